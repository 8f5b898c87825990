using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.History;

/// <summary>
/// Brings an earlier state back as a new proposal, which is reviewed like any other. It is made against what stands at that
/// moment; where somebody's proposal of the same subject is open, theirs comes first.
/// </summary>
public sealed class Restoring(IDbContextFactory<SmallTownsDbContext> contexts, Proposing proposing, FigureLookup lookup)
{
    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> RestoreFigureAsync(StaffActor by, int figureId, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figure = await db.Figures.AsNoTracking().Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
            .SingleAsync(f => f.Id == figureId, cancellationToken);
        by.RequireFor(Permission.Propose, figure.TownId);
        var input = FigureInput.Of(figure);
        var around = await lookup.OfAsync(by, input, cancellationToken);
        return around.Open is { } open
            ? new ProposeOutcome.Conflict(new(FigureBases.Of(open), open.AuthorName, open.SubmittedUtc))
            : await proposing.ProposeFigureAsync(
                by, input, asHeadline: figure.Standings.LastOrDefault()?.IsHeadline is true, reason, around.Base, ChangeOrigin.Restore, cancellationToken);
    }

    /// <summary>The content of a proposal that was published once.</summary>
    /// <param name="before">Instead, what was published before it.</param>
    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> RestoreSectionAsync(
        StaffActor by, int proposalId, bool before, int? sourceId, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == proposalId && p.Section != null, cancellationToken);
        by.RequireFor(Permission.Propose, proposal.TownId);
        var content = (before ? proposal.ContentBefore : proposal.Content)!;
        sourceId ??= before ? SectionJson.SourceOf(content) : proposal.SourceId;
        return await ProposeAsync(by, proposal.TownId!.Value, proposal.Section!.Value, SectionJson.Read(content), sourceId, reason, cancellationToken);
    }

    /// <summary>What a record of the history says was there before the change.</summary>
    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> RestoreRecordAsync(
        StaffActor by, long recordId, int? sourceId, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var record = await db.ChangeRecords.AsNoTracking().SingleAsync(r => r.Id == recordId, cancellationToken);
        by.RequireFor(Permission.Propose, record.TownId);
        var earlier = JsonNode.Parse(record.Before ?? "{}")!.AsObject();
        var townId = record.TownId!.Value;
        switch (record.Subject)
        {
            case nameof(TownSection):
                var kind = Enum.Parse<TownSectionKind>(record.Key.Split('|')[^1]);
                sourceId ??= earlier[nameof(TownSection.SourceId)]?.GetValue<int>()
                    ?? await db.TownSections.Where(s => s.TownId == townId && s.Kind == kind).Select(s => s.SourceId).SingleOrDefaultAsync(cancellationToken);
                return await ProposeAsync(by, townId, kind, SectionJson.Read(earlier[nameof(TownSection.Content)]!.GetValue<string>()), sourceId, reason, cancellationToken);
            case nameof(Town):
                return await ProposeAsync(by, townId, TownSectionKind.Facts, await FactsAsync(by, townId, earlier, cancellationToken), sourceId, reason, cancellationToken);
            default:
                throw new ArgumentException($"A record of {record.Subject} holds no state that could be proposed.", nameof(recordId));
        }
    }

    /// <summary>A record of the facts holds only the fields that changed: the others stay as they are now.</summary>
    private async Task<SectionContent> FactsAsync(StaffActor by, int townId, JsonObject earlier, CancellationToken cancellationToken)
    {
        var opened = await proposing.OpenSectionAsync(by, townId, TownSectionKind.Facts, cancellationToken);
        var facts = JsonNode.Parse(SectionJson.Write(opened.Content))!.AsObject();
        foreach (var (field, value) in earlier)
        {
            var name = char.ToLowerInvariant(field[0]) + field[1..];
            if (facts.ContainsKey(name))
                facts[name] = value?.DeepClone();
        }

        return SectionJson.Read(facts.ToJsonString());
    }

    private async Task<ProposeOutcome> ProposeAsync(
        StaffActor by, int townId, TownSectionKind kind, SectionContent content, int? sourceId, string reason, CancellationToken cancellationToken)
    {
        var opened = await proposing.OpenSectionAsync(by, townId, kind, cancellationToken);
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            content = await db.CompleteAsync(content, cancellationToken);
        return opened.OpenBy is { } name
            ? new ProposeOutcome.Conflict(new(opened.Base, name, default))
            : await proposing.ProposeSectionAsync(by, townId, kind, content, sourceId, reason, opened.Base, ChangeOrigin.Restore, cancellationToken);
    }
}
