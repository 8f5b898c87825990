using SmallTowns.Data.Editions;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>What a version brought, in one sentence.</summary>
public static class VersionWords
{
    public static string Of(DatasetVersionHead version) => T(InRussian(version), InEnglish(version));

    public static string InRussian(DatasetVersionHead version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Number == 1
            ? $"Первая публикация, строк: {version.Rows}"
            : Joined("Изменились столбцы", (version.Added, "добавлено строк: "), (version.Changed, "изменено строк: "), (version.Withdrawn, "снято строк: "));
    }

    private static string InEnglish(DatasetVersionHead version) => version.Number == 1
        ? $"First publication, rows: {version.Rows}"
        : Joined("Columns have changed", (version.Added, "rows added: "), (version.Changed, "rows changed: "), (version.Withdrawn, "rows withdrawn: "));

    private static string Joined(string ifNone, params (int Count, string Words)[] parts)
    {
        var words = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Words}{part.Count}"));
        return words.Length == 0 ? ifNone : char.ToUpper(words[0], Russian) + words[1..];
    }
}
