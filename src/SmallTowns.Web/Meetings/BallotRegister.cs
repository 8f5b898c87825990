using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>Ballots of members who do not come, as they arrive. A late one is kept and not counted.</summary>
public sealed class BallotRegister(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <param name="arrived">By the region's clocks: when the paper or the letter came.</param>
    /// <returns>With <see cref="MeetingOutcome.Done"/> the id of the first ballot, by which the receipt is found.</returns>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> RegisterAsync(
        StaffActor by, int meetingId, string member, BallotWay way, DateTime? arrived, IReadOnlyDictionary<int, VoteChoice> choices, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(choices);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken) is not { } file)
            return new MeetingOutcome.Overtaken();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (!file.Meeting.TakesBallots)
            return new MeetingOutcome.Refused("Форма собрания не предусматривает бюллетеней.");
        if (file.Meeting.State is not (MeetingState.Convened or MeetingState.Open or MeetingState.Paused))
            return new MeetingOutcome.Refused("Бюллетени принимают после созыва собрания и до его окончания.");
        List<InputProblem> problems = [];
        if (file.Voting.All(one => one.Key != member))
            problems.Add(new("Member", "Выберите члена с правом голоса."));
        if (way is BallotWay.SimpleSignature && !file.Charter.AllowsSimpleSignatures)
            problems.Add(new("Way", "Устав не допускает простой электронной подписи: нужен бюллетень на бумаге или скан с подписью."));
        if (arrived is null)
            problems.Add(new("Arrived", "Укажите, когда бюллетень поступил."));
        else if (RegionCalendar.Utc(arrived.Value) > utcNow)
            problems.Add(new("Arrived", "Это время ещё не наступило."));
        else if (RegionCalendar.Utc(arrived.Value) < file.Meeting.NoticeSentUtc!.Value.AddMinutes(-1))
            problems.Add(new("Arrived", $"Уведомление разослано {MeetingWords.Moment(file.Meeting.NoticeSentUtc.Value)}: раньше бюллетень поступить не мог."));
        var known = choices.Where(choice => file.Items.Any(item => item.Id == choice.Key && file.TakesBallots(item)) && Enum.IsDefined(choice.Value)).ToList();
        if (known.Count == 0)
            problems.Add(new("Choices", "Отметьте, как член голосует хотя бы по одному вопросу."));
        if (problems.Count > 0)
            return new MeetingOutcome.Invalid(problems);
        var voted = file.Polls.Where(poll => !poll.IsAnnulled).Select(poll => poll.ItemId).ToHashSet();
        if (known.Any(choice => voted.Contains(choice.Key)))
            return new MeetingOutcome.Refused("По одному из этих вопросов уже голосуют или проголосовали.");

        var number = await db.RegisteredBallots.Where(ballot => ballot.MeetingId == meetingId).Select(ballot => ballot.Receipt).Distinct().CountAsync(cancellationToken) + 1;
        var rows = known.Select(choice => new RegisteredBallot
        {
            MeetingId = meetingId,
            ItemId = choice.Key,
            Member = member,
            Choice = choice.Value,
            Way = way,
            ArrivedUtc = RegionCalendar.Utc(arrived!.Value),
            Receipt = $"Б-{meetingId}-{number}",
            RegisteredUtc = utcNow,
            ByName = by.Name,
        }).ToList();
        db.RegisteredBallots.AddRange(rows);
        // Two secretaries would give one number twice, and a poll that opens at this moment would miss the ballot.
        db.Touch(file.Meeting);
        return await db.SaveAsync(() => rows[0].Id, cancellationToken);
    }
}
