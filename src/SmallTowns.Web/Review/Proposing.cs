using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Review;

/// <summary>
/// The first step of every change: propose. Of one subject one proposal is open at a time; who has more to say amends it.
/// </summary>
public sealed class Proposing(IDbContextFactory<SmallTownsDbContext> contexts, ImageStore pictures, TimeProvider clock)
{
    /// <summary>The content to edit: of the open proposal if there is one, else what is published.</summary>
    [Requires(Permission.Propose)]
    public async Task<SectionToEdit> OpenSectionAsync(
        StaffActor by, int townId, TownSectionKind kind, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, townId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (content, sourceId) = await SectionStore.ReadAsync(db, townId, kind, cancellationToken);
        var open = await OpenProposals.OfSectionAsync(db, townId, kind, cancellationToken);
        content = await db.CompleteAsync(open is null ? content : SectionJson.Read(open.Content!), cancellationToken);
        return open is null
            ? new(content, sourceId, new(SectionJson.Write(content, sourceId), null, 0), null)
            : new(content, open.SourceId, new(SectionJson.Write(content, open.SourceId), open.Id, open.Version), open.Revisions[^1].ByName);
    }

    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> ProposeSectionAsync(
        StaffActor by, int townId, TownSectionKind kind, SectionContent content, int? sourceId, string reason, EditBase basedOn,
        ChangeOrigin origin = ChangeOrigin.Screen, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, townId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<InputProblem> problems = [.. await SectionChecks.OfAsync(db, pictures, townId, kind, content, sourceId, cancellationToken), .. OfReason(reason)];
        if (problems.Count > 0)
            return new ProposeOutcome.Invalid(problems);

        var utcNow = clock.GetUtcNow().UtcDateTime;
        var (published, publishedSourceId) = await SectionStore.ReadAsync(db, townId, kind, cancellationToken);
        var before = SectionJson.Write(published, publishedSourceId);
        if (kind == TownSectionKind.Contacts)
            basedOn = basedOn with { Content = SectionJson.Write(PersonalContacts.Bare(SectionJson.Read(basedOn.Content)), SectionJson.SourceOf(basedOn.Content)) };
        var open = await OpenProposals.OfSectionAsync(db, townId, kind, cancellationToken);
        if (Conflict(basedOn, open, open is null ? before : Standing(open)) is { } conflict)
        {
            return await CompleteAsync(
                db, open is null ? await OfLastDeciderAsync(db, conflict, OpenProposals.SectionKey(townId, kind), cancellationToken) : conflict, cancellationToken);
        }

        if (open?.State == ProposalState.Scheduled)
            return Approved(open);

        var json = SectionJson.Write(await db.KeepApartAsync(townId, SectionStore.InOrder(content), utcNow, cancellationToken));
        if (Unchanged.Is(kind, before, json, sourceId))
            return open is null ? new ProposeOutcome.NothingChanged() : AsPublished();
        if (open is { State: ProposalState.Submitted } && ContentComparison.AreSame(json, open.Content!) && sourceId == open.SourceId)
            return new ProposeOutcome.NothingChanged();

        var proposal = open ?? new Proposal
        {
            Subject = ProposalSubject.TownSection,
            TownId = townId,
            Section = kind,
            SubjectKey = OpenProposals.SectionKey(townId, kind),
            Origin = origin,
            Reason = reason,
            AuthorId = by.UserId,
            AuthorName = by.Name,
        };
        proposal.ProposeContent(json, before, sourceId, by.UserId, by.Name, utcNow, reason.Trim());
        return await CompleteAsync(db, await SaveAsync(db, proposal, ChangeActor.Of(by, origin, utcNow), cancellationToken), cancellationToken);
    }

    /// <param name="basedOn">
    /// What the form was opened on (<see cref="FigureBases"/>): the published figure of the series, or an open proposal that is being amended.
    /// </param>
    [Requires(Permission.Propose)]
    public async Task<ProposeOutcome> ProposeFigureAsync(
        StaffActor by, FigureInput input, bool asHeadline, string reason, EditBase basedOn,
        ChangeOrigin origin = ChangeOrigin.Screen, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.Propose, input?.TownId);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        List<InputProblem> problems = [.. FigureChecks.Of(input!, RegionCalendar.DayOf(utcNow)), .. OfReason(reason)];
        if (problems.Count > 0)
            return new ProposeOutcome.Invalid(problems);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FigureMaking.MakeAsync(db, input!, by, utcNow, cancellationToken) is not { } figure)
            return new ProposeOutcome.Invalid("", "Города, показателя, отрасли или источника из этой формы больше нет. Откройте её заново.");
        if (figure is IndicatorValue value && await db.NotApplicable.AnyAsync(mark => mark.IndicatorId == value.IndicatorId && mark.TownId == value.TownId, cancellationToken))
            return new ProposeOutcome.Invalid(nameof(FigureInput.IndicatorId), "Этот показатель отмечен как неприменимый к городу.");

        var open = await OpenProposals.OfFigureAsync(db, figure, basedOn.ProposalId, cancellationToken);
        var chosen = await db.Figures.SingleOrDefaultAsync(f => f.SeriesKey == figure.SeriesKey && f.IsChosen, cancellationToken);
        if (FigureConflict(basedOn, open, chosen) is { } conflict)
            return conflict;
        if (open?.State == ProposalState.Scheduled)
            return Approved(open);
        if (Unchanged.Is(chosen, figure, asHeadline))
            return open is null ? new ProposeOutcome.NothingChanged() : AsPublished();
        // What was sent back may be sent again as it was: the answer to the reviewer is in the new reason.
        if (open is { State: ProposalState.Submitted } && FigureBases.IsSame(open.Figure, figure) && open.AsHeadline == asHeadline)
            return new ProposeOutcome.NothingChanged();

        var proposal = open ?? new Proposal
        {
            Subject = ProposalSubject.Figure,
            TownId = figure.TownId,
            SubjectKey = OpenProposals.FigureKey(figure),
            Origin = origin,
            Reason = reason,
            AuthorId = by.UserId,
            AuthorName = by.Name,
        };
        // An amendment may mend the year or the source, and with it what the proposal is about.
        proposal.SubjectKey = OpenProposals.FigureKey(figure);
        // The figure of the revision before stays readable: it was not taken.
        proposal.Figure?.Reject(by.Name, utcNow, null);
        proposal.ProposeFigure(figure, chosen, asHeadline, by.UserId, by.Name, utcNow, reason.Trim());
        return await SaveAsync(db, proposal, ChangeActor.Of(by, origin, utcNow), cancellationToken);
    }

    /// <summary>Takes back what one proposed oneself and nobody has published yet. False where it is too late.</summary>
    [Requires(Permission.Propose)]
    public async Task<bool> RecallAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow) with { ProposalId = proposalId });
        var proposal = await db.Proposals.Include(p => p.Figure).SingleAsync(p => p.Id == proposalId, cancellationToken);
        by.RequireFor(Permission.Propose, proposal.TownId);
        if (!proposal.IsOpen || proposal.AuthorId != by.UserId)
            return false;
        proposal.Figure?.Reject(by.Name, utcNow, null);
        proposal.Recall(by.UserId, by.Name, utcNow);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A director decided in the same moment.
            return false;
        }
    }

    /// <summary>What stands now, as a form shows it.</summary>
    private static async Task<ProposeOutcome> CompleteAsync(SmallTownsDbContext db, ProposeOutcome outcome, CancellationToken cancellationToken) =>
        outcome is ProposeOutcome.Conflict { Theirs: { } theirs }
            ? new ProposeOutcome.Conflict(theirs with
            {
                Now = theirs.Now with
                {
                    Content = SectionJson.Write(
                        await db.CompleteAsync(SectionJson.Read(theirs.Now.Content), cancellationToken), SectionJson.SourceOf(theirs.Now.Content)),
                },
            })
            : outcome;

    private static IEnumerable<InputProblem> OfReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            yield return new("Reason", "Напишите, почему нужна правка: это увидит проверяющий, а при публикации и читатель.");
        else if (reason.Length > Proposal.ReasonMaxLength)
            yield return new("Reason", $"Не длиннее {Proposal.ReasonMaxLength} знаков.");
    }

    /// <summary>What a director has approved is not changed behind their back.</summary>
    private static ProposeOutcome.Invalid Approved(Proposal scheduled) => new("",
        $"Эту правку уже одобрили ({scheduled.DecidedBy}), она ждёт назначенного времени. Чтобы изменить её, попросите вернуть её на доработку.");

    private static ProposeOutcome.Invalid AsPublished() => new("",
        "Такая правка ничего не меняет: именно это уже опубликовано. Исправьте её или отзовите на странице проверки.");

    private static string Standing(Proposal open) => SectionJson.Write(SectionJson.Read(open.Content!), open.SourceId);

    private static ProposeOutcome.Conflict? Conflict(EditBase basedOn, Proposal? open, string standing)
    {
        var isKnown = open is null
            ? basedOn.ProposalId is null && ContentComparison.AreSame(basedOn.Content, standing)
            : basedOn.ProposalId == open.Id && basedOn.ProposalVersion == open.Version;
        return isKnown ? null : new(new(
            new EditBase(standing, open?.Id, open?.Version ?? 0),
            open?.Revisions[^1].ByName ?? "", open?.SubmittedUtc ?? default));
    }

    /// <summary>What is published changed while no proposal is open: whoever decided the last one changed it.</summary>
    private static async Task<ProposeOutcome> OfLastDeciderAsync(
        SmallTownsDbContext db, ProposeOutcome.Conflict conflict, string subjectKey, CancellationToken cancellationToken)
    {
        var last = await db.Proposals
            .Where(p => p.SubjectKey == subjectKey && (p.State == ProposalState.Published || p.State == ProposalState.Withdrawn))
            .OrderByDescending(p => p.DecidedUtc)
            .Select(p => new { p.DecidedBy, p.DecidedUtc })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? conflict : new ProposeOutcome.Conflict(conflict.Theirs with { ByName = last.DecidedBy!, Utc = last.DecidedUtc!.Value });
    }

    private static ProposeOutcome.Conflict? FigureConflict(EditBase basedOn, Proposal? open, Figure? chosen)
    {
        if (open is not null)
        {
            return basedOn.ProposalId == open.Id && basedOn.ProposalVersion == open.Version
                ? null
                : new(new(FigureBases.Of(open), open.Revisions[^1].ByName, open.SubmittedUtc));
        }

        var standing = FigureBases.Of(chosen);
        return basedOn.ProposalId is null && FigureBases.StandsOn(basedOn, chosen)
            ? null
            : new(new(standing, chosen?.DecidedBy ?? "", chosen?.DecidedUtc ?? default));
    }

    private static async Task<ProposeOutcome> SaveAsync(
        SmallTownsDbContext db, Proposal proposal, ChangeActor actor, CancellationToken cancellationToken)
    {
        db.ActAs(actor);
        if (proposal.Id == 0)
            db.Proposals.Add(proposal);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ProposeOutcome.Sent(proposal.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await TheirsAsync(db, proposal, cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneOpenProposal))
        {
            return await TheirsAsync(db, proposal, cancellationToken);
        }
    }

    /// <summary>Somebody was faster by a moment: what they sent is what stands now.</summary>
    private static async Task<ProposeOutcome> TheirsAsync(SmallTownsDbContext db, Proposal mine, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var theirs = await db.Proposals.AsNoTracking()
            .Include(p => p.Figure).Include(p => p.Revisions.OrderBy(r => r.Number))
            .Where(p => p.SubjectKey == mine.SubjectKey || p.Id == mine.Id).OrderByDescending(p => p.Id == mine.Id).ThenByDescending(p => p.Id).FirstAsync(cancellationToken);
        var now = theirs.Subject == ProposalSubject.Figure ? FigureBases.Of(theirs) : new EditBase(Standing(theirs), theirs.Id, theirs.Version);
        return new ProposeOutcome.Conflict(new(theirs.IsOpen ? now : now with { ProposalId = null, ProposalVersion = 0 }, theirs.Revisions[^1].ByName, theirs.SubmittedUtc));
    }
}

/// <param name="OpenBy">Whose open proposal it is; empty where the published content is edited.</param>
public sealed record SectionToEdit(SectionContent Content, int? SourceId, EditBase Base, string? OpenBy);
