using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>What the columns and choices of the list are called.</summary>
public static class TownListWords
{
    public static string Of(TownSort sort) => sort switch
    {
        TownSort.Name => T("Город", "Town"),
        TownSort.SizeClass => T("Категория", "Size class"),
        TownSort.Population => T("Население, чел.", "Population"),
        TownSort.Area => T("Площадь, км²", "Area, km²"),
        TownSort.Density => T("Плотность, чел./км²", "Density, people per km²"),
        TownSort.Minutes => T("В пути от центра", "Travel time from the centre"),
        TownSort.Belt => T("Пояс", "Belt"),
        TownSort.Ray => T("Транспортный луч", "Transport ray"),
        _ => T("Членство", "Membership"),
    };

    public static string Of(MembershipChoice membership) => membership switch
    {
        MembershipChoice.Eligible => T("может вступить", "eligible"),
        MembershipChoice.NearLimit => T("у порога численности", "near the population limit"),
        MembershipChoice.NotEligible => T("не может вступить", "not eligible"),
        _ => T("состоит в Ассоциации", "member"),
    };

    public static string OfParameter(string parameter) => parameter switch
    {
        "name" => T("название", "name"),
        "class" => T("категория", "size class"),
        "belt" => T("пояс", "belt"),
        "ray" => T("луч", "ray"),
        "membership" => T("членство", "membership"),
        "trend" => T("население по статье", "population according to the paper"),
        "potential" => T("возможности по статье", "prospects according to the paper"),
        "agriculture" => T("сельское хозяйство", "agriculture"),
        "tourism" => T("туризм", "tourism"),
        "sort" => T("столбец сортировки", "sort column"),
        "dir" => T("порядок сортировки", "sort order"),
        _ => T("вид списка", "view"),
    };

    /// <summary>The class without the noun, for a narrow column: "малый".</summary>
    public static string Adjective(SizeClass? sizeClass) => sizeClass switch
    {
        SizeClass.Small => T("малый", "small"),
        SizeClass.Medium => T("средний", "medium"),
        SizeClass.Big => T("большой", "big"),
        SizeClass.Large => T("крупный", "large"),
        SizeClass.Largest => T("крупнейший", "largest"),
        _ => "",
    };

    public static string Membership(PublishedTown town) => town.IsMember
        ? T("состоит", "member")
        : town.Eligibility.Value switch
        {
            MembershipEligibility.Eligible => T("может вступить", "eligible"),
            MembershipEligibility.EligibleNearLimit => T("может вступить, но близок к порогу", "eligible, but near the limit"),
            MembershipEligibility.NotEligibleNearLimit => T("не может вступить, но близок к порогу", "not eligible, but near the limit"),
            MembershipEligibility.NotEligible => T("не может вступить", "not eligible"),
            _ => "",
        };

    /// <summary>"Найдено 11 городов из 26".</summary>
    public static string Found(int count, int all)
    {
        var last = count % 10;
        var teen = count % 100 is >= 11 and <= 14;
        var (verb, noun) = teen || last is 0 or >= 5 ? ("Найдено", "городов") : last == 1 ? ("Найден", "город") : ("Найдено", "города");
        return T($"{verb} {count} {noun} из {all}", $"{count} of {all} towns found");
    }

    public static string All(int count) => T($"Всего городов: {count}", count == 1 ? "1 town in all" : $"{count} towns in all");

    /// <summary>The year that a number of the table belongs to.</summary>
    public static string Year(PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Year is { } year ? $"{year}" : T("год не указан", "year not stated");
    }

    /// <summary>"2014, район": what a number belongs to.</summary>
    public static string YearAndBasis(PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return $"{Year(figure)}, {Words.Of(figure.Basis)}";
    }

    /// <summary>The territory in the few letters that a column of the table has room for: "гор. округ".</summary>
    public static string Abbreviated(TerritorialBasis basis) => basis switch
    {
        TerritorialBasis.UrbanSettlement => T("гор. пос.", "settlement"),
        TerritorialBasis.UrbanOkrug => T("гор. округ", "urban okrug"),
        TerritorialBasis.MunicipalOkrug => T("мун. округ", "municipal okrug"),
        TerritorialBasis.District => T("район", "district"),
        _ => Words.Of(basis),
    };
}
