using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.History;

/// <summary>Writes a <see cref="ChangeRecord"/> for everything recorded that is about to be saved, in the same transaction.</summary>
internal static class ChangeRecorder
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<ChangeRecord> RecordsOf(ChangeTracker tracker, ChangeActor? actor)
    {
        var changed = tracker.Entries()
            .Where(entry => entry.Entity is IRecorded
                && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && !TellsOfItself(entry))
            .ToList();
        if (changed.Count == 0 || actor?.Origin == ChangeOrigin.Shipped)
            return [];
        return actor is null
            ? throw new InvalidOperationException($"Nobody has said who changes {changed[0].Metadata.ClrType.Name}: call {nameof(SmallTownsDbContext.ActAs)}.")
            : [.. changed.Select(entry => RecordOf(entry, actor))];
    }

    /// <summary>
    /// A proposed figure, and what came from a file, are told by their proposal and its batch: a second telling would double every import.
    /// A batch is told when it is sent in, not while it is being written.
    /// </summary>
    private static bool TellsOfItself(EntityEntry entry) =>
        entry.State == EntityState.Added && entry.Entity is Figure or Proposal { BatchId: not null } or ProposalBatch { WritingUtc: not null };

    /// <summary>Nobody knows of a batch before it is sent in.</summary>
    private static EntityState StateOf(EntityEntry entry) =>
        entry is { State: EntityState.Modified, Entity: ProposalBatch { WritingUtc: null } } && entry.Property(nameof(ProposalBatch.WritingUtc)).OriginalValue is not null
            ? EntityState.Added
            : entry.State;

    private static ChangeRecord RecordOf(EntityEntry entry, ChangeActor actor)
    {
        var (recorded, state) = ((IRecorded)entry.Entity, StateOf(entry));
        var (before, after) = (new JsonObject(), new JsonObject());
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.IsPrimaryKey() || property.Metadata.Name is nameof(Versioned.Version) or nameof(ProposalBatch.WritingUtc))
                continue;
            if (state == EntityState.Modified && !property.IsModified)
                continue;
            if (state != EntityState.Added)
                before[property.Metadata.Name] = NodeOf(Told(entry, property, property.OriginalValue));
            if (state != EntityState.Deleted)
                after[property.Metadata.Name] = NodeOf(Told(entry, property, property.CurrentValue));
        }

        return new ChangeRecord
        {
            Utc = actor.Utc,
            UserId = actor.UserId,
            UserName = actor.Name,
            Origin = actor.Origin,
            Subject = recorded.RecordSubject,
            Key = recorded.RecordKey,
            EntityId = state == EntityState.Added ? null : IdOf(entry.Entity),
            ScopeKind = recorded.RecordScope?.Kind,
            ScopeId = recorded.RecordScope?.Id,
            ProposalId = entry.Entity is Proposal { Id: > 0 } proposal ? proposal.Id : actor.ProposalId,
            Action = state switch
            {
                EntityState.Added => ChangeAction.Added,
                EntityState.Deleted => ChangeAction.Removed,
                _ => ChangeAction.Changed,
            },
            Before = state == EntityState.Added ? null : before.ToJsonString(Json),
            After = state == EntityState.Deleted ? null : after.ToJsonString(Json),
        };
    }

    /// <summary>What must be erasable never gets into a log that cannot be: only whether there was something.</summary>
    private static object? Told(EntityEntry entry, PropertyEntry property, object? value) =>
        entry.Entity is PersonalContact && PersonalContact.WithheldFields.Contains(property.Metadata.Name) ? value is not null : value;

    private static long IdOf(object entity) => entity switch
    {
        Entity row => row.Id,
        Figure figure => figure.Id,
        _ => throw new InvalidOperationException($"Nobody has said what the key of {entity.GetType().Name} is."),
    };

    private static JsonNode? NodeOf(object? value) => JsonSerializer.SerializeToNode(value, Json);
}
