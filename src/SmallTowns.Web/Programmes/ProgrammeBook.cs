using SmallTowns.Domain;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Programmes;

/// <summary>All published programmes, the latest first, and their targets by what they aim at.</summary>
public sealed class ProgrammeBook
{
    private readonly ILookup<string, AimedTarget> byTown;
    private readonly ILookup<string, AimedTarget> byFigure;
    private readonly ILookup<string, PublishedProgramme> byDecision;

    public ProgrammeBook(IEnumerable<PublishedProgramme> programmes)
    {
        Programmes = [.. programmes];
        var aimed = Programmes.SelectMany(programme => programme.Targets.Select(target => new AimedTarget(programme, target))).ToList();
        byTown = aimed.ToLookup(one => one.Target.Target.Town);
        byFigure = aimed.ToLookup(one => one.Target.Target.Figure, StringComparer.OrdinalIgnoreCase);
        byDecision = Programmes.ToLookup(programme => programme.Content.Decision);
    }

    public IReadOnlyList<PublishedProgramme> Programmes { get; }

    public PublishedProgramme? Find(string key) => Programmes.FirstOrDefault(programme => programme.Key == key);

    /// <summary>Every target of a town's figures; several programmes may aim at the same figure.</summary>
    public IEnumerable<AimedTarget> OfTown(string slug) => byTown[slug];

    /// <summary>Every target of a measure of figures, whichever the town.</summary>
    public IEnumerable<AimedTarget> OfFigure(string code) => byFigure[code];

    /// <summary>What carries a decision out.</summary>
    public IEnumerable<PublishedProgramme> OfDecision(string reference) => reference.Length == 0 ? [] : byDecision[reference];
}

/// <param name="Decision">What readers see of the decision; empty where there is none or it is not published.</param>
/// <param name="Department">Its name.</param>
public sealed record PublishedProgramme(
    string Key, ProgrammeContent Content, DecisionContent? Decision, LocalizedText? Department, IReadOnlyList<TownOfProgramme> Towns,
    IReadOnlyList<PublishedTarget> Targets, DateTime ChangedUtc)
{
    public string Address => ProgrammePlaces.AddressOf(Key);

    public LocalizedText Name => new(Content.NameRu, Content.NameEn);
}

/// <param name="IsThere">It has a page: a town that was taken off the portal has none.</param>
public sealed record TownOfProgramme(string Slug, LocalizedText Name, bool IsThere);

/// <param name="IsTownThere">Its figures have pages.</param>
public sealed record PublishedTarget(ProgrammeTarget Target, MeasureHead Head, LocalizedText Town, bool IsTownThere, TargetProgress Progress)
{
    /// <summary>Of the numbers that are compared.</summary>
    public IEnumerable<PublishedSource> Sources =>
        new[] { Progress.Baseline, Progress.Latest }.OfType<Observation>().SelectMany(one => one.Origin.Sources).Distinct();
}

public sealed record AimedTarget(PublishedProgramme Programme, PublishedTarget Target);

public static class ProgrammePlaces
{
    public const string List = "association/programmes";

    /// <summary>The section of a town's page.</summary>
    public const string TownSectionId = "programmes";

    public static string AddressOf(string key) => $"{List}/{key}";

    public static string OfDecision(string reference) => $"association/decisions/{reference}";
}
