using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Meetings;

/// <summary>
/// Ballots that members fill in themselves, where the charter lets a simple electronic signature do: the secret address that the
/// secretary sends to a member is that signature. Each is registered as a paper is, with the time of the server.
/// </summary>
public sealed class OwnBallots(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, BallotRegister register, TimeProvider clock)
{
    public const string NotAllowed = "Устав не допускает простой электронной подписи: нужен бюллетень на бумаге или скан с подписью.";

    private const string ByLink = "по личной ссылке";

    // Whoever is late is told so, and the ballot is kept.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>An address for a member; the one made before serves no longer.</summary>
    /// <param name="member">The member's key.</param>
    /// <returns>The address from the base of the portal, where one was made.</returns>
    [Requires(Permission.KeepMeetings)]
    public async Task<(MeetingOutcome Outcome, string? Address)> MakeAsync(StaffActor by, int meetingId, string member, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken) is not { } file)
            return (new MeetingOutcome.Overtaken(), null);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (!file.Charter.AllowsSimpleSignatures)
            return (new MeetingOutcome.Refused(NotAllowed), null);
        if (!file.Meeting.TakesBallots || file.Meeting.State is not (MeetingState.Convened or MeetingState.Open or MeetingState.Paused) || LastMomentOf(file) is not { } ends || ends <= utcNow)
            return (new MeetingOutcome.Refused("Ссылки выдают, пока принимают бюллетени."), null);
        if (file.AreSeatsStale)
            return (new MeetingOutcome.Refused("Состав органа изменился после созыва: сначала обновите его."), null);
        if (!file.Items.Any(item => file.TakesBallots(item) && file.MayVoteByBallot(item, member)))
            return (new MeetingOutcome.Invalid("LinkMember", "Выберите члена с правом голоса."), null);
        var subject = SubjectOf(file, member);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ExpiringLinks.RevokeAsync(db, OwnBallotLink.PurposeCode, subject, utcNow, cancellationToken);
        var token = links.Make(db, OwnBallotLink.PurposeCode, subject, ends - utcNow + Grace);
        return (await db.SaveAsync(cancellationToken), OwnBallotLink.AddressOf(token));
    }

    /// <summary>The ballot of an address; its file is empty where the address serves no longer, or never did.</summary>
    public async Task<OwnBallot> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        var found = await links.FindAsync(token, cancellationToken);
        if (found is not { Purpose: OwnBallotLink, Link.Subject: var subject })
            return new(LinkState.Unknown, null, "");
        var parts = subject.Split('/', 3);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var file = await MeetingFile.ReadAsync(db, int.Parse(parts[0], CultureInfo.InvariantCulture), RegionCalendar.Today(clock), cancellationToken);
        // Whoever holds a seat no more does not vote by the address that was sent while they did.
        return found.State is not LinkState.Open || file is null || SubjectOf(file, parts[2]) != subject
            ? new(found.State is LinkState.Open ? LinkState.Revoked : found.State, null, "")
            : new(LinkState.Open, file, parts[2]);
    }

    /// <summary>Registers what the member has marked. A ballot sent later takes its place, whichever way it comes.</summary>
    /// <param name="input">Its member and its time are those of the address and of the server.</param>
    public async Task<MeetingOutcome> CastAsync(string token, BallotInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await FindAsync(token, cancellationToken) is not { File: { } file, Member: var member })
            return new MeetingOutcome.Refused("Ссылка больше не действует.");
        var arrived = RegionCalendar.Local(clock.GetUtcNow().UtcDateTime);
        return await register.KeepAsync(ByLink, file.Meeting.Id, input with { Member = member, Way = BallotWay.SimpleSignature, Arrived = arrived }, cancellationToken);
    }

    /// <summary>The first moment at which no ballot comes in time any more.</summary>
    private static DateTime? LastMomentOf(MeetingFile file) => file.Items.Where(file.TakesBallots).Select(item => (DateTime?)file.TooLateFromUtc(file.OriginOfBallots(item))).Max();

    /// <summary>The meeting, of a body also the right by which the seat is held, and the member.</summary>
    private static string SubjectOf(MeetingFile file, string member) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Meeting.Id}/{file.HolderOf(member)?.Id ?? 0}/{member}");
}

/// <param name="File">The meeting; empty where there is nothing to vote on by this address.</param>
/// <param name="Member">The member's key.</param>
public sealed record OwnBallot(LinkState State, MeetingFile? File, string Member)
{
    /// <summary>What the member is asked.</summary>
    public IReadOnlyList<AgendaItem> Items => File is null ? [] : [.. File.Items.Where(item => File.TakesBallots(item) && File.MayVoteByBallot(item, Member))];

    /// <summary>What came of the member before, by its receipts.</summary>
    public IReadOnlyList<RegisteredBallot> Sent => File is null ? [] : [.. File.Ballots.Where(ballot => ballot.Member == Member && !File.HasLapsed(ballot)).DistinctBy(ballot => ballot.Receipt)];
}
