namespace SmallTowns.Data.Mappings;

/// <summary>Tables to which lines are only added. Triggers refuse the rest; a migration of our own sets them.</summary>
internal static class AppendOnly
{
    public const string ChangeRecords = "ChangeRecords";
    public const string AuditEntries = "AuditEntries";

    public const string Publications = "Publications";
    public const string ConsentVersions = "ConsentVersions";
    public const string ErasureActs = "ErasureActs";
    public const string AssignmentSteps = "AssignmentSteps";
    public const string CooperationSteps = "CooperationSteps";

    public static readonly IReadOnlyList<string> Tables = [ChangeRecords, AuditEntries, Publications, ConsentVersions, ErasureActs, AssignmentSteps, CooperationSteps];
}
