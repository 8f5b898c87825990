using SmallTowns.Domain.Settlement;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>The map in words: names of links for those who do not see the picture.</summary>
public static class MapWords
{
    public static string Describe(MapTown town) => $"{town.Name}: {Population(town)}; {Belt(town)}";

    private static string Population(MapTown town)
    {
        if (town.Population is not { } people)
            return T("нет данных о населении", "no population data");

        var number = people.ToString("N0", IsEnglish ? English : Russian);
        var year = town.PopulationYear is { } known ? T($" ({known} г.)", $" ({known})") : "";
        return T($"население {number}{year}", $"population {number}{year}");
    }

    private static string Belt(MapTown town) => town switch
    {
        { IsCentre: true } => T("центр края", "regional centre"),
        { Belt: null } => T("пояс не определён", "no belt"),
        { BeltBasis: BeltBasis.Bound } => T(
            $"{(int)town.Belt}\u2011й пояс (точное время неизвестно)", $"belt {(int)town.Belt} (exact time not known)"),
        _ => T($"{(int)town.Belt}\u2011й пояс", $"belt {(int)town.Belt}"),
    };

    public static string Name(SettlementBelt belt) => T($"{(int)belt}\u2011й пояс", $"Belt {(int)belt}");
}
