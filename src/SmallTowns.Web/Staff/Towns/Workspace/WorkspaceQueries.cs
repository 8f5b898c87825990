using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Towns.Workspace;

/// <summary>What the workspace of a town shows.</summary>
public sealed class WorkspaceQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, SectionProposals sections)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<WorkspaceTown?> FindTownAsync(StaffActor by, string slug, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (await served.TownsAsync(db, cancellationToken)).Where(town => town.Slug == slug)
            .Select(town => new { town.Id, town.Slug, town.NameRu, Region = town.Region! })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(
            found.Id, found.Slug, found.NameRu, found.Region.Id,
            new BeltRule(found.Region.FirstBeltFromMinutes, found.Region.FirstBeltToMinutes, found.Region.SecondBeltToMinutes),
            found.Region.CentreTownSlug == found.Slug,
            by.MayFor(Permission.Discuss, Scope.Town(found.Id)) ? await OpenAsync(db, found.Id, cancellationToken) : []);
    }

    /// <summary>Where the other towns lie, for whoever types coordinates.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<GeoBox?> AroundAsync(StaffActor by, int townId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReleaseReading.AroundAsync(db, townId, cancellationToken);
    }

    /// <summary>The published figures of these kinds, the latest first, each with its source, sector and indicator.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Figure>> FiguresAsync(
        StaffActor by, int townId, IReadOnlyCollection<FigureKind> kinds, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figures = await WithWords(db.Figures)
            .Where(figure => figure.TownId == townId && figure.State == FigureState.Published)
            .ToListAsync(cancellationToken);
        return [.. figures.Where(figure => kinds.Contains(figure.Kind)).OrderBy(figure => figure.Kind).ThenBy(figure => figure.TopicKey, StringComparer.Ordinal)
            .ThenByDescending(figure => figure.PeriodEnd).ThenBy(figure => figure.Basis).ThenByDescending(figure => figure.IsChosen)];
    }

    /// <summary>What is published of a section, for reading.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<PublishedSection> SectionAsync(StaffActor by, int townId, TownSectionKind kind, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (content, sourceId) = await sections.PublishedAsync(townId, kind, cancellationToken);
        var source = sourceId is null ? null : await db.Sources.AsNoTracking().SingleAsync(source => source.Id == sourceId, cancellationToken);
        var key = TownSectionKinds.SubjectOf(townId, await db.Towns.Where(town => town.Id == townId).Select(town => town.Key).SingleAsync(cancellationToken), kind).FullKey;
        var published = await db.PublishedDocuments.Where(document => document.SubjectKey == key)
            .Select(document => (DateTime?)document.PublishedUtc).SingleOrDefaultAsync(cancellationToken);
        return new(ConsentPapers.For(by, townId, await db.CompleteAsync(content, cancellationToken)), source, published);
    }

    internal static IQueryable<Figure> WithWords(IQueryable<Figure> figures) => figures.AsNoTracking()
        .Include(figure => figure.Source)
        .Include(figure => ((EmploymentCount)figure).Sector)
        .Include(figure => ((IndicatorValue)figure).Indicator);

    private static async Task<IReadOnlyList<OpenProposal>> OpenAsync(SmallTownsDbContext db, int townId, CancellationToken cancellationToken)
    {
        var open = await db.Proposals.AsNoTracking()
            .Where(p => p.ScopeKind == ScopeKind.Town && p.ScopeId == townId)
            .StillOpen()
            .Include(p => ((EmploymentCount)p.Figure!).Sector)
            .Include(p => ((IndicatorValue)p.Figure!).Indicator)
            .OrderByDescending(p => p.SubmittedUtc)
            .ToListAsync(cancellationToken);
        return [.. open.Select(p => new OpenProposal(
            p.Id, p.State, TitleOf(p), p.AuthorName, p.SubmittedUtc, p.DecisionReason,
            Section: SectionOf(p),
            Figure: p.Figure is { } figure ? new(figure.Id, figure.Kind, figure.SeriesKey, figure.SourceId) : null))];
    }

    private static string TitleOf(Proposal proposal) => proposal.Figure is { } figure
        ? $"{FigureWords.Subject(figure)}: {FigureWords.Value(figure)}"
        : Words.Of(SectionOf(proposal)!.Value);

    private static TownSectionKind? SectionOf(Proposal proposal) =>
        TownSectionKinds.Codes.Contains(proposal.Kind) ? TownSectionKinds.OfKey(proposal.SubjectKey) : null;
}

/// <param name="PublishedUtc">Empty where it came with the town or was never published.</param>
public sealed record PublishedSection(SectionContent Content, Source? Source, DateTime? PublishedUtc);
