using SmallTowns.Domain.Work;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>What the work and its steps are called.</summary>
public static class WorkWords
{
    public static string Of(AssignmentState state) => state switch
    {
        AssignmentState.Given => "дано",
        AssignmentState.Accepted => "в работе",
        AssignmentState.Reported => "отчёт на проверке",
        AssignmentState.Done => "исполнено",
        AssignmentState.Withdrawn => "снято",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(AssignmentStepKind kind) => kind switch
    {
        AssignmentStepKind.Given => "Дано",
        AssignmentStepKind.Accepted => "Взято в работу",
        AssignmentStepKind.Reported => "Отчёт",
        AssignmentStepKind.Done => "Исполнено",
        AssignmentStepKind.Returned => "Возвращено на доработку",
        AssignmentStepKind.Extended => "Срок продлён",
        AssignmentStepKind.Withdrawn => "Снято",
        AssignmentStepKind.HandedOver => "Передано",
        AssignmentStepKind.PeopleNamed => "Изменены контролирующий или соисполнители",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SupportKind kind) => kind switch
    {
        SupportKind.Organisational => "организационная помощь",
        SupportKind.Consulting => "консультация",
        SupportKind.Methodical => "методическая помощь",
        SupportKind.Informational => "справка",
        SupportKind.Legal => "правовая помощь",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SupportState state) => state switch
    {
        SupportState.New => "новый",
        SupportState.Assigned => "в работе",
        SupportState.Clarify => "уточняется у города",
        SupportState.Answered => "ответ дан",
        SupportState.Accepted => "ответ принят",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(SupportStepKind kind) => kind switch
    {
        SupportStepKind.Asked => "Запрос",
        SupportStepKind.Assigned => "Передано",
        SupportStepKind.Questioned => "Вопрос городу, отсчёт срока остановлен",
        SupportStepKind.Clarified => "Город ответил, отсчёт срока продолжен",
        SupportStepKind.Answered => "Ответ",
        SupportStepKind.Accepted => "Город принял ответ",
        SupportStepKind.Reopened => "Город вернул запрос в работу",
        SupportStepKind.Erased => "Тексты стёрты",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>"3 рабочих дня".</summary>
    public static string Days(int count) => $"{Numbers.Show(count)} {Plural.Of(count, "рабочий день", "рабочих дня", "рабочих дней")}";

    /// <summary>A median: "4,5 раб. дн.", or that there is none.</summary>
    public static string Median(decimal? days) => days is { } known ? $"{Numbers.Show(known, known == decimal.Truncate(known) ? 0 : 1)}" : "—";

    public static string OfQuarter(Quarter quarter) => $"{Roman(quarter.Number)} квартал {quarter.Year} года";

    public static CommandOutcome Outcome(IReadOnlyList<WorkFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Count == 0 ? new CommandOutcome.Done() : new CommandOutcome.Invalid([.. findings.Select(finding => new InputProblem(finding.Field, Of(finding)))]);
    }

    public static string Of(WorkFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (finding.Fault, finding.Field) switch
        {
            (WorkFault.WrongState, _) => "Состояние уже другое: посмотрите, что изменилось, и решите ещё раз.",
            (WorkFault.Missing, nameof(AssignmentTask.Title)) => "Напишите, что сделать.",
            (WorkFault.Missing, nameof(AssignmentTask.ControllerUserId)) => "Выберите, кто контролирует исполнение.",
            (WorkFault.Missing, nameof(AssignmentTerm.WorkingDays)) => "Укажите срок: число рабочих дней или день.",
            (WorkFault.Missing, nameof(SupportQuestion.Kind)) => "Выберите, какая помощь нужна.",
            (WorkFault.Missing, nameof(SupportQuestion.Subject)) => "Напишите тему в одной строке.",
            (WorkFault.Missing, _) => "Напишите текст: без него шаг не записать.",
            (WorkFault.TooLong, nameof(AssignmentTask.Title)) => $"Не длиннее {Assignment.TitleMaxLength} знаков: подробности напишите ниже.",
            (WorkFault.TooLong, nameof(SupportQuestion.Subject)) => $"Не длиннее {SupportRequest.SubjectMaxLength} знаков: подробности напишите ниже.",
            (WorkFault.TooLong, nameof(AssignmentStep.Links)) => $"Ссылки вместе не длиннее {AssignmentStep.LinksMaxLength} знаков.",
            (WorkFault.TooLong, _) => "Текст слишком длинный: сократите его до числа знаков под полем.",
            (WorkFault.OutOfRange, nameof(AssignmentTerm.On)) => "Такой далёкий день — не срок. Выберите ближе.",
            (WorkFault.OutOfRange, _) => $"Число рабочих дней — от 1 до {WorkDays.Most}.",
            (WorkFault.InThePast, _) => "Этот день уже прошёл. Выберите сегодняшний или более поздний.",
            (WorkFault.BothTerms, _) => "Укажите одно: число рабочих дней или день.",
            (WorkFault.NotLater, _) => "Новый срок должен быть позже нынешнего.",
            (WorkFault.NobodyNamed, nameof(AssignmentTask.BodyId)) => "Выберите департамент, ответственного или обоих.",
            (WorkFault.NobodyNamed, _) => "Без департамента нужен ответственный: выберите его.",
            (WorkFault.ControlsOneself, nameof(AssignmentTask.ControllerUserId)) => "Контролирует не тот, кто исполняет. Выберите другого.",
            (WorkFault.ControlsOneself, _) => "Этот человек контролирует исполнение: исполнителем выберите другого.",
            (WorkFault.OwnReport, _) => "Этот отчёт написали вы: решает о нём кто-то другой.",
            (WorkFault.NoAddress, _) => "По одной ссылке в строке, каждая начинается с http:// или https://.",
            (WorkFault.Unchanged, _) => "Так и есть: ничего не изменилось.",
            (WorkFault.TooMany, nameof(AssignmentStep.Links)) => $"Не больше {AssignmentStep.MostLinks} ссылок.",
            (WorkFault.TooMany, _) => $"Не больше {Assignment.MostHelpers} соисполнителей.",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "This finding has no sentence yet."),
        };
    }

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
}
