using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>A part of a town's profile that is edited, reviewed and published whole. Kept as a document unless a kind says otherwise.</summary>
public abstract class TownSectionReview(ContentProposals proposals) : DocumentKind(proposals), IPartOfTownRelease
{
    public override string EmptyOf(string key) => SectionJson.Write(SectionContent.EmptyOf(SectionOf(key)));

    public override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, string content, int? sourceId, CancellationToken cancellationToken)
    {
        var read = SectionJson.Read(content);
        if (read.GetType() != SectionContent.EmptyOf(SectionOf(subject.Key)).GetType())
            throw new ArgumentException($"{read.GetType().Name} is not what {subject.FullKey} holds.", nameof(content));
        return
        [
            .. await CheckAsync(db, subject.Scope.TownId!.Value, read, cancellationToken),
            .. await SectionSourceCheck.OfAsync(db, sourceId, NeedsSource, cancellationToken),
        ];
    }

    public override bool TellsOfFirst => true;

    /// <summary>Whether the whole needs a source; where it does not, its parts name theirs.</summary>
    protected virtual bool NeedsSource => true;

    protected abstract Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, int townId, SectionContent content, CancellationToken cancellationToken);

    public override Task<IReadOnlyCollection<ReleaseError>> ErrorsAsync(
        SmallTownsDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken) =>
        TownReleaseErrors.OfAsync(db, scope, today, cancellationToken);

    public override string PartOf(Proposal proposal) => SectionOf(proposal.SubjectKey).ToString();

    public async Task<TownRelease> WithAsync(
        SmallTownsDbContext db, TownRelease town, Proposal proposal, CancellationToken cancellationToken)
    {
        var source = await db.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == proposal.SourceId, cancellationToken);
        return town.With(SectionOf(proposal.SubjectKey), await db.CompleteAsync(SectionJson.Read(proposal.Content!), cancellationToken), source);
    }

    public override Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<int, ProposalLine>>(
            proposals.ToDictionary(proposal => proposal.Id, proposal => new ProposalLine(SectionWords.Of(SectionOf(proposal.SubjectKey)))));

    public override async Task<ProposalSubstance> DescribeAsync(
        SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        var section = SectionOf(proposal.SubjectKey);
        var townId = proposal.Scope.TownId!.Value;
        var (before, after) = await NamedAsync(
            db, SectionJson.Read(proposal.ContentBefore!), SectionJson.Read(proposal.Content!), cancellationToken);
        var source = await SourceAsync(db, proposal.SourceId, cancellationToken);
        var sourceBefore = ContentJson.SourceOf(proposal.ContentBefore!) is { } id && id != proposal.SourceId ? await SourceAsync(db, id, cancellationToken) : null;
        var slug = await db.Towns.Where(town => town.Id == townId).Select(town => town.Slug).SingleAsync(cancellationToken);
        return new ProposalSubstance
        {
            What = SectionWords.Of(section),
            ChangesNothing = IsUnchanged(proposal.ContentBefore!, proposal.Content!, proposal.SourceId),
            Source = source,
            EditAddress = $"/staff/towns/{slug}/{TabOf(section)}?proposal={proposal.Id}",
            Comparison = new(typeof(SectionDifference), new Dictionary<string, object?>
            {
                [nameof(SectionDifference.Before)] = ConsentPapers.For(by, townId, await db.CompleteAsync(before, cancellationToken)),
                [nameof(SectionDifference.After)] = ConsentPapers.For(by, townId, await db.CompleteAsync(after, cancellationToken)),
                [nameof(SectionDifference.TownId)] = townId,
                [nameof(SectionDifference.SourceBefore)] = sourceBefore?.TitleRu,
                [nameof(SectionDifference.SourceAfter)] = source?.TitleRu,
            }),
            Restores = RestoresOf(proposal),
        };
    }

    public override string TitleOf(string key) => TownSectionKinds.OfKey(key) is { } section ? $"«{Shared.Words.Of(section)}»" : key;

    /// <summary>The contents for reading: by names what is kept by codes.</summary>
    protected virtual Task<(SectionContent Before, SectionContent After)> NamedAsync(
        SmallTownsDbContext db, SectionContent before, SectionContent after, CancellationToken cancellationToken) => Task.FromResult((before, after));

    /// <summary>
    /// Of what is shown on the page of the town alone, in its answer of the API, and in the list of the sources that something
    /// published names.
    /// </summary>
    protected static IEnumerable<string> TopicsOfPage(Proposal proposal) => [PublicTopics.Town(PlaceKinds.NameIn(proposal.Subject.Key.Split('|')[0])), PublicTopics.Sources];

    private static TownSectionKind SectionOf(string key) =>
        TownSectionKinds.OfKey(key) ?? throw new ArgumentException($"{key} names no section.", nameof(key));

    private static string TabOf(TownSectionKind section) => section.IsText() ? "texts" : section.ToString().ToLowerInvariant();

    private static Task<Source?> SourceAsync(SmallTownsDbContext db, int? id, CancellationToken cancellationToken) =>
        db.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken);
}
