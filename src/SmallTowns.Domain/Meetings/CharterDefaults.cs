namespace SmallTowns.Domain.Meetings;

/// <summary>
/// What holds while there is no charter: our reading of the law on non-profit organisations, to be replaced by the charter's
/// own words. Quorum is more than half of the members and ordinary questions need the majority of those present (Federal law
/// 7-FZ of 12.01.1996, article 29, paragraph 4); the charter has to name the questions that need more (Civil Code, article
/// 123.9, paragraph 2) and absentee votes do not serve for questions of exclusive competence (7-FZ, article 29, paragraph 4.1).
/// </summary>
public static class CharterDefaults
{
    public const string Ordinary = "ordinary";
    public const string Procedure = "procedure";
    public const string CharterChange = "charter";
    public const string Admission = "admission";
    public const string Expulsion = "expulsion";
    public const string Election = "election";

    private static readonly IReadOnlyList<MeetingForm> Together = [MeetingForm.InPerson, MeetingForm.Remote, MeetingForm.Mixed];
    private static readonly IReadOnlyList<MeetingForm> Any = [.. Together, MeetingForm.Absentee];

    public static readonly Charter Charter = new()
    {
        From = new DateOnly(1, 1, 1),
        Rules =
        [
            Rule(Ordinary, "Обычный вопрос", "Ordinary question") with { Forms = Any },
            Rule(Procedure, "Порядок собрания", "Procedure of the meeting") with { Secrecy = Secrecy.Never },
            Exclusive("priorities", "Приоритеты деятельности, использование имущества", "Priorities, use of property"),
            Exclusive(CharterChange, "Устав и его изменение", "The charter and its amendment"),
            Exclusive(Admission, "Приём в члены", "Admission of a member"),
            Exclusive(Expulsion, "Исключение из членов", "Expulsion of a member"),
            Exclusive(Election, "Выборы органов и ревизора", "Election of bodies and of the auditor") with { Secrecy = Secrecy.Allowed },
            Exclusive("accounts", "Годовой отчёт и бухгалтерская отчётность", "Annual report and accounts"),
            Exclusive("fees", "Размер и порядок уплаты взносов", "Amount and payment of fees"),
            Exclusive("entities", "Создание других юридических лиц, филиалов, представительств", "Other legal entities, branches and offices"),
            Exclusive("reorganisation", "Реорганизация и ликвидация", "Reorganisation and liquidation"),
        ],
    };

    /// <summary>
    /// What we suggest for a body of which the charter says nothing: more than half of the seats that are held come, and the
    /// majority of those present decides.
    /// </summary>
    public static readonly Charter OfBodies = new()
    {
        From = new DateOnly(1, 1, 1),
        NoticeDays = Charter.DefaultBodyNoticeDays,
        Rules =
        [
            Rule(Ordinary, "Вопрос органа", "Question of a body") with { Forms = Any },
            Rule(Election, "Выборы в органе", "Election within a body"),
        ],
    };

    private static VotingRule Rule(string code, string ru, string en) => new() { Code = code, TitleRu = ru, TitleEn = en, Forms = Together };

    private static VotingRule Exclusive(string code, string ru, string en) =>
        Rule(code, ru, en) with { IsExclusiveCompetence = true, Majority = RequiredShare.TwoThirds };
}
