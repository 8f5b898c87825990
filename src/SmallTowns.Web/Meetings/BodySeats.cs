using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Meetings;

/// <summary>Who sits in a body, by its published positions: a seat that somebody holds is a voter, and a vacant one is in no number.</summary>
internal static class BodySeats
{
    /// <summary>The rights to come for the seats of a body on a day, as they are published now; not registered and not saved.</summary>
    public static async Task<IReadOnlyList<SeatMandate>> ReadAsync(SmallTownsDbContext db, int meetingId, string body, DateOnly day, CancellationToken cancellationToken)
    {
        var positions = (await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == AssociationKinds.Position)
                .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken))
            .Select(position => (Key: Subject.KeyOf(position.SubjectKey), Content: ContentJson.Read<PositionContent>(position.Content)))
            .Where(position => position.Content.IsThere() && position.Content.IsHeld())
            .ToDictionary(position => position.Key, position => position.Content);
        List<SeatMandate> rights = [];
        foreach (var (key, seat) in positions.Where(position => AssociationKinds.BodyOfPosition(position.Key) == body).OrderBy(position => position.Value.Order).ThenBy(position => position.Key, StringComparer.Ordinal))
        {
            if (!seat.IsInTermOn(day))
                continue;
            rights.Add(Right(key, seat, seat, seat.IsActing ? SeatRight.Acting : SeatRight.Holder, seat.HeldSince, seat.HeldUntil));
            if (seat.IsAbsentOn(day) && seat.Deputy is { } deputy && positions.GetValueOrDefault(deputy) is { } other
                && other.IsInTermOn(day) && !other.IsAbsentOn(day))
                rights.Add(Right(key, seat, other, SeatRight.Deputy, seat.AbsentFrom, seat.AbsentUntil));
        }

        return rights;

        SeatMandate Right(string key, PositionContent seat, PositionContent person, SeatRight right, DateOnly? from, DateOnly? until) => new()
        {
            MeetingId = meetingId,
            Seat = key,
            TitleRu = seat.TitleRu,
            TitleEn = seat.TitleEn,
            Right = right,
            DeputyTitle = right is SeatRight.Deputy ? person.TitleRu : null,
            Personal = person.Personal,
            From = from,
            Until = until,
        };
    }

    /// <summary>The voters of a meeting by these rights. A seat all of whose rights were revoked is held by nobody.</summary>
    public static async Task<(IReadOnlyList<MeetingVoter> Voters, IReadOnlyList<MeetingMandate> Mandates)> VotersAsync(
        SmallTownsDbContext db, IReadOnlyList<SeatMandate> rights, CancellationToken cancellationToken)
    {
        var keys = rights.Select(right => right.Personal).OfType<string>().ToHashSet();
        var names = await db.PersonalContacts.AsNoTracking().Where(person => keys.Contains(person.Key)).ToDictionaryAsync(person => person.Key, person => person.PersonRu, cancellationToken);
        var voters = rights.GroupBy(right => right.Seat).Select(ofOne => VoterOf([.. ofOne])).ToDictionary(voter => voter.Key);
        return ([.. voters.Values], [.. rights.Select(right => MeetingMandate.Of(right, voters[right.Seat], names.GetValueOrDefault(right.Personal ?? "")))]);
    }

    private static MeetingVoter VoterOf(IReadOnlyList<SeatMandate> rights)
    {
        var last = rights.LastOrDefault(right => right.Right is not SeatRight.Deputy && right.RevokedUtc is null) ?? rights[^1];
        return new(
            new MemberStanding(last.Seat, MemberKind.Voting, last.Right is SeatRight.Deputy ? DateOnly.MinValue : last.From ?? DateOnly.MinValue)
            {
                Until = last.RevokedUtc is not null ? DateOnly.MinValue : last.Right is SeatRight.Deputy ? null : last.Until,
            },
            new LocalizedText(last.TitleRu, last.TitleEn));
    }
}
