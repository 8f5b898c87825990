using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.History;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>What both catalogues do alike with an entry: save it, meet somebody else's change, refuse to delete what is used.</summary>
public static class CatalogueEntries
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The one spelling of a form's input, in which it is compared.</summary>
    public static string Write<TInput>(TInput input) => JsonSerializer.Serialize(input, Json);

    public static TInput Read<TInput>(string content) => JsonSerializer.Deserialize<TInput>(content, Json)!;

    /// <summary>Who changed the entry last, if anybody has.</summary>
    public static async Task<EntryNow> NowAsync<TInput>(
        SmallTownsDbContext db, Entity entry, TInput content, CancellationToken cancellationToken)
    {
        var key = ((IRecorded)entry).RecordKey;
        var last = await db.ChangeRecords.Where(record => record.Key == key)
            .OrderByDescending(record => record.Id).Select(record => new { record.UserName, record.Utc }).FirstOrDefaultAsync(cancellationToken);
        return new(Write(content), entry.Version, last?.UserName, last?.Utc);
    }

    /// <summary>Saves a new or changed entry.</summary>
    /// <param name="theirs">What stands instead where somebody was faster by a moment.</param>
    public static async Task<CatalogueOutcome> SaveAsync(
        SmallTownsDbContext db, ImmediatePublication shown, Entity entry, string codeIndex, Func<Task<CatalogueOutcome>> theirs, CancellationToken cancellationToken)
    {
        try
        {
            await shown.SaveAsync(db, cancellationToken);
            return new CatalogueOutcome.Saved(entry.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await theirs();
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, codeIndex))
        {
            return new CatalogueOutcome.Invalid("Code", "Этот код только что занят: выберите другой.");
        }
    }

    public static async Task<CatalogueOutcome> DeleteAsync<TEntry>(
        SmallTownsDbContext db, ImmediatePublication shown, TEntry entry, Func<Task<IReadOnlyList<Use>>> uses, Func<Task<CatalogueOutcome>> theirs,
        CancellationToken cancellationToken) where TEntry : Entity
    {
        if (await uses() is { Count: > 0 } found)
            return new CatalogueOutcome.InUse(found);
        db.Remove(entry);
        try
        {
            await shown.SaveAsync(db, cancellationToken);
            return new CatalogueOutcome.Gone();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await theirs();
        }
        catch (DbUpdateException)
        {
            // The database refuses what has come to be used since it was looked at; anything else is a fault.
            db.ChangeTracker.Clear();
            if (await uses() is { Count: > 0 } since)
                return new CatalogueOutcome.InUse(since);
            throw;
        }
    }
}
