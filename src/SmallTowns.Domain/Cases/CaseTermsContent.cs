namespace SmallTowns.Domain.Cases;

/// <summary>
/// Within how many working days the department takes each step of a case. No law sets them: they are the department's own promise, and
/// so are the numbers that hold until a director has published others.
/// </summary>
public sealed record CaseTermsContent
{
    public const string Kind = "case-terms";

    /// <summary>There is one of them.</summary>
    public const string OnlyKey = "cases";

    /// <summary>A year of working days: a longer promise is none.</summary>
    public const int MostDays = 250;

    public static readonly CaseTermsContent Default = new() { LeadDays = 3, QualifiedDays = 5, ShortlistDays = 10, VisitDays = 15, TermsDays = 20 };

    /// <summary>From the enquiry to the first answer.</summary>
    public int LeadDays { get; init; }
    public int QualifiedDays { get; init; }
    public int ShortlistDays { get; init; }
    public int VisitDays { get; init; }
    public int TermsDays { get; init; }

    public bool IsThere() => LeadDays > 0;

    /// <param name="stage">An open one.</param>
    public int DaysOf(CaseStage stage) => stage switch
    {
        CaseStage.Lead => LeadDays,
        CaseStage.Qualified => QualifiedDays,
        CaseStage.Shortlist => ShortlistDays,
        CaseStage.Visit => VisitDays,
        CaseStage.Terms => TermsDays,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A case that is over promises nothing."),
    };
}
