using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Life;

/// <summary>Standing approvals: asked for by one person, given by another, ended by a director, and what came of them looked at afterwards.</summary>
public sealed class ApprovalWork(IDbContextFactory<SmallTownsDbContext> contexts, ReviewSettings settings, ReviewedKinds kinds, TimeProvider clock)
{
    private const int MostUnchecked = 200;

    [Requires(Permission.EnterStaffArea)]
    public async Task<ApprovalBoard> ReadAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var approvals = await db.StandingApprovals.AsNoTracking().OrderByDescending(approval => approval.Id).ToListAsync(cancellationToken);
        var marks = await db.ApprovedPublications.AsNoTracking().Where(mark => mark.CheckedUtc == null).OrderBy(mark => mark.Id).Take(MostUnchecked)
            .Join(db.Proposals.Where(proposal => proposal.State == ProposalState.Published), mark => mark.ProposalId, proposal => proposal.Id, (mark, proposal) => new { Mark = mark, proposal.Kind, proposal.SubjectKey })
            .ToListAsync(cancellationToken);
        return new(approvals, [.. marks.Select(one => new UncheckedPublication(one.Mark.Id, one.Mark.ApprovalId, one.Mark.ProposalId, one.Mark.Utc, kinds[one.Kind].TitleOf(Subject.KeyOf(one.SubjectKey))))], RegionCalendar.Today(clock));
    }

    [Requires(Permission.KeepVacancies)]
    public Task<ApprovalOutcome> AskForFeedAsync(StaffActor by, ApprovalInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepVacancies);
        return AskAsync(by, ApprovedWork.VacancyFeed, input, cancellationToken);
    }

    [Requires(Permission.PublishOutages)]
    public Task<ApprovalOutcome> AskForOutagesAsync(StaffActor by, ApprovalInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.PublishOutages);
        return AskAsync(by, ApprovedWork.OutageNotices, input, cancellationToken);
    }

    /// <summary>Whoever asked does not give: that would be one person alone.</summary>
    [Requires(Permission.GiveStandingApproval)]
    public Task<ApprovalOutcome> GiveAsync(StaffActor by, int approvalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.GiveStandingApproval);
        return ChangeAsync(by, approvalId, (approval, utcNow) =>
        {
            if (!approval.IsWaiting)
                return new ApprovalOutcome.Overtaken();
            if (approval.AskedById == by.UserId && !settings.AllowSelfApproval)
                return new ApprovalOutcome.Invalid("", "Это разрешение попросили вы сами: дать его должен другой директор.");
            if (approval.ValidTo < RegionCalendar.DayOf(utcNow))
                return new ApprovalOutcome.Invalid("", "Его последний день уже прошёл: попросите новое.");
            approval.Give(by.UserId, by.Name, utcNow);
            return new ApprovalOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>Refuses what is asked for, or ends what stands: from then on everything waits for a person again.</summary>
    [Requires(Permission.GiveStandingApproval)]
    public Task<ApprovalOutcome> CloseAsync(StaffActor by, int approvalId, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.GiveStandingApproval);
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > StandingApproval.ReasonMaxLength)
            return Task.FromResult<ApprovalOutcome>(new ApprovalOutcome.Invalid("reason", $"Напишите, почему; не длиннее {StandingApproval.ReasonMaxLength} знаков."));
        return ChangeAsync(by, approvalId, (approval, utcNow) =>
        {
            if (approval.EndedUtc is not null)
                return new ApprovalOutcome.Overtaken();
            approval.Close(by.Name, reason.Trim(), utcNow);
            return new ApprovalOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>Notes that a person has looked at what was published under an approval. What is wrong is withdrawn on its own page.</summary>
    [Requires(Permission.GiveStandingApproval)]
    public async Task CheckAsync(StaffActor by, IReadOnlyCollection<int> ids, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.GiveStandingApproval);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        foreach (var mark in await db.ApprovedPublications.Where(mark => ids.Contains(mark.Id)).ToListAsync(cancellationToken))
            mark.Check(by.Name, utcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ApprovalOutcome> AskAsync(StaffActor by, ApprovedWork work, ApprovalInput input, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var today = RegionCalendar.DayOf(utcNow);
        if (string.IsNullOrWhiteSpace(input.Terms) || input.Terms.Trim().Length > StandingApproval.TermsMaxLength)
            return new ApprovalOutcome.Invalid("terms", $"Опишите, что и откуда публикуется; не длиннее {StandingApproval.TermsMaxLength} знаков.");
        if (input.ValidTo is not { } last || last <= today || last > today.AddDays(StandingApproval.LongestDays))
            return new ApprovalOutcome.Invalid("validTo", $"Последний день — после сегодняшнего и не дальше {StandingApproval.LongestDays} дней.");
        if (work == ApprovedWork.OutageNotices && input.MostHours is < 1 or > 24 * 30)
            return new ApprovalOutcome.Invalid("mostHours", "От 1 до 720 часов.");
        if (work == ApprovedWork.VacancyFeed && input.MostChangePercent is < 1 or > 100)
            return new ApprovalOutcome.Invalid("mostChange", "От 1 до 100 %.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.StandingApprovals.AnyAsync(approval => approval.Work == work && approval.GivenUtc == null && approval.EndedUtc == null, cancellationToken))
            return new ApprovalOutcome.Invalid("", "Такое разрешение уже попросили: оно ждёт директора.");
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        db.StandingApprovals.Add(new StandingApproval
        {
            Work = work,
            Terms = input.Terms.Trim(),
            MostChangePercent = work == ApprovedWork.VacancyFeed ? input.MostChangePercent : 0,
            MostHours = work == ApprovedWork.OutageNotices ? input.MostHours : 0,
            ValidTo = last,
            AskedById = by.UserId,
            AskedBy = by.Name,
            AskedUtc = utcNow,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new ApprovalOutcome.Done();
    }

    private async Task<ApprovalOutcome> ChangeAsync(StaffActor by, int id, Func<StandingApproval, DateTime, ApprovalOutcome> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.StandingApprovals.SingleOrDefaultAsync(approval => approval.Id == id, cancellationToken) is not { } approval)
            return new ApprovalOutcome.Overtaken();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        if (change(approval, utcNow) is not ApprovalOutcome.Done and var hindrance)
            return hindrance;
        return await db.TrySaveAsync(cancellationToken) ? new ApprovalOutcome.Done() : new ApprovalOutcome.Overtaken();
    }
}

/// <summary>What somebody asks a director to approve, as it is typed.</summary>
public sealed record ApprovalInput
{
    public string Terms { get; set; } = "";
    public DateOnly? ValidTo { get; set; }
    public decimal MostChangePercent { get; set; } = StandingApproval.UsualChangePercent;
    public int MostHours { get; set; } = 48;
}

public sealed record ApprovalBoard(IReadOnlyList<StandingApproval> Approvals, IReadOnlyList<UncheckedPublication> Unchecked, DateOnly Today);

/// <param name="What">What was published, in words.</param>
public sealed record UncheckedPublication(int Id, int ApprovalId, int ProposalId, DateTime Utc, string What);

public abstract record ApprovalOutcome
{
    public sealed record Done : ApprovalOutcome;

    public sealed record Invalid(string Field, string Sentence) : ApprovalOutcome;

    /// <summary>Somebody else was faster.</summary>
    public sealed record Overtaken : ApprovalOutcome;
}
