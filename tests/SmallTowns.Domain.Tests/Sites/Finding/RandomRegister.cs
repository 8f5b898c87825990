using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Domain.Tests.Sites.Finding;

/// <summary>Towns with registers made from a seed: numbers are few and small, so that they meet the limits of questions exactly.</summary>
internal sealed class RandomRegister(int seed)
{
    private static readonly string[] Slugs = ["abinsk", "anapa", "korenovsk"];

    private readonly Random random = new(seed);

    public IReadOnlyList<OfferedTown> Towns() => [.. Slugs.Select(Town)];

    public IReadOnlyList<SiteCriterion> Criteria()
    {
        List<SiteCriterion> all =
        [
            SiteCriterion.In([.. Slugs.Where(_ => Chance(0.5))]),
            .. SiteTraits.Codes.Select(trait => SiteCriterion.Of(trait, random.Next(1, 1 << 6) << 1)),
            .. SiteTraits.Numbers.Select(trait => SiteCriterion.Of(trait, Range(trait))),
        ];
        return [.. all.Where(_ => Chance(0.15))];
    }

    public NumberRange Range(SiteTrait trait) => trait == SiteTrait.Verified
        ? NumberRange.AtLeast(SampleSites.Day.AddDays(-random.Next(0, 4)).DayNumber)
        : random.Next(3) switch
        {
            0 => NumberRange.AtLeast(random.Next(0, 6)),
            1 => NumberRange.AtMost(random.Next(0, 6)),
            _ => new(random.Next(0, 4), random.Next(3, 7)),
        };

    public bool Chance(double probability) => random.NextDouble() < probability;

    public int Next(int most) => random.Next(most);

    private OfferedTown Town(string slug)
    {
        List<SiteObject> objects = [];
        for (var number = 1; number <= 12; number++)
        {
            var parents = objects.Where(parent => parent.IsStanding && parent.Kind is SiteKind.Site or SiteKind.Building).ToList();
            var parent = parents.Count > 0 && Chance(0.7) ? parents[random.Next(parents.Count)] : null;
            var kind = parent switch
            {
                null => Chance(0.5) ? SiteKind.Site : Chance(0.5) ? SiteKind.Plot : SiteKind.Premises,
                { Kind: SiteKind.Site } => Chance(0.6) ? SiteKind.Plot : SiteKind.Building,
                _ => SiteKind.Premises,
            };
            objects.Add(Object(SampleSites.Ref(number, slug), kind, parent?.Reference));
        }

        var minutes = random.Next(4) switch { 0 => NumberFact.Unknown, 1 => new(0, 3), 2 => new(double.BitIncrement(3), double.PositiveInfinity), _ => NumberFact.Of(random.Next(6)) };
        return new(
            SampleSites.Register([.. objects]),
            objects.Where(_ => Chance(0.7)).ToDictionary(site => site.Reference, _ => SampleSites.Day.AddDays(-random.Next(5))),
            slug, minutes, Chance(0.3) ? CodeColumn.Unknown : CodeColumn.Bit(random.Next(1, 5)));
    }

    private SiteObject Object(SiteReference reference, SiteKind kind, SiteReference? parent) => new()
    {
        Reference = reference,
        Kind = kind,
        ParentReference = parent,
        NameRu = "Объект",
        NameEn = "Object",
        Status = (SiteStatus)random.Next(1, 5),
        StatusSince = SampleSites.Day,
        AreaHectares = Number(SiteUnits.Hectare),
        FloorAreaSquareMetres = Number(SiteUnits.SquareMetre),
        PriceRoubles = Number(SiteUnits.Rouble),
        Title = Choice<Ownership>(6),
        LandCategory = Choice<LandCategory>(7),
        Deals = Flags<DealForms>(5),
        PermittedUses = Flags<PermittedUses>(8),
        Regimes = Flags<SpecialRegimes>(5),
        RailSiding = random.Next(3) switch { 0 => Parameter.Of(true), 1 => Parameter.No<bool>(), _ => Parameter.NotStated<bool>() },
        FreightStationKm = Number(SiteUnits.Kilometre),
        FederalRoadKm = Number(SiteUnits.Kilometre),
        RightsMonths = Months(),
        PermitsMonths = Months(),
        Utilities = new()
        {
            Power = new() { FreeMegawatts = Number(SiteUnits.Megawatt), MaximumMegawatts = Number(SiteUnits.Megawatt), Available = Yes(), EarliestOn = Date(), Letter = Letter() },
            Gas = new() { FreeCubicMetresPerHour = Number(SiteUnits.CubicMetrePerHour), Available = Yes() },
            Water = new() { MaximumCubicMetresPerHour = Number(SiteUnits.CubicMetrePerHour), EarliestOn = Date(), Letter = Letter() },
        },
    };

    private Parameter<double> Number(string unit) => random.Next(4) switch
    {
        0 => Parameter.NotStated<double>(),
        1 => Parameter.No<double>(),
        _ => Parameter.Of((double)random.Next(6), unit),
    };

    private Parameter<T> Choice<T>(int most) where T : struct, Enum => random.Next(4) switch
    {
        0 => Parameter.Unknown<T>(UnknownReason.NotAsked),
        1 => Parameter.No<T>(),
        _ => Parameter.Of((T)Enum.ToObject(typeof(T), random.Next(1, most + 1))),
    };

    private Parameter<T> Flags<T>(int most) where T : struct, Enum => random.Next(4) switch
    {
        0 => Parameter.Unknown<T>(UnknownReason.NotAsked),
        1 => Parameter.No<T>(),
        _ => Parameter.Of((T)Enum.ToObject(typeof(T), random.Next(1, 1 << most))),
    };

    private Parameter<bool> Yes() => random.Next(3) switch { 0 => Parameter.Of(true), 1 => Parameter.No<bool>(), _ => Parameter.NotStated<bool>() };

    private Parameter<MonthRange> Months() => Chance(0.3) ? Parameter.NotStated<MonthRange>() : Parameter.Of(new MonthRange(random.Next(3), 3 + random.Next(3)), SiteUnits.Month);

    private Parameter<DateOnly> Date() => random.Next(6) switch
    {
        0 => Parameter.NotStated<DateOnly>(),
        1 => Parameter.No<DateOnly>(),
        _ => Parameter.Of(SampleSites.Day.AddDays(random.Next(-30, 180))),
    };

    private NetworkLetter? Letter() => random.Next(3) switch { 0 => null, 1 => new("1", SampleSites.Day.AddYears(-1), SampleSites.Day.AddDays(-1)), _ => new("2", SampleSites.Day, null) };
}
