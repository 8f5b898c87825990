using SmallTowns.Domain.Cooperation;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cooperation;

/// <summary>What is wrong with what was typed about cooperation, and what to do about it.</summary>
internal static class CooperationSentences
{
    public static string Of(CooperationFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        // Of a party: "Party2.Share".
        var parts = finding.Field.Split('.');
        var (party, field) = parts is [var first, var rest] ? ($"{first["Party".Length..]}-я сторона: ", rest) : ("", finding.Field);
        return party.Length == 0 ? Sentence(finding, field) : $"{party}{char.ToLower(Sentence(finding, field)[0], Language.Russian)}{Sentence(finding, field)[1..]}";
    }

    private static string Sentence(CooperationFinding finding, string field) => (finding.Fault, field) switch
    {
        (CooperationFault.WrongState, _) => "Состояние уже другое: посмотрите, что изменилось, и решите ещё раз.",
        (CooperationFault.NoPair, _) => "Встречаются потребность и предложение разных городов в одном классе.",
        (CooperationFault.NoParty, _) => "Выберите город или партнёра.",
        (CooperationFault.PartyTwice, _) => "Эта сторона уже есть выше.",
        (CooperationFault.NoTown, _) => "Хотя бы одна сторона — город Ассоциации.",
        (CooperationFault.TooFew, _) => "В соглашении не меньше двух сторон: добавьте их.",
        (CooperationFault.SharesDoNotSum, _) =>
            $"Доли в расходах вместе дают {Number(finding.Number!.Value)} %, а нужно ровно 100 %: {(finding.Number < CostShares.Whole ? "не хватает" : "лишние")} {Number(Math.Abs(CostShares.Whole - finding.Number.Value))} %.",
        (CooperationFault.ShareMissing, _) => "Укажите долю в расходах или отметьте «Без денег».",
        (CooperationFault.ShareWithoutMoney, _) => "Соглашение без денег: уберите долю или отметку.",
        (CooperationFault.NotApproved, _) => "Сторона ещё не одобрила текст: укажите её решение.",
        (CooperationFault.BothApprovals, _) => "Укажите одно: решение Ассоциации или документ стороны.",
        (CooperationFault.NothingToRenew, _) => "Бессрочное соглашение не продлевают.",
        (CooperationFault.Unchanged, _) => "Так и есть: ничего не изменилось.",
        (CooperationFault.WrongTaxNumber, _) => "Такого ИНН не бывает: 10 цифр у организации, 12 у предпринимателя. Сверьте цифры.",
        (CooperationFault.UnitMissing, _) => "Укажите единицу: шт., ч, м², чел.",
        (CooperationFault.UnitWithoutQuantity, _) => "Единица есть, а количества нет: укажите его или уберите единицу.",
        (CooperationFault.EndBeforeBegin, _) => "Последний день раньше первого.",
        (CooperationFault.InTheFuture, _) => "Этот день ещё не наступил.",
        (CooperationFault.InThePast, _) => "Этот день уже прошёл. Выберите сегодняшний или более поздний.",
        (CooperationFault.NoCommonDay, _) => "Общих дней впереди у этих записей нет: посмотрите их сроки.",
        (CooperationFault.NoticeLongerThanTerm, _) => $"Срок после продления бывает всего {Number(finding.Number!.Value)} дней. Укажите меньше.",
        (CooperationFault.RenewedTooLong, _) => $"Все продления вместе — не больше {AgreementTerm.MostAddedMonths} месяцев. Дальше заключают новое соглашение.",
        (CooperationFault.TooMany, nameof(ReportPlan.Count)) => $"У соглашения не больше {AgreementReport.Most} отчётов.",
        (CooperationFault.TooMany, _) => $"Не больше {AgreementText.MostParties} сторон.",
        (CooperationFault.TooLong, _) => $"Не длиннее {finding.Number ?? MostOf(field)} знаков.",
        (CooperationFault.OutOfRange, nameof(EntryText.Quantity)) => "Количество больше нуля, не больше миллиарда, до трёх знаков после запятой.",
        (CooperationFault.OutOfRange, nameof(PartyText.Share)) => "Доля — от 0 до 100 %, до четырёх знаков после запятой.",
        (CooperationFault.OutOfRange, nameof(AgreementText.NoticeDays)) => $"От 0 до {AgreementText.MostNoticeDays} дней.",
        (CooperationFault.OutOfRange, nameof(AgreementText.RenewalMonths)) => $"От 1 до {AgreementTerm.MostMonths} месяцев.",
        (CooperationFault.OutOfRange, nameof(ReportPlan.EveryMonths) or nameof(ReportPlan.Count)) => $"От 1 до {AgreementReport.Most}.",
        (CooperationFault.OutOfRange, nameof(EntryText.To)) when finding.Number is { } years => $"Не дальше {years} лет вперёд.",
        (CooperationFault.OutOfRange, nameof(AgreementText.To)) => "Либо последний день, либо отметка «Бессрочно»; срок не длиннее 50 лет.",
        (CooperationFault.OutOfRange, _) => "День слишком далёкий: проверьте год.",
        (CooperationFault.Missing, _) => Missing(field),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "This finding has no sentence yet."),
    };

    private static string Missing(string field) => field switch
    {
        nameof(EntryText.TownId) => "Выберите город.",
        nameof(EntryText.Kind) => "Выберите вид.",
        nameof(EntryText.Subject) => "Выберите класс.",
        nameof(EntryText.Title) => "Напишите, о чём, одной строкой.",
        nameof(EntryText.From) => "Укажите первый день.",
        nameof(EntryText.To) => "Укажите последний день.",
        nameof(Partner.Name) => "Напишите название.",
        nameof(AgreementText.ResponsibleUserId) => "Выберите ответственного.",
        nameof(AgreementText.NoticeDays) => "Укажите, за сколько дней предупредить; можно 0.",
        nameof(AgreementText.RenewalMonths) => "Укажите, на сколько месяцев.",
        nameof(PartyText.SignatoryName) => "Напишите, кто подписывает.",
        nameof(PartyText.SignatoryPosition) => "Напишите должность подписывающего.",
        nameof(PartyText.PowersDocument) => "Напишите, на основании чего действует подписывающий.",
        nameof(PartyText.Obligations) => "Напишите, что обязуется делать сторона.",
        nameof(PartyApproval.Document) => "Укажите решение Ассоциации или документ стороны.",
        nameof(PartyApproval.On) or nameof(Agreement.SignedOn) or nameof(AgreementReport.ReceivedOn) => "Укажите день.",
        nameof(ReportPlan.FirstOn) => "Укажите, к какому дню нужен первый отчёт.",
        nameof(ReportPlan.EveryMonths) => "Укажите, через сколько месяцев следующий.",
        nameof(CooperationStep.Text) => "Напишите, почему.",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field has no sentence yet."),
    };

    private static int MostOf(string field) => field switch
    {
        nameof(EntryText.Title) => CooperationEntry.TitleMaxLength,
        nameof(EntryText.Unit) => CooperationEntry.UnitMaxLength,
        nameof(EntryText.Terms) => CooperationEntry.TermsMaxLength,
        nameof(Partner.Name) or nameof(Partner.Contact) => Partner.NameMaxLength,
        nameof(PartyText.Obligations) => AgreementParty.ObligationsMaxLength,
        nameof(PartyText.PowersNumber) or nameof(PartyApproval.Number) => AgreementParty.NumberMaxLength,
        nameof(AgreementReport.Note) => AgreementReport.NoteMaxLength,
        nameof(AgreementText.Matter) => Agreement.MatterMaxLength,
        nameof(CooperationStep.Text) => CooperationStep.TextMaxLength,
        _ => AgreementParty.PersonMaxLength,
    };

    private static string Number(decimal number) => TypedNumber.Write(number);
}
