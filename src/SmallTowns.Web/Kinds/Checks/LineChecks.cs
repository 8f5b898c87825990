using SmallTowns.Domain;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Checks;

/// <summary>Checks of texts that several kinds share.</summary>
internal static class LineChecks
{
    private const int LongestName = 300;

    public static IEnumerable<InputProblem> Required(string field, string text, int maxLength, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new(field, missing)];
        return Optional(field, text, maxLength);
    }

    public static IEnumerable<InputProblem> Optional(string field, string text, int maxLength)
    {
        if (text.Length > maxLength)
            yield return new(field, $"Не длиннее {maxLength} знаков.");
        // What is longer is a text: its lines end, and pasted words bring soft hyphens and joined signs, which harm nobody there.
        else if (maxLength <= LongestName && HiddenCharacters.AreIn(text))
            yield return new(field, HiddenCharacters.Sentence);
    }

    /// <summary>A list of lines in two languages.</summary>
    public static IEnumerable<InputProblem> Lines(string field, IReadOnlyList<LocalizedText> lines, int maxLength, int maxCount)
    {
        if (lines.Count > maxCount)
            yield return new(field, $"Не больше {maxCount} строк.");
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var problem in Required($"{field}[{i}].Ru", lines[i].Ru, maxLength, "Напишите строку или уберите её."))
                yield return problem;
            foreach (var problem in Required($"{field}[{i}].En", lines[i].En, maxLength, "Напишите то же по-английски."))
                yield return problem;
        }
    }
}
