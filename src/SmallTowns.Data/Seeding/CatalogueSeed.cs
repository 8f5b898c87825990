using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Seeding;

/// <summary>Sources, the indicator catalogue and the sectors of the economy.</summary>
internal static class CatalogueSeed
{
    public static void Add(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("sources"))
        {
            seed.Sources[row["code"]] = new Source
            {
                Code = row["code"],
                TitleRu = row["title_ru"],
                TitleEn = row["title_en"],
                ShortTitleRu = row["short_title_ru"],
                ShortTitleEn = row["short_title_en"],
                PublisherRu = row.Optional("publisher_ru"),
                PublisherEn = row.Optional("publisher_en"),
                Url = row.Optional("url"),
                LicenceRu = row.Optional("licence_ru"),
                LicenceEn = row.Optional("licence_en"),
                LicenceUrl = row.Optional("licence_url"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
                PublishedYear = row.OptionalInt("published_year"),
                UnknownRu = row.Optional("unknown_ru"),
                UnknownEn = row.Optional("unknown_en"),
            };
        }

        foreach (var row in SeedFile.Read("indicators"))
        {
            seed.Indicators[row["code"]] = new Indicator
            {
                Code = row["code"],
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                UnitRu = row["unit_ru"],
                UnitEn = row["unit_en"],
                Decimals = row.Int("decimals"),
                Topic = row.Enum<IndicatorTopic>("topic"),
                PlausibleFrom = row.OptionalDecimal("plausible_from"),
                PlausibleTo = row.OptionalDecimal("plausible_to"),
                PlausibleChangePercent = row.OptionalDecimal("plausible_change_percent"),
                DueEveryMonths = row.OptionalInt("due_every_months"),
                DefinitionSourceRu = row.Optional("definition_source_ru"),
                DefinitionSourceEn = row.Optional("definition_source_en"),
            };
        }

        foreach (var row in SeedFile.Read("sectors"))
        {
            seed.Sectors[$"{row["classification"]}:{row["code"]}"] = new EmploymentSector
            {
                Classification = row.Enum<SectorClassification>("classification"),
                Code = row["code"],
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                Classes = row.Optional("classes"),
            };
        }

        seed.Db.Sources.AddRange(seed.Sources.Values);
        seed.Db.Indicators.AddRange(seed.Indicators.Values);
        seed.Db.EmploymentSectors.AddRange(seed.Sectors.Values);
    }
}
