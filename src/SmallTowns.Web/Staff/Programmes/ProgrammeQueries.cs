using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Programmes;

/// <summary>Programmes that are published or wait, and what a new one is made from.</summary>
public sealed class ProgrammeQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, PublishedMeasures measures)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<ProgrammeRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var published = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == ProgrammeContent.Kind)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        var open = await db.Proposals.StillOpen().Where(proposal => proposal.Kind == ProgrammeContent.Kind)
            .Select(proposal => new { proposal.Id, proposal.SubjectKey, proposal.Content }).ToListAsync(cancellationToken);
        var waiting = open.ToDictionary(proposal => proposal.SubjectKey);
        return
        [
            .. published.Select(document => new ProgrammeRow(Subject.KeyOf(document.SubjectKey), ContentJson.Read<ProgrammeContent>(document.Content), IsPublished: true, waiting.GetValueOrDefault(document.SubjectKey)?.Id))
                .Where(row => row.Content.NameRu.Length > 0)
                .OrderByDescending(row => row.Content.From).ThenBy(row => row.Content.NameRu, StringComparer.CurrentCulture),
            .. open.Where(proposal => published.All(document => document.SubjectKey != proposal.SubjectKey || ContentJson.Read<ProgrammeContent>(document.Content).NameRu.Length == 0))
                .Select(proposal => new ProgrammeRow(Subject.KeyOf(proposal.SubjectKey), ContentJson.Read<ProgrammeContent>(proposal.Content!), IsPublished: false, proposal.Id)),
        ];
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<ProgrammeChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var decisions = await db.AssemblyDecisions.AsNoTracking().Where(one => one.Ordinal != null)
            .OrderByDescending(one => one.Year).ThenByDescending(one => one.Ordinal).Select(one => new { one.Body, one.Year, one.Ordinal, one.Title, one.State }).ToListAsync(cancellationToken);
        var bodies = (await db.AssociationBodies.AsNoTracking().OrderBy(body => body.Id)
            .Select(body => new { body.Code, body.NameRu, body.IsDissolved }).ToListAsync(cancellationToken)).ToLookup(body => body.IsDissolved, body => new Choice<string>(body.Code, body.NameRu));
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden)
            .OrderBy(town => town.NameRu).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken);
        var heads = (await measures.ListAsync(cancellationToken)).Heads
            .ToLookup(head => head.HasValues, head => new Choice<string>(head.Code, head.Unit.Ru.Length > 0 ? $"{head.Name.Ru}, {head.Unit.Ru}" : head.Name.Ru));
        return new(
            [.. decisions.Select(decision => (Reference: AssemblyDecision.ReferenceOf(decision.Body, decision.Year!.Value, decision.Ordinal!.Value), decision.Title, decision.State))
                .Select(decision => new Choice<string>(decision.Reference, $"{decision.Reference}: {decision.Title} ({DecisionWords.Of(decision.State).Ru})"))],
            [.. bodies[false]],
            [.. towns.Select(town => new Choice<string>(town.Slug, town.NameRu))],
            [.. heads[true]])
        {
            Gone = [.. bodies[true], .. heads[false]],
        };
    }

    /// <summary>Published figures of a measure and a town that a target can be set from, the newest first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Choice<string>>> BaselinesAsync(StaffActor by, string figure, string town, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        if ((await measures.ListAsync(cancellationToken)).Find(figure) is not { } head)
            return [];
        var measure = await measures.GetAsync(head, null, cancellationToken);
        return
        [
            .. measure.Of(town).Where(TargetProgress.CanBeBaseline).Select(one => TargetProgress.AsShown(one, head.Decimals)).OrderByDescending(one => one.Period).ThenBy(one => one.Basis)
                .Select(one => new Choice<string>(
                    BaselineText.Write(one.Basis, one.Period!.Value, one.Value),
                    $"{ProgrammeWords.Show(head, one)}, {Words.Over(one.Basis)}")),
        ];
    }
}

/// <param name="ProposalId">The open proposal that changes it.</param>
public sealed record ProgrammeRow(string Key, ProgrammeContent Content, bool IsPublished, int? ProposalId)
{
    public string Address => $"/staff/programmes/{Key}";
}

/// <param name="Figures">Measures of which something is published, by their codes.</param>
public sealed record ProgrammeChoices(
    IReadOnlyList<Choice<string>> Decisions, IReadOnlyList<Choice<string>> Departments, IReadOnlyList<Choice<string>> Towns, IReadOnlyList<Choice<string>> Figures)
{
    /// <summary>What is offered no more and may still stand: departments that were dissolved, measures of which nothing is published now.</summary>
    public IReadOnlyList<Choice<string>> Gone { get; init; } = [];

    /// <summary>What is offered, with what stands though it is offered no more: shown as nothing chosen, it could be neither seen nor let go.</summary>
    public IReadOnlyList<Choice<string>> With(IReadOnlyList<Choice<string>> offered, string? standing) =>
        standing is null || offered.Any(choice => choice.Value == standing) ? offered : [.. offered, Gone.FirstOrDefault(choice => choice.Value == standing) ?? new(standing, standing)];
}
