using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>The places of the paper that the settlement page reproduces.</summary>
public enum PaperPart
{
    Text = 0,
    Table1 = 1,
    Figure1 = 2,
    Table2 = 3,
    Table3 = 4,
}

public static class PaperParts
{
    /// <summary>The table that a discrepancy is about, by the family that its code begins with; the rest are about the text.</summary>
    public static PaperPart PartOf(string discrepancyCode)
    {
        ArgumentNullException.ThrowIfNull(discrepancyCode);
        return discrepancyCode switch
        {
            "population-bases" => PaperPart.Table1,
            "mean-distance" => PaperPart.Table2,
            _ => discrepancyCode.Split('-')[0] switch
            {
                "density" or "area" => PaperPart.Table1,
                "share" or "shares" => PaperPart.Figure1,
                "belt" => PaperPart.Table3,
                _ => PaperPart.Text,
            },
        };
    }

    public static IReadOnlyList<PublishedDiscrepancy> DiscrepanciesIn(this PublishedPaper paper, PaperPart part) =>
        [.. paper.Discrepancies.Where(discrepancy => PartOf(discrepancy.Code) == part)];

    public static IReadOnlyList<PublishedDiscrepancy> DiscrepanciesIn(this PublishedPaper paper, PaperPart part, string townSlug) =>
        [.. paper.DiscrepanciesIn(part).Where(discrepancy => discrepancy.TownSlugs.Contains(townSlug))];
}
