using MudBlazor;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>Brings together what two people made of the same, asking about every field that both of them changed.</summary>
public static class ConflictResolution
{
    private const string Somebody = "Другой сотрудник";

    /// <param name="opened">What the form was opened on.</param>
    /// <param name="mine">What the form holds now.</param>
    /// <param name="words">A field in the words of the form.</param>
    /// <returns>The merged content; empty where the person went back to the form.</returns>
    public static async Task<Agreed?> AskAsync(
        IDialogService dialogs, EditBase opened, EditConflict theirs, string mine, Func<FieldConflict, ConflictField> words)
    {
        var (merged, conflicts) = ContentComparison.Merge(opened.Content, theirs.Now.Content, mine);
        var name = NameOf(theirs);
        if (conflicts.Count == 0)
            return new(merged, WasAsked: false);
        var chosen = await ConflictDialog.AskAsync(dialogs, name, theirs.Utc, [.. conflicts.Select(words)]);
        return chosen is null ? null : new(ContentComparison.Take(merged, mine, chosen), WasAsked: true);
    }

    /// <summary>What to say where nothing had to be asked: both changed different fields.</summary>
    public static string Merged(EditConflict theirs) =>
        $"Пока вы правили, здесь кое-что изменили ({NameOf(theirs)}). Поля разные, правки объединены в форме. Посмотрите, что получилось, и отправьте ещё раз.";

    private static string NameOf(EditConflict theirs) => theirs.ByName.Length > 0 ? theirs.ByName : Somebody;
}

/// <param name="WasAsked">Whether the person has seen the other's changes and chosen.</param>
public sealed record Agreed(string Content, bool WasAsked);
