using System.Text.Json.Nodes;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Comparison;

namespace SmallTowns.Web.Kinds.TownSections;

public enum RowChange
{
    Same = 1,
    Added = 2,
    Changed = 3,
    Removed = 4,
}

/// <summary>One row of a list, or the whole of a section that is no list.</summary>
public sealed record ComparedSectionRow(string Title, RowChange Change, IReadOnlyList<ComparedField> Fields);

/// <summary>Sets a section beside itself at another time: field by field, lists row by row.</summary>
public static class SectionComparison
{
    // What makes a row the same row when something in it changed.
    private static readonly string[][] Names = [[FileName], ["municipality", "statedForYear"], ["officeRu"]];

    // A picture is another one when its file is; the name of the file tells a person nothing.
    private const string FileName = "file";

    public static IReadOnlyList<ComparedSectionRow> Between(SectionContent before, SectionContent after)
    {
        var (old, now) = (Parse(before), Parse(after));
        var list = now.Select(field => field.Value).OfType<JsonArray>().FirstOrDefault();
        return list is null ? [RowOf("", old, now)] : Rows(old[list.GetPropertyName()] as JsonArray ?? [], list);
    }

    private static List<ComparedSectionRow> Rows(JsonArray before, JsonArray after)
    {
        var left = before.Select(item => item!.AsObject()).ToList();
        var rows = new List<ComparedSectionRow>();
        foreach (var now in after.Select(item => item!.AsObject()))
        {
            var old = left.FirstOrDefault(row => NameOf(row) == NameOf(now));
            if (old is not null)
                left.Remove(old);
            rows.Add(RowOf(TitleOf(now), old, now));
        }

        rows.AddRange(left.Select(gone => RowOf(TitleOf(gone), gone, null)));
        return rows;
    }

    private static ComparedSectionRow RowOf(string title, JsonObject? before, JsonObject? after)
    {
        var fields = (after ?? before)!.Select(field => field.Key).Where(key => !key.StartsWith('$') && key != FileName)
            .Select(key => new ComparedField(FieldLabels.Of(key), FieldValues.Of(key, before?[key]), FieldValues.Of(key, after?[key])))
            .ToList();
        var change = before is null ? RowChange.Added
            : after is null ? RowChange.Removed
            : fields.Any(field => field.IsChanged) ? RowChange.Changed : RowChange.Same;
        return new(title, change, fields);
    }

    private static string NameOf(JsonObject row) =>
        string.Join('|', Names.First(names => names.All(row.ContainsKey)).Select(name => row[name]?.ToString()));

    private static string TitleOf(JsonObject row) => row["officeRu"]?.ToString() ?? row["altRu"]?.ToString() ?? NameOf(row).Replace("|", ", ");

    private static JsonObject Parse(SectionContent content) => JsonNode.Parse(SectionJson.Write(content))!.AsObject();
}
