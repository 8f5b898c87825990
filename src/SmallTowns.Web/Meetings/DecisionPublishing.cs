using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Meetings;

/// <summary>Decisions with a number: what becomes of them, and how they come before readers. Whoever publishes one chooses who reads its text.</summary>
public sealed class DecisionPublishing(IDbContextFactory<SmallTownsDbContext> contexts, ContentProposals proposals, TimeProvider clock)
{
    private const int MostShown = 500;

    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<AssemblyDecision>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AssemblyDecisions.AsNoTracking().Where(one => one.Ordinal != null)
            .OrderByDescending(one => one.Year).ThenByDescending(one => one.Ordinal).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>Proposes decisions as they stand. One that is proposed already and waits is left alone.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task ProposeAsync(StaffActor by, IReadOnlyList<AssemblyDecision> decisions, Meeting meeting, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(decisions);
        foreach (var decision in decisions)
            await ProposeAsync(by, decision, meeting, DecisionAccess.Public, "", cancellationToken);
    }

    /// <summary>Says what became of a decision, and proposes the same to readers.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> ChangeAsync(
        StaffActor by, int id, int version, DecisionState state, DateOnly? since, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.AssemblyDecisions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } decision || decision.Version != version)
            return new MeetingOutcome.Overtaken();
        if (!decision.IsNumbered || !decision.CanBecome(state))
            return new MeetingOutcome.Refused("С этим решением такого произойти не может: посмотрите, каково оно сейчас.");
        if (since is not { } day || day < decision.MadeOn || day > RegionCalendar.Today(clock))
            return new MeetingOutcome.Invalid("Since", "Укажите день: не раньше самого решения и не позже сегодняшнего.");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > AssemblyDecision.ReasonMaxLength)
            return new MeetingOutcome.Invalid("Reason", $"Напишите основание: каким решением, чьим актом; не длиннее {AssemblyDecision.ReasonMaxLength} знаков.");
        decision.Become(state, day, reason.Trim());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new MeetingOutcome.Overtaken();
        }

        var meeting = await db.Meetings.AsNoTracking().SingleAsync(one => one.Id == decision.MeetingId, cancellationToken);
        var opened = await proposals.OpenAsync(by, AssociationKinds.DecisionOf(decision.Reference!), cancellationToken);
        var stood = ContentJson.Read<DecisionContent>(opened.Content);
        await ProposeAsync(by, decision, meeting, stood.IsThere() ? stood.Access : DecisionAccess.Public, stood.RedactedText, cancellationToken);
        return new MeetingOutcome.Done(id);
    }

    private async Task ProposeAsync(StaffActor by, AssemblyDecision decision, Meeting meeting, DecisionAccess access, string redacted, CancellationToken cancellationToken)
    {
        var subject = AssociationKinds.DecisionOf(decision.Reference!);
        var opened = await proposals.OpenAsync(by, subject, cancellationToken);
        var content = new DecisionContent
        {
            Reference = decision.Reference!,
            Title = decision.Title,
            Text = decision.Text,
            WordsRu = decision.WordsRu,
            WordsEn = decision.WordsEn,
            HeldAs = MeetingWords.TitleOf(meeting),
            MadeOn = decision.MadeOn,
            EffectiveFrom = decision.EffectiveFrom,
            State = decision.State,
            StateSince = decision.StateSince,
            StateReason = decision.StateReason,
            Access = access,
            RedactedText = redacted,
        };
        await proposals.ProposeAsync(by, subject, ContentJson.Write(content), null, new Sending($"Протокол подписан: {MeetingWords.TitleOf(meeting)}", opened.Base), cancellationToken);
    }
}
