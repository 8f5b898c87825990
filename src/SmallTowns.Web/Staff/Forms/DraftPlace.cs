using System.Globalization;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>
/// Where a draft of a form is kept: under the form's name or, while older drafts of it wait for their author's word, beside
/// them under a number. Nothing that was typed replaces what was typed before it.
/// </summary>
public static class DraftPlace
{
    private const char Mark = '#';

    /// <summary>How the names of all places but the first begin.</summary>
    public static string Beside(string form) => form + Mark;

    /// <summary>The first place of a form at which none of these lies.</summary>
    public static string Free(string form, IEnumerable<FoundDraft> waiting)
    {
        var taken = waiting.Select(draft => draft.Place).ToHashSet();
        return Enumerable.Range(2, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{Beside(form)}{number}"))
            .Prepend(form)
            .First(place => !taken.Contains(place));
    }

    public static string FormOf(string place) => place.Split(Mark)[0];
}
