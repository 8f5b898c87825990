using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;

namespace SmallTowns.Data.Seeding;

/// <summary>
/// The shipped figures: those of the paper, and those of censuses and other sources, each with its own source, year and
/// territory. Which of them stand for the towns follows from the rule; none is preferred here.
/// </summary>
internal static class FigureSeed
{
    public static void Add(SeedContext seed)
    {
        AddRegionAreas(seed);
        AddPaperTable1(seed);
        AddPaperTable3(seed);
        AddTownAreas(seed);
        AddPopulationHistory(seed);
        AddEmployment(seed);
        AddIndicatorValues(seed);
    }

    private static void AddRegionAreas(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("regions"))
        {
            seed.Publish(new TerritoryArea(seed.Facts(row, "area_km2", seed.Sources[row["area_source"]], FigureStatus.Official) with
            {
                SubjectKey = Region.KeyOf(row["slug"]),
                Region = seed.Regions[row["slug"]],
                Basis = TerritorialBasis.Region,
            }), chosen: true);
        }
    }

    private static void AddPaperTable1(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("paper_table1"))
        {
            var source = seed.Sources[row["source"]];
            var year = Period.OfYear(row.Int("year"));
            seed.Publish(new PopulationCount(seed.TownFacts(row, "population", source, FigureStatus.PublishedInPaper) with
            {
                Basis = row.Enum<TerritorialBasis>("population_basis"),
                Period = year,
                NoteRu = row.Optional("population_note_ru"),
                NoteEn = row.Optional("population_note_en"),
            }, PopulationMethod.Published), chosen: true);
            seed.Publish(new TerritoryArea(seed.TownFacts(row, "area_km2", source, FigureStatus.PublishedInPaper) with
            {
                Basis = row.Enum<TerritorialBasis>("area_basis"),
                Period = year,
                NoteRu = row.Optional("area_note_ru"),
                NoteEn = row.Optional("area_note_en"),
            }), chosen: true);
        }
    }

    private static void AddPaperTable3(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("paper_table3"))
        {
            // Table 3 does not say in what year or by what means the time was taken: neither is filled in.
            var source = seed.Sources[row["source"]];
            seed.Publish(new TravelTime(seed.TownFacts(row, "minutes", source, FigureStatus.PublishedInPaper) with
            {
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
            }, TravelMode.NotStated), chosen: true);
            seed.Publish(
                new ExpertBelt(
                    seed.TownFacts(row, "belt", source, FigureStatus.PublishedInPaper),
                    row.Optional("belt_note_ru"), row.Optional("belt_note_en")),
                chosen: true);
        }
    }

    private static void AddTownAreas(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("town_areas"))
        {
            seed.Publish(new TerritoryArea(seed.TownFacts(row, "area_km2", seed.Sources[row["source"]], FigureStatus.Secondary) with
            {
                Basis = row.Enum<TerritorialBasis>("basis"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            }), chosen: row.Flag("chosen"));
        }
    }

    private static void AddPopulationHistory(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("population_history"))
        {
            var method = row.Enum<PopulationMethod>("method");
            var isEstimate = method == PopulationMethod.EstimateOnFirstOfJanuary;
            seed.Publish(new PopulationCount(
                seed.TownFacts(row, "people", seed.Sources[row["source"]], isEstimate ? FigureStatus.Official : FigureStatus.Secondary) with
                {
                    Basis = row.Enum<TerritorialBasis>("basis"),
                    Period = isEstimate ? Period.OfDay(new DateOnly(row.Int("year"), 1, 1)) : Period.OfYear(row.Int("year")),
                },
                method, row.Int("rounded_to")), chosen: true);
        }
    }

    private static void AddEmployment(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("employment"))
        {
            var source = seed.Sources[row["source"]];
            var facts = row.Optional("region") is { } region
                ? seed.Facts(row, "value", source, FigureStatus.PublishedInPaper) with
                {
                    SubjectKey = Region.KeyOf(region),
                    Region = seed.Regions[region],
                    Basis = TerritorialBasis.Region,
                }
                : seed.TownFacts(row, "value", source, FigureStatus.PublishedInPaper);
            seed.Publish(new EmploymentCount(facts with
            {
                UpperValue = row.OptionalDecimal("upper_value"),
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                Period = Period.OfYear(row.Int("year")),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            }, seed.Sectors[row["sector"]], row.Enum<EmploymentMeasure>("measure")), chosen: true);
        }
    }

    private static void AddIndicatorValues(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("town_indicator_values"))
        {
            seed.Publish(new IndicatorValue(seed.TownFacts(row, "value", seed.Sources[row["source"]], FigureStatus.Secondary) with
            {
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            }, seed.Indicators[row["indicator"]]), chosen: true);
        }
    }
}
