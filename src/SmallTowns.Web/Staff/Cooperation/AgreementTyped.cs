namespace SmallTowns.Web.Staff.Cooperation;

/// <summary>What stands in the forms of an agreement's page.</summary>
public sealed class AgreementTyped
{
    public int? PartyId { get; set; }
    public int? DecisionId { get; set; }
    public string Document { get; set; } = "";
    public string Number { get; set; } = "";
    public DateOnly? ApprovedOn { get; set; }
    public string Return { get; set; } = "";
    public DateOnly? SignedOn { get; set; }
    public int? ReportId { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string Note { get; set; } = "";
    public int? DropId { get; set; }
    public string Drop { get; set; } = "";
    public string ReportTitle { get; set; } = "";
    public DateOnly? FirstOn { get; set; }
    public string EveryMonths { get; set; } = "";
    public string Count { get; set; } = "";
    public string Months { get; set; } = "";
    public string Decline { get; set; } = "";
    public int? TakerId { get; set; }
    public string End { get; set; } = "";
}
