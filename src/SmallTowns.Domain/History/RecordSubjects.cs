namespace SmallTowns.Domain.History;

/// <summary>What records of changes are about. Stored for good: a renamed class must not touch the past.</summary>
public static class RecordSubjects
{
    public const string Proposal = "proposal";
    public const string Document = "document";
    public const string Population = "population";
    public const string Area = "area";
    public const string TravelTime = "travel-time";
    public const string Employment = "employment";
    public const string IndicatorValue = "indicator-value";
    public const string ExpertBelt = "expert-belt";
    public const string PersonalContact = "personal-contact";
    public const string Town = "town";
    public const string TownMunicipality = "town-municipality";
    public const string TownResponsibility = "town-responsibility";
    public const string Source = "source";
    public const string Indicator = "indicator";
    public const string NotApplicable = "not-applicable";
    public const string ImportBatch = "import-batch";
    public const string TableBatch = "table-batch";
    public const string BatchStep = "batch-step";
    public const string Operator = "operator";
    public const string StandingApproval = "standing-approval";

    public static bool IsFigure(string subject) => subject is Population or Area or TravelTime or Employment or IndicatorValue or ExpertBelt;
}
