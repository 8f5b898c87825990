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
            .OrderByDescending(one => one.Year).ThenByDescending(one => one.Ordinal).ThenBy(one => one.Body).Take(MostShown).ToListAsync(cancellationToken);
    }

    /// <summary>Proposes decisions as they stand.</summary>
    /// <returns>The numbers of those that could not be proposed.</returns>
    [Requires(Permission.KeepMeetings)]
    public async Task<IReadOnlyList<string>> ProposeAsync(StaffActor by, IReadOnlyList<AssemblyDecision> decisions, Meeting meeting, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(decisions);
        List<string> unsent = [];
        foreach (var decision in decisions)
        {
            if (!await ProposeAsync(by, decision, meeting, cancellationToken))
                unsent.Add(decision.Reference!);
        }

        return unsent;
    }

    /// <summary>Proposes one again, where that has failed before.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> ProposeAgainAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.AssemblyDecisions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { IsNumbered: true } decision)
            return new MeetingOutcome.Overtaken();
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(one => one.Id == decision.MeetingId, cancellationToken);
        return await ProposeAsync(by, decision, meeting, cancellationToken) ? new MeetingOutcome.Done(id) : NotProposed;
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
        if (await db.SaveAsync(cancellationToken) is MeetingOutcome.Overtaken overtaken)
            return overtaken;

        var meeting = await db.Meetings.AsNoTracking().SingleAsync(one => one.Id == decision.MeetingId, cancellationToken);
        return await ProposeAsync(by, decision, meeting, cancellationToken) ? new MeetingOutcome.Done(id) : NotProposed;
    }

    private static readonly MeetingOutcome NotProposed = new MeetingOutcome.Refused("Отмечено, но к публикации не предложено: решение правит кто-то другой. Предложите его ещё раз.");

    /// <summary>Who reads the text stays as it was proposed or published before.</summary>
    private async Task<bool> ProposeAsync(StaffActor by, AssemblyDecision decision, Meeting meeting, CancellationToken cancellationToken)
    {
        var subject = AssociationKinds.DecisionOf(decision.Reference!);
        var opened = await proposals.OpenAsync(by, subject, cancellationToken);
        var stood = ContentJson.Read<DecisionContent>(opened.Content);
        var content = new DecisionContent
        {
            Reference = decision.Reference!,
            BodyRu = meeting.IsOfAssembly ? null : meeting.BodyRu,
            BodyEn = meeting.IsOfAssembly ? null : meeting.BodyEn,
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
            Access = stood.IsThere() ? stood.Access : DecisionAccess.Public,
            RedactedText = stood.RedactedText,
        };
        var reason = decision.StateReason.Length > 0 ? decision.StateReason : $"Протокол подписан: {MeetingWords.TitleOf(meeting)}";
        return await proposals.ProposeAsync(by, subject, ContentJson.Write(content), null, new Sending(reason, opened.Base), cancellationToken) is ProposeOutcome.Sent or ProposeOutcome.NothingChanged;
    }
}
