using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Table 3: the towns whose travel time the paper prints, nearest first, and the others.</summary>
public sealed record BeltTable(IReadOnlyList<BeltRow> Rows, int TownsWithoutTime)
{
    public int ByRule(SettlementBelt belt) => Rows.Count(row => row.Belt.Rule.Belt == belt);

    public int AsPrinted(SettlementBelt belt) => Rows.Count(row => row.Belt.ExpertBelt == belt);

    public IEnumerable<BeltRow> Conflicts => Rows.Where(row => row.Belt.IsConflict);

    public static BeltTable Of(SettlementSystem system, PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(paper);
        var rows =
            from town in system.Towns
            let standing = paper.Standings[town.Slug]
            let time = standing.TravelTime
            where time is not null
            orderby standing.Result.Belt.ExpertBelt, time.Value, time.Qualifier
            select new BeltRow(town, time, standing, paper.DiscrepanciesIn(PaperPart.Table3, town.Slug));
        var table = rows.ToList();
        return new BeltTable(table, system.Towns.Count(town => !town.IsCentre) - table.Count(row => !row.Town.IsCentre));
    }
}

public sealed record BeltRow(
    PublishedTown Town, PublishedFigure TravelTime, TownStanding Standing, IReadOnlyList<PublishedDiscrepancy> Discrepancies)
{
    public BeltComparison Belt => Standing.Result.Belt;
}
