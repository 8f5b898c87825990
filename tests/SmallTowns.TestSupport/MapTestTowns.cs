using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.TestSupport;

/// <summary>The 26 towns as the paper gives them (Tables 1 and 3), at their GeoNames points, and its two rays.</summary>
public static class MapTestTowns
{
    private static readonly (string Slug, string Ru, string En, double Latitude, double Longitude, double Population, int Belt)[] Rows =
    [
        ("krasnodar", "Краснодар", "Krasnodar", 45.04484, 38.97603, 893_347, 0),
        ("sochi", "Сочи", "Sochi", 43.59917, 39.72569, 468_184, 0),
        ("novorossiysk", "Новороссийск", "Novorossiysk", 44.72439, 37.76752, 313_307, 0),
        ("armavir", "Армавир", "Armavir", 44.9892, 41.1234, 191_799, 0),
        ("anapa", "Анапа", "Anapa", 44.89671, 37.386, 66_776, 0),
        ("belorechensk", "Белореченск", "Belorechensk", 44.77127, 39.87879, 52_608, 0),
        ("gelendzhik", "Геленджик", "Gelendzhik", 44.5622, 38.0848, 65_059, 0),
        ("yeysk", "Ейск", "Yeysk", 46.7055, 38.2739, 85_855, 0),
        ("kropotkin", "Кропоткин", "Kropotkin", 45.4375, 40.57556, 80_030, 0),
        ("krymsk", "Крымск", "Krymsk", 44.92934, 37.99117, 57_125, 0),
        ("labinsk", "Лабинск", "Labinsk", 44.63417, 40.73556, 61_195, 0),
        ("slavyansk-na-kubani", "Славянск-на-Кубани", "Slavyansk-na-Kubani", 45.2558, 38.1256, 65_115, 0),
        ("timashevsk", "Тимашевск", "Timashevsk", 45.61694, 38.94528, 52_953, 0),
        ("tikhoretsk", "Тихорецк", "Tikhoretsk", 45.85472, 40.12528, 59_981, 0),
        ("tuapse", "Туапсе", "Tuapse", 44.1053, 39.0802, 63_185, 0),
        ("abinsk", "Абинск", "Abinsk", 44.86803, 38.15728, 36_607, 2),
        ("apsheronsk", "Апшеронск", "Apsheronsk", 44.46472, 39.73417, 40_199, 2),
        ("goryachy-klyuch", "Горячий Ключ", "Goryachy Klyuch", 44.63083, 39.13, 33_459, 1),
        ("gulkevichi", "Гулькевичи", "Gulkevichi", 45.35383, 40.69465, 34_479, 3),
        ("korenovsk", "Кореновск", "Korenovsk", 45.46899, 39.45136, 41_330, 1),
        ("kurganinsk", "Курганинск", "Kurganinsk", 44.88, 40.59861, 48_534, 3),
        ("novokubansk", "Новокубанск", "Novokubansk", 45.117, 41.0267, 35_042, 3),
        ("primorsko-akhtarsk", "Приморско-Ахтарск", "Primorsko-Akhtarsk", 46.04817, 38.17929, 31_740, 3),
        ("temryuk", "Темрюк", "Temryuk", 45.27055, 37.38716, 38_780, 3),
        ("ust-labinsk", "Усть-Лабинск", "Ust-Labinsk", 45.21077, 39.68914, 42_355, 1),
        ("khadyzhensk", "Хадыженск", "Khadyzhensk", 44.4258, 39.5362, 22_246, 2),
    ];

    public static IReadOnlyList<MapTown> Russian { get; } = [.. Rows.Select(row => Town(row.Slug, row.Ru, row))];

    public static IReadOnlyList<MapTown> English { get; } = [.. Rows.Select(row => Town(row.Slug, row.En, row))];

    public static IReadOnlyList<MapRay> Rays { get; } =
    [
        new("north-south", "Север — юг", true, [(45.469, 39.4514), (45.0448, 38.976), (44.6308, 39.13)]),
        new("kuban", "Восток — запад", false,
            [(45.3538, 40.6947), (45.2108, 39.6891), (45.0448, 38.976), (44.868, 38.1573), (44.9293, 37.9912)]),
    ];

    /// <summary>In the reader's language.</summary>
    public static IReadOnlyList<MapTown> All => Language.IsEnglish ? English : Russian;

    private static MapTown Town(
        string slug, string name, (string, string, string, double Latitude, double Longitude, double Population, int Belt) row) =>
        new(slug, name, row.Latitude, row.Longitude, row.Population, 2014,
            row.Belt == 0 ? null : (SettlementBelt)row.Belt, row.Belt == 0 ? BeltBasis.Undefined : BeltBasis.Value,
            IsSmall: row.Population < 50_000, IsCentre: slug == "krasnodar", IsHighlighted: false, $"/towns/{slug}");
}
