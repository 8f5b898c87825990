using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Datasets;

/// <summary>A sheet as another program read it; cells that are not empty by their addresses.</summary>
internal sealed record ReadSheet(string Name, string Size, Dictionary<string, object> Cells);

/// <summary>Programs that read workbooks without Excel: the two libraries that web pages use, and Gnumeric. scripts/install-test-tools installs them.</summary>
internal static class OtherPrograms
{
    public static async Task<List<ReadSheet>> WithNodeAsync(string library, string path)
    {
        var output = await Command.MustRunAsync("node", Repository.File("tests/table-readers/read.mjs"), path);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty(library).EnumerateArray().Select(sheet => new ReadSheet(
            sheet.GetProperty("name").GetString()!,
            sheet.GetProperty("size").GetString()!,
            sheet.GetProperty("cells").EnumerateArray().ToDictionary(cell => cell[0].GetString()!, cell => ValueOf(cell[1].GetString()!, cell[2]))))];
    }

    /// <summary>By way of its own format, which says of each cell what it is.</summary>
    public static async Task<List<ReadSheet>> WithGnumericAsync(string path)
    {
        await Command.MustRunAsync("ssconvert", "--export-type=Gnumeric_XmlIO:sax:0", path, path + ".xml");
        var document = XDocument.Load(path + ".xml", LoadOptions.PreserveWhitespace);
        XNamespace gnumeric = document.Root!.Name.Namespace;
        return [.. document.Descendants(gnumeric + "Sheet").Select(sheet => new ReadSheet(
            sheet.Element(gnumeric + "Name")!.Value,
            $"{int.Parse(sheet.Element(gnumeric + "MaxCol")!.Value, CultureInfo.InvariantCulture) + 1}×{int.Parse(sheet.Element(gnumeric + "MaxRow")!.Value, CultureInfo.InvariantCulture) + 1}",
            sheet.Descendants(gnumeric + "Cell").ToDictionary(AddressOf, cell => GnumericValue(cell, IsDay(cell, sheet)))))];
    }

    private static object ValueOf(string type, JsonElement value) => type switch
    {
        "number" => value.GetDouble(),
        "text" => value.GetString()!,
        "day" => DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "flag" => value.GetBoolean(),
        _ => throw new InvalidOperationException($"A cell came back as {type}."),
    };

    private static string AddressOf(XElement cell) =>
        SmallTowns.Web.Datasets.Files.ColumnLetters.Of((int)cell.Attribute("Col")!) + ((int)cell.Attribute("Row")! + 1);

    private static bool IsDay(XElement cell, XElement sheet) => sheet.Descendants(cell.Name.Namespace + "StyleRegion").Any(region =>
        (int)region.Attribute("startCol")! <= (int)cell.Attribute("Col")! && (int)cell.Attribute("Col")! <= (int)region.Attribute("endCol")!
        && (int)region.Attribute("startRow")! <= (int)cell.Attribute("Row")! && (int)cell.Attribute("Row")! <= (int)region.Attribute("endRow")!
        && (string?)region.Elements().First().Attribute("Format") == "yyyy-mm-dd");

    // 20 is a flag, 40 a number or a day, 60 a text.
    private static object GnumericValue(XElement cell, bool isDay) => (string?)cell.Attribute("ValueType") switch
    {
        "20" => cell.Value == "TRUE",
        "40" when isDay => DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cell.Value, CultureInfo.InvariantCulture))),
        "40" => double.Parse(cell.Value, CultureInfo.InvariantCulture),
        "60" => cell.Value,
        var type => throw new InvalidOperationException($"A cell came back as {type}."),
    };
}
