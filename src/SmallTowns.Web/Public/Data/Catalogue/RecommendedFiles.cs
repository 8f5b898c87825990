using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>
/// The files of the Russian methodical recommendations on open data, version 3.0: the list of datasets, the passport and the
/// structure of each. They have no byte order mark: the recommendations ask for UTF-8 and RFC 4180 and for nothing before the head.
/// </summary>
public static class RecommendedFiles
{
    public const string Standard = "http://opendata.gosmonitor.ru/standard/3.0";

    /// <summary>With its head alone where the publisher's number is not known: a dataset without an identifier cannot stand in it.</summary>
    public static byte[] List(IReadOnlyList<DatasetPassport> passports, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(passports);
        return Written(
            ["property", "title", "value", "format"],
            [
                ["standardversion", "Версия методических рекомендаций", Standard, null],
                .. from passport in passports
                   let identifier = passport.Identifier
                   where identifier is not null && passport.Newest is not null
                   select new object?[] { identifier, passport.Dataset.Title.Ru, PassportAddresses.Meta(links, identifier), "csv" },
            ]);
    }

    public static byte[] Meta(DatasetPassport passport, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(passport);
        var (identifier, newest, first, publisher) = (passport.Identifier!, passport.Newest!, passport.First!, passport.Publisher);
        return Written(
            ["property", "value"],
            [
                ["standardversion", Standard],
                ["identifier", identifier],
                ["title", passport.Dataset.Title.Ru],
                ["description", passport.Dataset.Description.Ru],
                ["creator", publisher.Name?.Ru],
                ["created", PassportAddresses.Day(RegionCalendar.DayOf(first.Utc))],
                ["modified", PassportAddresses.Day(RegionCalendar.DayOf(newest.Utc))],
                ["subject", passport.Dataset.Keywords.Ru],
                ["format", "csv"],
                ["provenance", VersionWords.InRussian(newest)],
                ["valid", passport.ValidTo is { } valid ? PassportAddresses.Day(valid) : null],
                ["publishername", publisher.Office?.Ru ?? publisher.Name?.Ru],
                ["publisherphone", publisher.Phone],
                ["publishermbox", publisher.Email],
                .. passport.Versions.Select(version => new object?[] { PassportAddresses.DataName(version), PassportAddresses.Data(links, identifier, version) }),
                .. passport.Structures.Select(since => new object?[] { PassportAddresses.StructureName(since), PassportAddresses.Structure(links, identifier, since) }),
            ]);
    }

    public static byte[] Structure(IReadOnlyList<VersionColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Written(
            ["field name", "english description", "russian description", "format"],
            [.. columns.Select(column => new object?[] { column.Key, With(column.DescriptionEn, column.UnitEn), With(column.DescriptionRu, column.UnitRu), column.Type })]);
    }

    private static string With(string description, string? unit) => unit is null ? description : $"{description.TrimEnd('.')} ({unit}).";

    private static byte[] Written(IReadOnlyList<string> heads, IEnumerable<object?[]> rows)
    {
        using var file = new MemoryStream();
        CsvTableWriter.Write(file, new SheetTable("", heads, rows), CsvFormat.Open);
        // The mark that spreadsheet programs like is three bytes before the head.
        return file.ToArray()[3..];
    }
}
