using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Seeding;

/// <summary>The numbers as the paper printed them, and where they disagree.</summary>
internal static class PublicationSeed
{
    public static void Add(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("printed_numbers"))
        {
            seed.Db.PrintedNumbers.Add(new PrintedNumber
            {
                Source = seed.Sources[row["source"]],
                Place = row["place"],
                Measure = row.Enum<PrintedMeasure>("measure"),
                Town = row.Optional("town") is { } town ? seed.Towns[town] : null,
                SizeClass = row.OptionalEnum<SizeClass>("size_class"),
                Text = row["text"],
                Value = row.Decimal("value"),
                Decimals = row.Int("decimals"),
                Year = row.OptionalInt("year"),
            });
        }

        foreach (var row in SeedFile.Read("discrepancies"))
        {
            var discrepancy = new Discrepancy
            {
                Source = seed.Sources[row["source"]],
                Code = row["code"],
                Number = row.Int("number"),
                PlaceRu = row["place_ru"],
                PlaceEn = row["place_en"],
                ItemRu = row["item_ru"],
                ItemEn = row["item_en"],
                PrintedRu = row["printed_ru"],
                PrintedEn = row["printed_en"],
                ExpectedRu = row["expected_ru"],
                ExpectedEn = row["expected_en"],
                ExplanationRu = row["explanation_ru"],
                ExplanationEn = row["explanation_en"],
            };
            if (row.Optional("towns") is { } towns)
                discrepancy.Towns.AddRange(towns.Split('|').Select(slug => seed.Towns[slug]));
            seed.Db.Discrepancies.Add(discrepancy);
        }
    }
}
