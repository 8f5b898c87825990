using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Association;

/// <summary>
/// Who may speak and vote for which member. The secretary registers and revokes; the rest of the staff reads who and until when, without the
/// paper and the instruction. Nothing of it is public.
/// </summary>
public sealed class MandateWork(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>The mandates of all members, the newest of each first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<MandateRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var (keeps, utcNow) = (by.May(Permission.KeepMeetings), clock.GetUtcNow().UtcDateTime);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mandates = await db.MemberMandates.AsNoTracking().Include(mandate => mandate.Member!.Town).ToListAsync(cancellationToken);
        return
        [
            .. mandates.Select(mandate => MandateRow.Of(mandate, keeps, RegionCalendar.Today(clock), utcNow))
                .OrderBy(row => row.Member, StringComparer.CurrentCulture).ThenByDescending(row => row.RegisteredUtc),
        ];
    }

    /// <summary>The members of today and of later, by their rows. Those with a consultative voice are represented too, without a vote.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<(int Id, string Name, MemberKind Voice)>> MembersAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var members = await db.AssociationMembers.AsNoTracking().Include(member => member.Town)
            .Where(member => member.Until == null || member.Until >= today).ToListAsync(cancellationToken);
        return [.. members.Select(member => (member.Id, member.Name.Ru, member.Kind)).OrderBy(member => member.Kind).ThenBy(member => member.Ru, StringComparer.CurrentCulture)];
    }

    [Requires(Permission.KeepMeetings)]
    public async Task<MandateOutcome> RegisterAsync(StaffActor by, MandateInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepMeetings);
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var member = await db.AssociationMembers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == input.MemberId, cancellationToken);
        if (MandateChecks.Of(input, member, RegionCalendar.Today(clock)) is { Count: > 0 } problems)
            return new MandateOutcome.Invalid(problems);
        db.MemberMandates.Add(new()
        {
            MemberId = member!.Id,
            Kind = input.Kind!.Value,
            PersonName = input.PersonName.Trim(),
            DocumentNumber = Line(input.DocumentNumber),
            IssuedOn = input.IssuedOn,
            ValidFrom = input.ValidFrom,
            ValidUntil = input.ValidUntil,
            Scope = input.Scope,
            MeetingId = input.MeetingId,
            ItemIds = [.. input.ItemIds],
            Instruction = Line(input.Instruction),
            RegisteredUtc = clock.GetUtcNow().UtcDateTime,
            RegisteredBy = by.Name,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new MandateOutcome.Done();
    }

    /// <summary>It ends at this moment: what was voted by it before stands.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MandateOutcome> RevokeAsync(StaffActor by, int id, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepMeetings);
        if (Line(reason) is not { Length: <= MemberMandate.ReasonMaxLength } why)
            return new MandateOutcome.Invalid([new("Reason", $"Напишите, почему полномочия отозваны: не длиннее {MemberMandate.ReasonMaxLength} знаков.")]);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MemberMandates.SingleOrDefaultAsync(mandate => mandate.Id == id, cancellationToken) is not { RevokedUtc: null } standing)
            return new MandateOutcome.Overtaken();
        standing.Revoke(why, by.Name, clock.GetUtcNow().UtcDateTime);
        return await db.TrySaveAsync(cancellationToken) ? new MandateOutcome.Done() : new MandateOutcome.Overtaken();
    }
}

/// <summary>A mandate as it is typed.</summary>
public sealed class MandateInput
{
    public int? MemberId { get; set; }
    public MandateKind? Kind { get; set; }
    public string PersonName { get; set; } = "";
    public string DocumentNumber { get; set; } = "";
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public MandateScope Scope { get; set; } = MandateScope.All;
    public int? MeetingId { get; set; }
    public List<int> ItemIds { get; set; } = [];
    public string Instruction { get; set; } = "";
}

public abstract record MandateOutcome
{
    public sealed record Done : MandateOutcome;

    public sealed record Invalid(IReadOnlyList<InputProblem> Problems) : MandateOutcome;

    /// <summary>Somebody else has revoked it.</summary>
    public sealed record Overtaken : MandateOutcome;
}
