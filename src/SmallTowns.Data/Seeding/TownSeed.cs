using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Seeding;

/// <summary>The region, its towns, their municipalities, the rays, and what the sources say of towns in words.</summary>
internal static class TownSeed
{
    public static void Add(SeedContext seed)
    {
        AddRegions(seed);
        AddTowns(seed);
        AddMunicipalities(seed);
        AddRays(seed);

        foreach (var row in SeedFile.Read("statements"))
        {
            seed.Db.TownStatements.Add(new TownStatement
            {
                Town = seed.Towns[row["town"]],
                Topic = row.Enum<TownStatementTopic>("topic"),
                TextRu = row["text_ru"],
                TextEn = row["text_en"],
                Source = seed.Sources[row["source"]],
                SourcePlaceRu = row.Optional("place_ru"),
                SourcePlaceEn = row.Optional("place_en"),
            });
        }
    }

    private static void AddRegions(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("regions"))
        {
            seed.Regions[row["slug"]] = new Region
            {
                Slug = row["slug"],
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                Oktmo = row.Optional("oktmo"),
                CadastralOkrugs = row.Optional("cadastral_okrugs"),
                CentreTownSlug = row["centre_town"],
            };
        }

        seed.Db.Regions.AddRange(seed.Regions.Values);
        foreach (var row in SeedFile.Read("belts"))
        {
            seed.Db.BeltDescriptions.Add(new BeltDescription
            {
                Region = seed.Regions[row["region"]],
                Belt = (SettlementBelt)row.Int("belt"),
                TraitsRu = row["traits_ru"],
                TraitsEn = row["traits_en"],
                Source = seed.Sources[row["source"]],
            });
        }
    }

    private static void AddTowns(SeedContext seed)
    {
        foreach (var row in SeedFile.Read("towns"))
        {
            seed.Towns[row["slug"]] = new Town
            {
                Key = Town.KeyOf(row["region"], row["slug"]),
                Region = seed.Regions[row["region"]],
                Slug = row["slug"],
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                Latitude = row.Double("latitude"),
                Longitude = row.Double("longitude"),
                GeonamesId = row.OptionalInt("geonames_id"),
                Oktmo = row.Optional("oktmo"),
                TownSinceYear = row.OptionalInt("town_since"),
                RailStationRu = row.Optional("rail_ru"),
                RailStationEn = row.Optional("rail_en"),
                MainRoadRu = row.Optional("road_ru"),
                MainRoadEn = row.Optional("road_en"),
                NoteRu = row.Optional("note_ru"),
                NoteEn = row.Optional("note_en"),
            };
        }

        seed.Db.Towns.AddRange(seed.Towns.Values);
    }

    private static void AddMunicipalities(SeedContext seed)
    {
        // Districts stand before their settlements in the file, so a parent is always there already.
        foreach (var row in SeedFile.Read("municipalities"))
        {
            seed.Municipalities[row["code"]] = new Municipality
            {
                Region = seed.Regions[row["region"]],
                Code = row["code"],
                Type = row.Enum<MunicipalityType>("type"),
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                Oktmo = row.Optional("oktmo"),
                Parent = row.Optional("parent") is { } parent ? seed.Municipalities[parent] : null,
            };
        }

        seed.Db.Municipalities.AddRange(seed.Municipalities.Values);
        foreach (var row in SeedFile.Read("town_municipalities"))
        {
            seed.Db.TownMunicipalities.Add(new TownMunicipality
            {
                Town = seed.Towns[row["town"]],
                Municipality = seed.Municipalities[row["municipality"]],
                StatedForYear = row.Int("stated_for_year"),
                Source = seed.Sources[row["source"]],
            });
        }
    }

    private static void AddRays(SeedContext seed)
    {
        var rays = new Dictionary<string, TransportRay>();
        foreach (var row in SeedFile.Read("rays"))
        {
            rays[row["code"]] = new TransportRay
            {
                Code = row["code"],
                Region = seed.Regions[row["region"]],
                NameRu = row["name_ru"],
                NameEn = row["name_en"],
                DescriptionRu = row["description_ru"],
                DescriptionEn = row["description_en"],
                IsStrong = row.Flag("is_strong"),
                Source = seed.Sources[row["source"]],
            };
        }

        foreach (var row in SeedFile.Read("ray_stops"))
        {
            rays[row["ray"]].Stops.Add(new TransportRayStop
            {
                Town = seed.Towns[row["town"]],
                Order = row.Int("order"),
                IsNamedBySource = row.Flag("named_by_source"),
            });
        }

        seed.Db.TransportRays.AddRange(rays.Values);
    }
}
