using System.Globalization;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Public.Investors.Match;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Start;

/// <summary>Answers to the five questions. They are an address and nothing else; what is not answered does not narrow.</summary>
public sealed record StartQuestion
{
    private const string SectorName = "sector", PurposeName = "purpose", JobsName = "jobs", AreaName = "area", FloorName = "floor", PowerName = "power", WhenName = "when";

    public StartChoices.Sector? Sector { get; init; }
    public StartPurpose? Purpose { get; init; }
    public int? Jobs { get; init; }

    /// <summary>Hectares of a plot.</summary>
    public decimal? Area { get; init; }

    /// <summary>Square metres of a building.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Megawatts.</summary>
    public decimal? Power { get; init; }
    public int? Months { get; init; }

    public bool IsAnswered => Sector is not null || Purpose is not null || Jobs is not null || Area is not null || Floor is not null || Power is not null || Months is not null;

    /// <summary>Relative to the base.</summary>
    public string Address => string.Join('&', Parts().Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}")) is { Length: > 0 } query ? $"{FindingPages.Start}?{query}" : FindingPages.Start;

    public static StartQuestion Read(QueryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sector = reader.Choice(SectorName, [.. StartChoices.Sectors.Select(known => (known.Code, known.Value))]);
        return new()
        {
            Sector = sector is { } value ? StartChoices.Sectors.First(known => known.Value == value) : null,
            Purpose = reader.Choice(PurposeName, [.. StartChoices.Purposes.Select(known => (known.Code, known.Value))]),
            Jobs = reader.Whole(JobsName, 1, 100_000),
            Area = reader.Number(AreaName, 0, 100_000),
            Floor = reader.Number(FloorName, 0, 5_000_000),
            Power = reader.Number(PowerName, 0, 10_000),
            Months = reader.Whole(WhenName, 1, 120),
        };
    }

    /// <summary>What the register is asked.</summary>
    public SiteQuestion Sites()
    {
        var question = SiteQuestion.Everything;
        if (Sector is { Uses: not 0 } sector)
            question = question.With(SiteTrait.Use, (int)sector.Uses << 1);
        if (Purpose is StartPurpose.Build)
            question = question.With(SiteTrait.Kind, CodeColumn.Bit((int)SiteKind.Plot) | CodeColumn.Bit((int)SiteKind.Site));
        if (Purpose is StartPurpose.Ready)
            question = question.With(SiteTrait.Kind, CodeColumn.Bit((int)SiteKind.Building) | CodeColumn.Bit((int)SiteKind.Premises));
        if (Area is { } area && Purpose is not StartPurpose.Ready)
            question = question.With("areaFrom", area);
        // Whoever takes either says how much land and how much floor: no object has both.
        if (Floor is { } floor && (Purpose is StartPurpose.Ready || Area is null))
            question = question.With("floorFrom", floor);
        if (Power is { } power)
            question = question.With("power", power);
        return Months is { } months ? question.With("months", months) : question;
    }

    /// <summary>The same question with weights: readiness, price and the railway for those who make things.</summary>
    public MatchQuestion Match(MatchTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new() { Must = Sites(), Wishes = Wishes(table, MovesGoods ? [("level", 30), ("rail", 30), ("price", 20), ("months", 20)] : [("level", 40), ("price", 30), ("months", 30)]) };
    }

    /// <summary>People first, then the way to the centre; who hires many weighs people more.</summary>
    public MatchQuestion Towns(MatchTable table) => new()
    {
        IsOfTowns = true,
        Wishes = Wishes(table, Jobs >= 100 ? [("population", 50), ("unoccupied", 20), ("minutes", 20), ("sites", 10)] : [("population", 30), ("minutes", 40), ("sites", 30)]),
    };

    /// <summary>Questions that are not answered, for those who look for the next one.</summary>
    public IEnumerable<string> NotAnswered => new[]
    {
        Sector is null ? T("чем заняться", "which sector") : null, Purpose is null ? T("земля или готовое", "land or something ready") : null, Jobs is null ? T("сколько людей", "how many people") : null,
        Area is null && Floor is null && Power is null ? T("сколько места и мощности", "how much room and power") : null, Months is null ? T("когда начать", "when to begin") : null,
    }.OfType<string>();

    private bool MovesGoods => Sector?.Value is StartSector.Food or StartSector.Manufacturing or StartSector.Agriculture or StartSector.Logistics;

    private static List<AskedWish> Wishes(MatchTable table, IEnumerable<(string Name, int Weight)> wanted) =>
    [
        .. wanted.Join(table.Traits, wish => wish.Name, trait => trait.Name, (wish, trait) => new AskedWish(trait, wish.Weight, trait.Usual, null)),
    ];

    private IEnumerable<(string Key, string Value)> Parts()
    {
        if (Sector is not null)
            yield return (SectorName, Sector.Code);
        if (Purpose is { } purpose)
            yield return (PurposeName, StartChoices.Purposes.First(known => known.Value == purpose).Code);
        foreach (var (name, number) in new (string, decimal?)[] { (JobsName, Jobs), (AreaName, Area), (FloorName, Floor), (PowerName, Power), (WhenName, Months) })
        {
            if (number is { } known)
                yield return (name, known.ToString(CultureInfo.InvariantCulture));
        }
    }
}
