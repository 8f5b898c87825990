using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Seeding;

/// <summary>
/// The shipped figures. Those of the paper are the headline ones: the settlement system that the portal opens with is
/// the one that the paper describes. Everything else stands beside them with its own source, year and territory.
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
            var topic = FigureKeys.Topic(FigureKeys.Region(row["slug"]), FigureKind.Area);
            seed.Publish(new TerritoryArea
            {
                Region = seed.Regions[row["slug"]],
                Value = row.Decimal("area_km2"),
                Basis = TerritorialBasis.Region,
                Source = seed.Sources[row["area_source"]],
                Status = FigureStatus.Official,
                TopicKey = topic,
                SeriesKey = FigureKeys.Series(topic, TerritorialBasis.Region, null),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);
        }
    }

    private static void AddPaperTable1(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("paper_table1"))
        {
            var town = seed.Towns[row["town"]];
            var source = seed.Sources[row["source"]];
            var year = Period.OfYear(row.Int("year"));

            var populationBasis = row.Enum<TerritorialBasis>("population_basis");
            var populationTopic = FigureKeys.Topic(FigureKeys.Town(town.Slug), FigureKind.Population);
            seed.Publish(new PopulationCount
            {
                Town = town,
                Value = row.Decimal("population"),
                Method = PopulationMethod.Published,
                Basis = populationBasis,
                PeriodStart = year.Start,
                PeriodEnd = year.End,
                Source = source,
                Status = FigureStatus.PublishedInPaper,
                NoteRu = row.Optional("population_note_ru"),
                NoteEn = row.Optional("population_note_en"),
                TopicKey = populationTopic,
                SeriesKey = FigureKeys.Series(populationTopic, populationBasis, year),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);

            var areaBasis = row.Enum<TerritorialBasis>("area_basis");
            var areaTopic = FigureKeys.Topic(FigureKeys.Town(town.Slug), FigureKind.Area);
            seed.Publish(new TerritoryArea
            {
                Town = town,
                Value = row.Decimal("area_km2"),
                Basis = areaBasis,
                PeriodStart = year.Start,
                PeriodEnd = year.End,
                Source = source,
                Status = FigureStatus.PublishedInPaper,
                NoteRu = row.Optional("area_note_ru"),
                NoteEn = row.Optional("area_note_en"),
                TopicKey = areaTopic,
                SeriesKey = FigureKeys.Series(areaTopic, areaBasis, year),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);
        }
    }

    private static void AddPaperTable3(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("paper_table3"))
        {
            var town = seed.Towns[row["town"]];
            var source = seed.Sources[row["source"]];

            // Table 3 does not say in what year or by what means the time was taken: neither is filled in.
            var timeTopic = FigureKeys.Topic(FigureKeys.Town(town.Slug), FigureKind.TravelTime);
            seed.Publish(new TravelTime
            {
                Town = town,
                Value = row.Decimal("minutes"),
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                Basis = TerritorialBasis.Town,
                Source = source,
                Status = FigureStatus.PublishedInPaper,
                TopicKey = timeTopic,
                SeriesKey = FigureKeys.Series(timeTopic, TerritorialBasis.Town, null),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);

            var beltTopic = FigureKeys.Topic(FigureKeys.Town(town.Slug), FigureKind.ExpertBelt);
            seed.Publish(new ExpertBelt
            {
                Town = town,
                Value = row.Int("belt"),
                Basis = TerritorialBasis.Town,
                Source = source,
                Status = FigureStatus.PublishedInPaper,
                ReasonRu = row.Optional("belt_note_ru"),
                ReasonEn = row.Optional("belt_note_en"),
                TopicKey = beltTopic,
                SeriesKey = FigureKeys.Series(beltTopic, TerritorialBasis.Town, null),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);
        }
    }

    private static void AddTownAreas(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("town_areas"))
        {
            var town = seed.Towns[row["town"]];
            var basis = row.Enum<TerritorialBasis>("basis");
            var topic = FigureKeys.Topic(FigureKeys.Town(town.Slug), FigureKind.Area);
            seed.Publish(new TerritoryArea
            {
                Town = town,
                Value = row.Decimal("area_km2"),
                Basis = basis,
                Source = seed.Sources[row["source"]],
                Status = FigureStatus.Secondary,
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
                TopicKey = topic,
                SeriesKey = FigureKeys.Series(topic, basis, null),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: row.Flag("chosen"), headline: false);
        }
    }

    private static void AddPopulationHistory(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("population_history"))
        {
            var town = seed.Towns[row["town"]];
            var basis = row.Enum<TerritorialBasis>("basis");
            var method = row.Enum<PopulationMethod>("method");
            var period = method == PopulationMethod.EstimateOnFirstOfJanuary
                ? Period.OfDay(new DateOnly(row.Int("year"), 1, 1))
                : Period.OfYear(row.Int("year"));
            var topic = FigureKeys.Topic(FigureKeys.Town(town.Slug), FigureKind.Population);
            seed.Publish(new PopulationCount
            {
                Town = town,
                Value = row.Decimal("people"),
                Method = method,
                RoundedTo = row.Int("rounded_to"),
                Basis = basis,
                PeriodStart = period.Start,
                PeriodEnd = period.End,
                Source = seed.Sources[row["source"]],
                Status = method == PopulationMethod.EstimateOnFirstOfJanuary ? FigureStatus.Official : FigureStatus.Secondary,
                TopicKey = topic,
                SeriesKey = FigureKeys.Series(topic, basis, period),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: false);
        }
    }

    private static void AddEmployment(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("employment"))
        {
            var region = row.Optional("region");
            var subject = region is null ? FigureKeys.Town(row["town"]) : FigureKeys.Region(region);
            var basis = region is null ? TerritorialBasis.Town : TerritorialBasis.Region;
            var year = Period.OfYear(row.Int("year"));
            var measure = row.Enum<EmploymentMeasure>("measure");
            var topic = FigureKeys.Topic(subject, FigureKind.Employment, $"{row["sector"]}:{measure}");
            seed.Publish(new EmploymentCount
            {
                Region = region is null ? null : seed.Regions[region],
                Town = region is null ? seed.Towns[row["town"]] : null,
                Sector = seed.Sectors[row["sector"]],
                Measure = measure,
                Value = row.Decimal("value"),
                UpperValue = row.OptionalDecimal("upper_value"),
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                Basis = basis,
                PeriodStart = year.Start,
                PeriodEnd = year.End,
                Source = seed.Sources[row["source"]],
                Status = FigureStatus.PublishedInPaper,
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
                TopicKey = topic,
                SeriesKey = FigureKeys.Series(topic, basis, year),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);
        }
    }

    private static void AddIndicatorValues(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("town_indicator_values"))
        {
            var topic = FigureKeys.Topic(FigureKeys.Town(row["town"]), FigureKind.Indicator, row["indicator"]);
            seed.Publish(new IndicatorValue
            {
                Town = seed.Towns[row["town"]],
                Indicator = seed.Indicators[row["indicator"]],
                Value = row.Decimal("value"),
                Qualifier = row.Enum<FigureQualifier>("qualifier"),
                Basis = TerritorialBasis.Town,
                Source = seed.Sources[row["source"]],
                Status = FigureStatus.Secondary,
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
                TopicKey = topic,
                SeriesKey = FigureKeys.Series(topic, TerritorialBasis.Town, null),
                ProposedBy = SeedContext.Author,
                ProposedUtc = seed.UtcNow,
            }, chosen: true, headline: true);
        }
    }
}
