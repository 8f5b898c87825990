using MudBlazor;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>What to do where somebody else changed the entry meanwhile: what only one of the two changed is joined, for the rest the person chooses.</summary>
internal static class EntryConflict
{
    /// <returns>The form on what stands now, to be looked at and sent again; empty where the person went back.</returns>
    public static async Task<EntryForm<TInput>?> ResolveAsync<TInput>(
        IDialogService dialogs, EntryForm<TInput> mine, EntryNow now, Func<FieldConflict, ConflictField> words) where TInput : new()
    {
        var mineJson = CatalogueEntries.Write(mine.Input);
        var (merged, conflicts) = ContentComparison.Merge(mine.Opened, now.Content, mineJson);
        if (conflicts.Count > 0)
        {
            var chosen = await ConflictDialog.AskAsync(dialogs, now.ByName ?? "Кто-то", now.Utc ?? DateTime.UtcNow, [.. conflicts.Select(words)]);
            if (chosen is null)
                return null;
            merged = ContentComparison.Take(merged, mineJson, chosen);
        }

        return new() { Input = CatalogueEntries.Read<TInput>(merged), Opened = now.Content, Version = now.Version };
    }
}
