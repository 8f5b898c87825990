using SmallTowns.Domain.Cooperation;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>What needs, offers, agreements and their steps are called.</summary>
public static class CooperationWords
{
    public static string Of(SubjectClass subject) => subject switch
    {
        SubjectClass.Equipment => "техника и оборудование",
        SubjectClass.Specialists => "специалисты",
        SubjectClass.Premises => "помещения и площадки",
        SubjectClass.Transport => "перевозки",
        SubjectClass.JointPurchase => "совместные закупки",
        SubjectClass.Training => "обучение и обмен опытом",
        SubjectClass.Waste => "обращение с отходами",
        SubjectClass.Utilities => "сети и аварийные работы",
        SubjectClass.Events => "праздники, ярмарки, спорт",
        SubjectClass.Tourism => "маршруты и гости",
        SubjectClass.Other => "другое",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };

    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Need => "потребность",
        EntryKind.Offer => "предложение",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(EntryState state) => state switch
    {
        EntryState.Open => "открыто",
        EntryState.Talks => "переговоры",
        EntryState.Agreed => "договорились",
        EntryState.Expired => "срок прошёл",
        EntryState.TakenBack => "снято городом",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(AgreementState state) => state switch
    {
        AgreementState.Draft => "проект",
        AgreementState.Coordination => "на согласовании",
        AgreementState.SignedByAll => "подписано",
        AgreementState.InForce => "действует",
        AgreementState.Renewed => "действует, продлено",
        AgreementState.Ended => "срок истёк",
        AgreementState.Terminated => "прекращено",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(PartnerKind kind) => kind switch
    {
        PartnerKind.Municipality => "муниципалитет",
        PartnerKind.Authority => "орган власти",
        PartnerKind.Institution => "учреждение",
        PartnerKind.Company => "предприятие",
        PartnerKind.NonProfit => "некоммерческая организация",
        PartnerKind.Other => "другое",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(CooperationStepKind kind) => kind switch
    {
        CooperationStepKind.Posted => "Записано",
        CooperationStepKind.Rewritten => "Исправлено",
        CooperationStepKind.TalksBegun => "Начаты переговоры",
        CooperationStepKind.TalksEnded => "Переговоры кончились ничем",
        CooperationStepKind.Agreed => "Договорились, соглашение №",
        CooperationStepKind.Expired => "Срок прошёл",
        CooperationStepKind.TakenBack => "Снято городом",
        CooperationStepKind.Drafted => "Составлен проект",
        CooperationStepKind.SentForCoordination => "Отправлено на согласование",
        CooperationStepKind.Approved => "Одобрено стороной",
        CooperationStepKind.Returned => "Возвращено в проект",
        CooperationStepKind.SignedByAll => "Подписано",
        CooperationStepKind.CameIntoForce => "Вступило в силу",
        CooperationStepKind.Renewed => "Продлено",
        CooperationStepKind.RenewalDeclined => "Само продлеваться не будет",
        CooperationStepKind.Ended => "Срок истёк",
        CooperationStepKind.Terminated => "Прекращено",
        CooperationStepKind.ReportsPlanned => "Назначены отчёты",
        CooperationStepKind.ReportReceived => "Получен отчёт",
        CooperationStepKind.ReportDropped => "Отчёт снят",
        CooperationStepKind.HandedOver => "Передано",
        CooperationStepKind.NamesErased => "Имена подписавших стёрты",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>"2 шт."; nothing where it is not known.</summary>
    public static string? Amount(decimal? quantity, string? unit) => quantity is { } known ? $"{Numbers.ShowWhole(known)} {unit}" : null;

    /// <summary>"1 марта 2026 г. – 30 апреля 2026 г."</summary>
    public static string Period(DateOnly from, DateOnly to) => from == to ? Days.InWords(from) : $"{Days.InWords(from)} – {Days.InWords(to)}";

    public static string Months(int count) => count % 12 == 0
        ? $"{count / 12} {Plural.Of(count / 12, "год", "года", "лет")}"
        : $"{count} {Plural.Of(count, "месяц", "месяца", "месяцев")}";

    public static string CalendarDays(int count) => $"{Numbers.Show(count)} {Plural.Of(count, "день", "дня", "дней")}";

    /// <summary>How the end of a term moved, for the history.</summary>
    public static string Moved(DateOnly before, DateOnly after) => $"последний день: {Days.InWords(before)} → {Days.InWords(after)}";

    /// <summary>Why one fits another, most telling first.</summary>
    public static IReadOnlyList<string> Reasons(Fit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return
        [
            fit.Quantity switch
            {
                QuantityFit.Enough => "количества хватает",
                QuantityFit.Partly when fit.Percent > 0 => $"закрывает {fit.Percent} % потребности",
                QuantityFit.Partly => "закрывает меньше процента потребности",
                QuantityFit.OtherUnit => "единицы разные: сравните количество сами",
                _ => "количество не указано: уточните",
            },
            fit.IsWholePeriod ? $"на всё время потребности, {CalendarDays(fit.Days)}" : $"общее время {CalendarDays(fit.Days)}: {Period(fit.From, fit.To)}",
            fit.Km is { } km ? $"{Numbers.Show((decimal)km, 0)} км по прямой" : "расстояние неизвестно",
        ];
    }

    /// <summary>Why nothing fits.</summary>
    public static string Of(NoFit why, EntryKind asked, SubjectClass subject) => (why, asked) switch
    {
        (NoFit.NothingOpposite, EntryKind.Need) => "Никто из других городов пока ничего не предлагает.",
        (NoFit.NothingOpposite, _) => "Другим городам пока ничего не нужно.",
        (NoFit.OtherSubjects, EntryKind.Need) => $"Предложения других городов есть, но не в классе «{Of(subject)}».",
        (NoFit.OtherSubjects, _) => $"Потребности других городов есть, но не в классе «{Of(subject)}».",
        (_, EntryKind.Need) => "Предложения этого класса есть, но на другое время.",
        _ => "Потребности этого класса есть, но на другое время.",
    };

    public static CommandOutcome Outcome(IReadOnlyList<CooperationFinding> findings) =>
        findings.Count == 0 ? new CommandOutcome.Done() : new CommandOutcome.Invalid(Problems(findings));

    public static IReadOnlyList<InputProblem> Problems(IEnumerable<CooperationFinding> findings) => [.. findings.Select(finding => new InputProblem(finding.Field, CooperationSentences.Of(finding)))];
}
