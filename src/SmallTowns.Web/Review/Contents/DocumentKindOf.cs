using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review.Contents;

/// <summary>
/// The whole of an ordinary kind: one record is its content, one document of each subject stands. What is left to say is what
/// is wrong with a content and what its things and fields are called.
/// </summary>
public abstract class DocumentKind<TContent>(ContentProposals proposals) : DocumentKind(proposals) where TContent : class, new()
{
    /// <summary>What one of the kind is called: «Новость».</summary>
    protected abstract string Title { get; }

    /// <summary>The fields that a reviewer compares, by their names in JSON.</summary>
    protected abstract IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>What this one is called.</summary>
    protected abstract string NameOf(TContent content);

    protected abstract Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, TContent content, int? sourceId, CancellationToken cancellationToken);

    /// <summary>What readers find of it; nothing of what is on no page.</summary>
    protected virtual SearchEntry? EntryOf(Subject subject, TContent content) => null;

    public override KindSearch Search => new DocumentSearch(this, (subject, content) => EntryOf(subject, ContentJson.Read<TContent>(content)));

    /// <summary>The form where it is edited; empty where there is none.</summary>
    protected virtual string? EditAddressOf(Proposal proposal) => null;

    /// <summary>A value of a field as a reviewer reads it. Days, numbers, yes and no are words already.</summary>
    protected virtual string? WordOf(string field, string? value) => value;

    public override string EmptyOf(string key) => ContentJson.Write(new TContent());

    public override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, string content, int? sourceId, CancellationToken cancellationToken) =>
        CheckAsync(db, subject, ContentJson.Read<TContent>(content), sourceId, cancellationToken);

    public override string TitleOf(string key) => $"{Title} {key}";

    public override Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<int, ProposalLine>>(
            proposals.ToDictionary(proposal => proposal.Id, proposal => new ProposalLine(LineOf(proposal))));

    public override async Task<ProposalSubstance> DescribeAsync(
        SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        var before = ContentJson.SourceOf(proposal.ContentBefore!);
        var sources = await db.Sources.AsNoTracking()
            .Where(source => source.Id == proposal.SourceId || source.Id == before).ToDictionaryAsync(source => source.Id, cancellationToken);
        return new ProposalSubstance
        {
            What = LineOf(proposal),
            ChangesNothing = IsUnchanged(proposal.ContentBefore!, proposal.Content!, proposal.SourceId),
            Source = Of(proposal.SourceId),
            EditAddress = EditAddressOf(proposal),
            Comparison = new(typeof(ContentDifference), new Dictionary<string, object?>
            {
                [nameof(ContentDifference.Before)] = await ToShowAsync(db, ContentJson.Bare(proposal.ContentBefore!), cancellationToken),
                [nameof(ContentDifference.After)] = await ToShowAsync(db, proposal.Content!, cancellationToken),
                [nameof(ContentDifference.Labels)] = Labels,
                [nameof(ContentDifference.WordOf)] = (Func<string, string?, string?>)WordOf,
                [nameof(ContentDifference.SourceBefore)] = before == proposal.SourceId ? null : Of(before)?.TitleRu,
                [nameof(ContentDifference.SourceAfter)] = Of(proposal.SourceId)?.TitleRu,
            }),
            Restores = RestoresOf(proposal, KeepsSource),
        };

        Source? Of(int? id) => id is { } known ? sources.GetValueOrDefault(known) : null;
    }

    private string LineOf(Proposal proposal) => $"{Title} «{NameOf(ContentJson.Read<TContent>(proposal.Content!))}»";
}
