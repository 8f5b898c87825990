using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

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
            var area = SeedContext.Input(row, "area_km2", FigureStatus.Official) with { Basis = TerritorialBasis.Region };
            seed.Publish(new TerritoryArea(area, seed.OfRegion(row["slug"], seed.Sources[row["area_source"]])), chosen: true);
        }
    }

    private static void AddPaperTable1(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("paper_table1"))
        {
            var origin = seed.OfTown(row, seed.Sources[row["source"]]);
            var year = Period.OfYear(row.Int("year"));
            seed.Publish(new PopulationCount(SeedContext.Input(row, "population", FigureStatus.PublishedInPaper, year) with
            {
                Basis = row.Enum<TerritorialBasis>("population_basis"),
                NoteRu = row.Optional("population_note_ru"),
                NoteEn = row.Optional("population_note_en"),
                Method = PopulationMethod.Published,
            }, origin), chosen: true);
            seed.Publish(new TerritoryArea(SeedContext.Input(row, "area_km2", FigureStatus.PublishedInPaper, year) with
            {
                Basis = row.Enum<TerritorialBasis>("area_basis"),
                NoteRu = row.Optional("area_note_ru"),
                NoteEn = row.Optional("area_note_en"),
            }, origin), chosen: true);
        }
    }

    private static void AddPaperTable3(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("paper_table3"))
        {
            // Table 3 does not say in what year or by what means the time was taken: neither is filled in.
            var origin = seed.OfTown(row, seed.Sources[row["source"]]);
            seed.Publish(new TravelTime(SeedContext.Input(row, "minutes", FigureStatus.PublishedInPaper) with { Qualifier = row.Enum<FigureQualifier>("qualifier") }, origin), chosen: true);
            seed.Publish(new ExpertBelt(SeedContext.Input(row, "belt", FigureStatus.PublishedInPaper) with
            {
                ReasonRu = row.Optional("belt_note_ru"),
                ReasonEn = row.Optional("belt_note_en"),
            }, origin), chosen: true);
        }
    }

    private static void AddTownAreas(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("town_areas"))
        {
            seed.Publish(new TerritoryArea(SeedContext.Input(row, "area_km2", FigureStatus.Secondary) with
            {
                Basis = row.Enum<TerritorialBasis>("basis"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            }, seed.OfTown(row, seed.Sources[row["source"]])), chosen: row.Flag("chosen"));
        }
    }

    private static void AddPopulationHistory(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("population_history"))
        {
            var method = row.Enum<PopulationMethod>("method");
            var isEstimate = method == PopulationMethod.EstimateOnFirstOfJanuary;
            var period = isEstimate ? Period.OfDay(new DateOnly(row.Int("year"), 1, 1)) : Period.OfYear(row.Int("year"));
            seed.Publish(new PopulationCount(SeedContext.Input(row, "people", isEstimate ? FigureStatus.Official : FigureStatus.Secondary, period) with
            {
                Basis = row.Enum<TerritorialBasis>("basis"),
                Method = method,
                RoundedTo = row.Int("rounded_to"),
            }, seed.OfTown(row, seed.Sources[row["source"]])), chosen: true);
        }
    }

    private static void AddEmployment(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("employment"))
        {
            var source = seed.Sources[row["source"]];
            var region = row.Optional("region");
            seed.Publish(new EmploymentCount(SeedContext.Input(row, "value", FigureStatus.PublishedInPaper, Period.OfYear(row.Int("year"))) with
            {
                Basis = region is null ? TerritorialBasis.Town : TerritorialBasis.Region,
                UpperValue = row.OptionalDecimal("upper_value"),
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                Measure = row.Enum<EmploymentMeasure>("measure"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            }, region is null ? seed.OfTown(row, source) : seed.OfRegion(region, source), seed.Sectors[row["sector"]]), chosen: true);
        }
    }

    private static void AddIndicatorValues(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("town_indicator_values"))
        {
            seed.Publish(new IndicatorValue(SeedContext.Input(row, "value", FigureStatus.Secondary) with
            {
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            }, seed.OfTown(row, seed.Sources[row["source"]]), seed.Indicators[row["indicator"]]), chosen: true);
        }
    }
}
