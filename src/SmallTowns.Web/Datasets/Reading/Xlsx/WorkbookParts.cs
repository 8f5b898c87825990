using System.Xml;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>
/// Where the parts of a workbook are. Their names are free: only the relations tell them, from the package to the workbook and from there on.
/// Books that leave a relation out are read by the usual name.
/// </summary>
/// <param name="Sheets">By the relation that the workbook names them with. Charts and macro sheets are not among them: they hold no rows.</param>
internal sealed record WorkbookParts(
    string Main, IReadOnlyDictionary<string, string> Sheets, string SharedStrings, string Styles, bool HasMacros, bool HasExternalLinks)
{
    private const string UsualMain = "xl/workbook.xml";

    public static WorkbookParts Find(Archive archive)
    {
        var main = RelationsOf(archive, "").Where(relation => relation.Kind == "officeDocument").Select(relation => relation.Target).FirstOrDefault() ?? UsualMain;
        if (!archive.Has(main) && archive.Has(UsualMain))
            main = UsualMain;
        var parts = new WorkbookParts(main, new Dictionary<string, string>(), "xl/sharedStrings.xml", "xl/styles.xml", HasMacros: false, HasExternalLinks: false);
        if (!archive.Has(main) || main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            return parts;
        var sheets = new Dictionary<string, string>();
        foreach (var relation in RelationsOf(archive, main))
        {
            if (relation.Kind == "worksheet")
                sheets.TryAdd(relation.Id, relation.Target);
            parts = relation.Kind switch
            {
                "sharedStrings" => parts with { SharedStrings = relation.Target },
                "styles" => parts with { Styles = relation.Target },
                "vbaProject" => parts with { HasMacros = true },
                "externalLink" => parts with { HasExternalLinks = true },
                _ => parts,
            };
        }

        return parts with { Sheets = sheets };
    }

    private static IEnumerable<PartRelation> RelationsOf(Archive archive, string part)
    {
        var (folder, name) = part.LastIndexOf('/') is >= 0 and var at ? (part[..(at + 1)], part[(at + 1)..]) : ("", part);
        var list = $"{folder}_rels/{name}.rels";
        if (!archive.Has(list))
            yield break;
        using var xml = archive.OpenSmall(list);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type") is { } type)
                yield return new(id, type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target, archive));
        }
    }

    private static string Resolved(string folder, string target, Archive archive)
    {
        // The common case costs nothing: a list of relations may be long.
        if (!target.StartsWith('/') && target.AsSpan().IndexOfAny('\\', '%') < 0 && !target.Contains("./", StringComparison.Ordinal))
            return folder + target;
        var plain = target.Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (plain.StartsWith('/') ? plain : folder + plain).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        var name = string.Join('/', steps);
        return archive.Has(name) ? name : Uri.UnescapeDataString(name);
    }

    /// <param name="Kind">The last word of its type.</param>
    private readonly record struct PartRelation(string Id, string Kind, string Target);
}
