using SmallTowns.Data.Editions;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Seeding;

/// <summary>What the seeds hand to each other: the rows already made, by the names the files use for them.</summary>
internal sealed class SeedContext(SmallTownsDbContext db, DateTime utcNow)
{
    /// <summary>Who stands as proposer and publisher of the shipped figures.</summary>
    public const string Author = "seed";

    public SmallTownsDbContext Db => db;
    public Dictionary<string, Source> Sources { get; } = [];
    public Dictionary<string, Region> Regions { get; } = [];
    public Dictionary<string, Town> Towns { get; } = [];
    public Dictionary<string, Municipality> Municipalities { get; } = [];
    public Dictionary<string, Indicator> Indicators { get; } = [];
    public Dictionary<string, EmploymentSector> Sectors { get; } = [];

    public DateTime UtcNow => utcNow;

    public void Publish(Figure figure, bool chosen)
    {
        figure.Submit();
        figure.Publish(Author, utcNow, chosen, headline: false);
        figure.Standings[0].FromEdition = Publication.Shipped;
        db.Figures.Add(figure);
    }

    /// <summary>A figure as a row gives it.</summary>
    public static FigureInput Input(SeedRow row, string valueColumn, FigureStatus status) => new()
    {
        Value = row.Decimal(valueColumn),
        Basis = TerritorialBasis.Town,
        SourcePlaceRu = row.OptionalColumn("place_ru"),
        SourcePlaceEn = row.OptionalColumn("place_en"),
        Status = status,
    };

    /// <summary>The same over a whole year, or on a day.</summary>
    public static FigureInput Input(SeedRow row, string valueColumn, FigureStatus status, Period period) =>
        Input(row, valueColumn, status) with { PeriodStart = period.Start, PeriodEnd = period.End };

    public FigureOrigin OfTown(SeedRow row, Source source) =>
        new() { SubjectKey = Towns[row["town"]].Key, Town = Towns[row["town"]], Source = source, ProposedBy = Author, ProposedUtc = utcNow };

    public FigureOrigin OfRegion(string slug, Source source) =>
        new() { SubjectKey = Region.KeyOf(slug), Region = Regions[slug], Source = source, ProposedBy = Author, ProposedUtc = utcNow };
}
