using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases;

/// <summary>What an operator may set about cases of investors: section <c>Cases</c>. docs/operations.md explains every value.</summary>
public sealed class CaseSettings
{
    public const string Section = "Cases";

    /// <summary>Whether whoever works a case is reminded by mail of a day that is near or past.</summary>
    public bool Reminders { get; init; } = true;

    /// <summary>Whether the form for residents and journalists says that it takes no statutory appeals. A body that has to take them turns it off.</summary>
    public bool SayQuestionsAreNoAppeals { get; init; } = true;

    public static CaseSettings Read(IConfiguration configuration) => StrictSection.Read<CaseSettings>(configuration, Section);
}
