using SmallTowns.Domain;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Benchmarks.Sites;

/// <summary>Sites of three plots each, as many as are wanted, spread over made-up towns; every fifth parameter is unknown. Every run makes the same.</summary>
internal static class MadeUpRegister
{
    public const int PlotsOfSite = 3;
    public static readonly DateOnly Day = new(2026, 6, 1);

    public static IReadOnlyList<OfferedTown> Towns(int sites, int towns)
    {
        var random = new Random(26);
        return [.. Enumerable.Range(0, towns).Select(town => Town($"made-up-{town:0000}", sites / towns + (town < sites % towns ? 1 : 0), random))];
    }

    /// <summary>The objects of one town: sites, each with its plots.</summary>
    public static IEnumerable<SiteObject> Objects(string town, int sites, Random random)
    {
        for (var i = 0; i < sites; i++)
        {
            var site = SiteReference.TryCreate(town, i * (PlotsOfSite + 1) + 1)!.Value;
            yield return Site(site, random);
            for (var plot = 1; plot <= PlotsOfSite; plot++)
                yield return Plot(SiteReference.TryCreate(town, site.Number + plot)!.Value, site, random);
        }
    }

    private static OfferedTown Town(string slug, int sites, Random random)
    {
        List<SiteObject> objects = [.. Objects(slug, sites, random)];
        if (SiteRegister.TryCreate(objects, out var register).Count > 0)
            throw new InvalidOperationException("The made-up register is not sound.");
        return new(register!, objects.ToDictionary(site => site.Reference, _ => Day.AddDays(-random.Next(600))), slug, NumberFact.Of(random.Next(20, 240)), CodeColumn.Bit(random.Next(1, 4)));
    }

    private static SiteObject Site(SiteReference reference, Random random) => new()
    {
        Reference = reference,
        Kind = SiteKind.Site,
        NameRu = $"Выдуманная площадка {reference}",
        NameEn = $"Made-up site {reference}",
        Geometry = new() { Point = new GeoPoint(44 + 2 * random.NextDouble(), 37.5 + 3.5 * random.NextDouble()) },
        Title = Choice<Ownership>(random, 6),
        LandCategory = Choice<LandCategory>(random, 7),
        Deals = Choice<DealForms>(random, 31),
        PermittedUses = Choice<PermittedUses>(random, 255),
        Regimes = Choice<SpecialRegimes>(random, 31),
        AccessRoad = Parameter.Of(new LocalizedText("асфальт", "asphalt"), date: Day),
        RailSiding = random.Next(3) == 0 ? Parameter.Of(true) : Parameter.No<bool>(),
        FreightStationKm = Number(random, SiteUnits.Kilometre, 60),
        FederalRoadKm = Number(random, SiteUnits.Kilometre, 80),
        RightsMonths = Parameter.Of(new MonthRange(random.Next(1, 3), random.Next(3, 9)), SiteUnits.Month),
        PermitsMonths = Parameter.Of(new MonthRange(random.Next(1, 3), random.Next(3, 9)), SiteUnits.Month),
        Utilities = new()
        {
            Power = new()
            {
                FreeMegawatts = Number(random, SiteUnits.Megawatt, 20),
                EarliestOn = Parameter.Of(Day.AddDays(random.Next(600)), date: Day),
                Letter = new("1", Day.AddDays(-random.Next(1, 300)), Day.AddDays(random.Next(-60, 300))),
            },
            Gas = new() { FreeCubicMetresPerHour = Number(random, SiteUnits.CubicMetrePerHour, 2_000) },
            Water = new() { FreeCubicMetresPerHour = Number(random, SiteUnits.CubicMetrePerHour, 100), EarliestOn = Parameter.Of(Day.AddDays(random.Next(400)), date: Day) },
        },
    };

    private static SiteObject Plot(SiteReference reference, SiteReference site, Random random) => new()
    {
        Reference = reference,
        Kind = SiteKind.Plot,
        ParentReference = site,
        NameRu = $"Выдуманный участок {reference}",
        NameEn = $"Made-up plot {reference}",
        Status = random.Next(4) == 0 ? SiteStatus.Occupied : SiteStatus.Free,
        AreaHectares = Number(random, SiteUnits.Hectare, 30),
        PriceRoubles = Number(random, SiteUnits.Rouble, 90_000_000),
    };

    private static Parameter<double> Number(Random random, string unit, double most) =>
        random.Next(5) == 0 ? Parameter.Unknown<double>(UnknownReason.NotAsked) : Parameter.Of(Math.Round(0.01 + most * random.NextDouble(), 2), unit, date: Day);

    private static Parameter<T> Choice<T>(Random random, int most) where T : struct, Enum =>
        random.Next(5) == 0 ? Parameter.Unknown<T>(UnknownReason.NotAsked) : Parameter.Of((T)Enum.ToObject(typeof(T), random.Next(1, most + 1)), date: Day);
}
