using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Table 3: the towns whose travel time the paper prints, nearest first, and the others.</summary>
public sealed record BeltTable(IReadOnlyList<BeltRow> Rows, int TownsWithoutTime)
{
    public int ByRule(SettlementBelt belt) => Rows.Count(row => row.Belt.Rule.Belt == belt);

    public int AsPrinted(SettlementBelt belt) => Rows.Count(row => row.Belt.ExpertBelt == belt);

    public IEnumerable<BeltRow> Conflicts => Rows.Where(row => row.Belt.IsConflict);

    public static BeltTable Of(PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var rows =
            from town in paper.Towns
            let time = town.TravelTime
            where time is not null
            orderby town.Belt.ExpertBelt, time.Value, time.Qualifier
            select new BeltRow(town, time, paper.DiscrepanciesIn(PaperPart.Table3, town.Slug));
        var table = rows.ToList();
        return new BeltTable(table, paper.Towns.Count(town => !town.IsCentre) - table.Count(row => !row.Town.IsCentre));
    }
}

public sealed record BeltRow(
    PublishedTown Town, PublishedFigure TravelTime, IReadOnlyList<PublishedDiscrepancy> Discrepancies)
{
    public BeltComparison Belt => Town.Belt;
}
