using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Staff.Towns.Workspace;

/// <summary>The town that the workspace is open on, with what waits for review of it.</summary>
public sealed record WorkspaceTown(
    int Id, string Slug, string NameRu, int RegionId, BeltRule BeltRule, bool IsCentre, IReadOnlyList<OpenProposal> Open)
{
    public string Address => $"/staff/towns/{Slug}";

    public string AddressOf(string tab) => $"{Address}/{tab}";

    public OpenProposal? OpenOf(TownSectionKind section) => Open.FirstOrDefault(proposal => proposal.Section == section);
}

/// <param name="Title">What it is about: "Экономика", "Население, 2024, по городу: 36 700 чел.".</param>
public sealed record OpenProposal(
    int Id, ProposalState State, string Title, string AuthorName, DateTime SubmittedUtc, string? DecisionReason,
    TownSectionKind? Section, FigureOfProposal? Figure);

/// <summary>What tells where in the workspace a proposed figure is edited.</summary>
public sealed record FigureOfProposal(long Id, Domain.Figures.FigureKind Kind, string SeriesKey, int SourceId);
