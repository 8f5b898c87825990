using System.Globalization;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Fields;

/// <summary>Numbers as fields hold them: text, so that nothing typed is lost because it cannot be read.</summary>
internal static class FieldText
{
    public static string Write(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <returns>Empty where nothing is typed, or what is typed is no year: then it is told beside the field.</returns>
    public static int? Year(string text, string field, List<InputProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        problems.Add(new(field, "Введите год цифрами."));
        return null;
    }

    public static decimal? Number(string text, string field, List<InputProblem> problems)
    {
        if (!TypedNumber.TryRead(text, out var number))
            problems.Add(new(field, TypedNumber.NotANumber));
        return number;
    }

    /// <summary>A whole number, as people write it: with spaces between thousands too.</summary>
    public static int? Whole(string text, string field, List<InputProblem> problems)
    {
        if (!TypedNumber.TryRead(text, out var number) || number is { } read && (read != decimal.Truncate(read) || Math.Abs(read) > int.MaxValue))
        {
            problems.Add(new(field, "Введите целое число цифрами."));
            return null;
        }

        return (int?)number;
    }
}
