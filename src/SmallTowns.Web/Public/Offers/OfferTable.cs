namespace SmallTowns.Web.Public.Offers;

/// <summary>A group of offers as a table; pages, the passport and its document show the same one.</summary>
public sealed record OfferTable(string Caption, IReadOnlyList<(string Title, bool IsNumbers)> Columns, IReadOnlyList<OfferRow> Rows);

/// <param name="Id">The place of the row on its page.</param>
public sealed record OfferRow(string Id, IReadOnlyList<OfferCell> Cells);

/// <param name="Text">What stands first.</param>
/// <param name="Href">Where it leads: a page of the portal relative to the base, or another site's.</param>
/// <param name="Lines">What stands below it.</param>
public sealed record OfferCell(string Text, string? Href = null, params IReadOnlyList<OfferLine> Lines);

public sealed record OfferLine(string Text, string? Href = null);
