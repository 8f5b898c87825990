using System.Globalization;
using System.Text.Json.Nodes;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Sources;

namespace SmallTowns.Web.Staff.Contents;

/// <summary>The fields of any content where two people changed them, by their names and in words.</summary>
/// <param name="opened">JSON, as are the others.</param>
public sealed class ContentConflictWords(string opened, string theirs, string mine, IReadOnlyList<SourceChoice> sources)
{
    private readonly JsonObject opened = JsonNode.Parse(opened)!.AsObject(), theirs = JsonNode.Parse(theirs)!.AsObject(), mine = JsonNode.Parse(mine)!.AsObject();

    public ConflictField Of(FieldConflict conflict) =>
        new(conflict.Field, FieldLabels.Of(conflict.Field), Text(opened, conflict.Field), Text(theirs, conflict.Field), Text(mine, conflict.Field));

    private string? Text(JsonObject content, string field) => field == ContentJson.SourceField
        ? sources.FirstOrDefault(source => source.Id.ToString(CultureInfo.InvariantCulture) == content[field]?.ToString())?.Title
        : FieldValues.OfContent(content, field);
}
