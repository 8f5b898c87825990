using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Sites;

/// <summary>Objects to test with; none of them exists.</summary>
internal static class SampleSites
{
    public static readonly DateOnly Day = new(2026, 6, 1);
    public static readonly Withdrawal Divided = new(Day, "Разделён на два", "Divided in two");

    public static SiteReference Ref(int number, string town = "abinsk") => SiteReference.TryCreate(town, number)!.Value;

    public static SiteObject Site(int number) => Object(number, SiteKind.Site, null);

    public static SiteObject Plot(int number, int? parent = null, double? hectares = null, SiteStatus status = SiteStatus.Free) =>
        Object(number, SiteKind.Plot, parent) with { Status = status, AreaHectares = Area(hectares, SiteUnits.Hectare) };

    public static SiteObject Building(int number, int? parent, double? squareMetres = null, SiteStatus status = SiteStatus.Free) =>
        Object(number, SiteKind.Building, parent) with { Status = status, FloorAreaSquareMetres = Area(squareMetres, SiteUnits.SquareMetre) };

    public static SiteObject Premises(int number, int? parent = null, double? squareMetres = null, SiteStatus status = SiteStatus.Free) =>
        Object(number, SiteKind.Premises, parent) with { Status = status, FloorAreaSquareMetres = Area(squareMetres, SiteUnits.SquareMetre) };

    public static SiteRegister Register(params SiteObject[] objects)
    {
        SiteRegister.TryCreate(objects, out var register).Should().BeEmpty();
        return register!;
    }

    private static SiteObject Object(int number, SiteKind kind, int? parent) => new()
    {
        Reference = Ref(number),
        Kind = kind,
        ParentReference = parent is { } of ? Ref(of) : null,
        NameRu = $"Объект {number}",
        NameEn = $"Object {number}",
    };

    private static Parameter<double> Area(double? area, string unit) => area is { } known ? Parameter.Of(known, unit) : Parameter.Unknown<double>(UnknownReason.NotMeasured);
}
