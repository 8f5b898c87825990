using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association;

/// <summary>What the Association's pages are made from, kept in memory like the settlement system.</summary>
public sealed class PublishedAssociation(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock) : IDisposable
{
    // Days of the past are few and asked for by few.
    private const int PastKept = 6;

    private static readonly string[] Topics = [PublicTopics.All, PublicTopics.Association];

    private readonly KeptReading<AssociationData> current = readings.Of(Topics, cancellation => ReadAsync(contexts, clock, null, cancellation));
    private readonly PastReadings<DateOnly, AssociationData> past = readings.OfPast<DateOnly, AssociationData>(
        PastKept, _ => Topics, (day, cancellation) => ReadAsync(contexts, clock, day, cancellation));

    public ValueTask<AssociationData> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    /// <summary>As it was published at the end of a day in Moscow; of today, as it is. Who withdrew a consent is not named on any day.</summary>
    public async ValueTask<AssociationData> GetAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        day >= RegionCalendar.Today(clock) ? await GetAsync(cancellationToken) : await past.GetAsync(day, cancellationToken);

    public void Dispose() => past.Dispose();

    private static async Task<Reading<AssociationData>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, DateOnly? day, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var published = (await StandingAsync(db, day, cancellationToken)).ToLookup(content => content.Kind);
        var goals = Of<GoalContent>(AssociationKinds.Goal).Where(goal => goal.Content.IsThere()).OrderBy(goal => goal.Content.Order)
            .Select(goal => new LocalizedText(goal.Content.TextRu, goal.Content.TextEn));
        var bodies = Of<BodyContent>(AssociationKinds.Body).Where(body => body.Content.IsThere()).OrderBy(body => body.Content.Order).ToLookup(body => body.Content.Parent ?? "");
        var positions = Of<PositionContent>(AssociationKinds.Position).Where(position => position.Content.IsThere()).OrderBy(position => position.Content.Order).ToList();
        var titles = positions.ToDictionary(position => position.Key, position => new LocalizedText(position.Content.TitleRu, position.Content.TitleEn));
        var seats = positions.Zip(await db.CompleteAsync([.. positions.Select(position => position.Content)], cancellationToken))
            .ToLookup(position => AssociationKinds.BodyOfPosition(position.First.Key), position => SeatOf(position.Second, titles));
        var charters = Of<Charter>(AssociationKinds.Charter).Select(charter => charter.Content).Where(charter => charter.IsThere());
        var members = Of<MembershipContent>(AssociationKinds.Membership).Where(member => member.Content.IsThere()).ToList();
        var complete = members.Zip(
            await db.CompleteAsync([.. members.Select(member => member.Content)], cancellationToken),
            (member, content) => new Member(member.Key, AssociationKinds.IsTown(member.Key) ? AssociationKinds.TownOfMembership(member.Key) : null, content));
        var documents = Of<AssociationDocument>(AssociationKinds.Document).Where(document => document.Content.IsThere())
            .OrderByDescending(document => document.Content.On).Select(document => new Document(document.Key, document.Content));
        return new(new([.. goals], [.. bodies[""].Select(body => BodyOf(body, bodies, seats))], [.. complete], [.. charters], [.. documents]), editions, utcNow);

        IEnumerable<(string Key, T Content)> Of<T>(string kind) => published[kind].Select(content => (content.Key, ContentJson.Read<T>(content.Json)));
    }

    /// <summary>What came with the portal and was never touched stands on every day as it came.</summary>
    private static async Task<IReadOnlyList<(string Kind, string Key, string Json)>> StandingAsync(SmallTownsDbContext db, DateOnly? day, CancellationToken cancellationToken)
    {
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => AssociationKinds.Codes.Contains(document.Kind)).OrderBy(document => document.Id)
            .Select(document => new { document.Kind, document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        var then = day is { } asked
            ? await db.StoodAtAsync([.. AssociationKinds.Codes], new PastMoment(RegionCalendar.EndUtc(asked)), cancellationToken)
            : new Dictionary<string, StoodThen>();
        return
        [
            .. documents.Where(document => !then.ContainsKey(document.SubjectKey)).Select(document => (document.Kind, Subject.KeyOf(document.SubjectKey), document.Content)),
            .. then.Values.Select(stood => (stood.Kind, Subject.KeyOf(stood.SubjectKey), stood.Content)),
        ];
    }

    private static Body BodyOf(
        (string Code, BodyContent Content) body, ILookup<string, (string Code, BodyContent Content)> byParent, ILookup<string, Seat> seats) => new(
        body.Code,
        body.Content.Kind,
        new(body.Content.NameRu, body.Content.NameEn),
        body.Content.Composition,
        body.Content.Functions,
        [.. seats[body.Code]],
        [.. byParent[body.Code].Select(child => BodyOf(child, byParent, seats))]);

    private static Seat SeatOf(PositionContent position, Dictionary<string, LocalizedText> titles) =>
        new(position, position.IsHeld(), position.Deputy is { } deputy && titles.TryGetValue(deputy, out var title) ? title : null);
}
