using System.Globalization;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>Numbers and lines of the forms of offers, as they are typed.</summary>
internal static class OfferTyping
{
    private const string NotWhole = "Введите целое число цифрами.";

    /// <summary>Sections of ОКВЭД 2 to choose from.</summary>
    public static readonly IReadOnlyList<Choice<string>> OfBranches = [.. Branches.All.Select(branch => new Choice<string>(branch.Key, $"{branch.Key}. {branch.Value.Ru}"))];

    public static string? Line(string text) => text.Trim() is { Length: > 0 } line ? line : null;

    public static string Write(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static decimal? Number(string text, string field, List<InputProblem> problems)
    {
        if (!TypedNumber.TryRead(text, out var number))
            problems.Add(new(field, TypedNumber.NotANumber));
        return number;
    }

    public static int? Whole(string text, string field, List<InputProblem> problems)
    {
        if (!TypedNumber.TryRead(text, out var number) || number is { } read && (read != decimal.Truncate(read) || Math.Abs(read) > int.MaxValue))
        {
            problems.Add(new(field, NotWhole));
            return null;
        }

        return (int?)number;
    }
}
