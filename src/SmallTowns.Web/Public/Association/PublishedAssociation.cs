using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Association;

/// <summary>What the Association's pages are made from, kept in memory like the settlement system.</summary>
public sealed class PublishedAssociation(IDbContextFactory<SmallTownsDbContext> contexts, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<AssociationData> current = readings.Of(
        [PublicTopics.All, PublicTopics.Association], cancellation => ReadAsync(contexts, clock, cancellation));

    public ValueTask<AssociationData> GetAsync(CancellationToken cancellationToken = default) => current.GetAsync(cancellationToken);

    private static async Task<Reading<AssociationData>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var documents = (await db.PublishedDocuments.AsNoTracking()
            .Where(document => AssociationKinds.Codes.Contains(document.Kind))
            .OrderBy(document => document.Id)
            .ToListAsync(cancellationToken)).ToLookup(document => document.Kind);
        var goals = Of<GoalContent>(AssociationKinds.Goal).Where(goal => goal.Content.IsThere()).OrderBy(goal => goal.Content.Order)
            .Select(goal => new LocalizedText(goal.Content.TextRu, goal.Content.TextEn));
        var bodies = Of<BodyContent>(AssociationKinds.Body).Where(body => body.Content.IsThere()).OrderBy(body => body.Content.Order)
            .ToLookup(body => body.Content.Parent ?? "");
        var positions = Of<PositionContent>(AssociationKinds.Position).Where(position => position.Content.IsThere()).OrderBy(position => position.Content.Order).ToList();
        var seats = positions.Zip(await db.CompleteAsync([.. positions.Select(position => position.Content)], cancellationToken))
            .ToLookup(position => AssociationKinds.BodyOfPosition(position.First.Key), position => SeatOf(position.Second));
        var charters = Of<Charter>(AssociationKinds.Charter).Select(charter => charter.Content).Where(charter => charter.IsThere()).ToList();
        var memberships = await db.AssociationMembers
            .OrderBy(membership => membership.Since)
            .Select(membership => new Member(membership.Town == null ? "" : membership.Town.Slug, membership.Since, membership.Until, membership.Decision))
            .ToListAsync(cancellationToken);
        return new(new([.. goals], [.. bodies[""].Select(body => BodyOf(body, bodies, seats))], memberships, charters), editions, utcNow);

        IEnumerable<(string Key, T Content)> Of<T>(string kind) =>
            documents[kind].Select(document => (Subject.KeyOf(document.SubjectKey), ContentJson.Read<T>(document.Content)));
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

    /// <summary>Nobody is named without a consent that still stands.</summary>
    private static Seat SeatOf(PositionContent position) => new(
        new(position.TitleRu, position.TitleEn),
        position is { ConsentOn: not null, PersonRu: { } name } ? new(name, position.PersonEn ?? name) : null,
        position.HeldSince,
        position.IsActing);
}
