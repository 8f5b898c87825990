using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>The town for search engines: schema.org City. It has no property for people, so they are an additional one, dated.</summary>
public static class TownJsonLd
{
    public static Dictionary<string, object> Of(TownProfile profile, SiteLinks links)
    {
        var town = profile.Town;
        var city = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "City",
            ["@id"] = links.Origin + links.Russian,
            ["name"] = T(town.Name),
            ["alternateName"] = IsEnglish ? town.Name.Ru : town.Name.En,
            ["url"] = links.Origin + links.Current,
            ["image"] = links.Origin + links.To($"share/towns/{town.Slug}.png"),
            ["geo"] = new Dictionary<string, object>
            {
                ["@type"] = "GeoCoordinates",
                ["latitude"] = town.Point.Latitude,
                ["longitude"] = town.Point.Longitude,
            },
            ["containedInPlace"] = new Dictionary<string, object>
            {
                ["@type"] = "AdministrativeArea",
                ["name"] = T(profile.System.Region.Name),
            },
        };
        if (town.GeonamesId is { } id)
            city["sameAs"] = $"https://www.geonames.org/{id}";
        if (town.Population is { } population)
        {
            city["additionalProperty"] = new Dictionary<string, object>
            {
                ["@type"] = "PropertyValue",
                ["name"] = "population",
                // A number as both databases spell it: PostgreSQL gives decimals their scale back, 36607.000000.
                ["value"] = population.Number,
                ["description"] = $"{Shared.Words.Of(population.Basis)}, {ProfileWords.When(population)}",
            };
        }

        return city;
    }
}
