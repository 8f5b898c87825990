using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>
/// The catalogue for harvesters: DCAT-AP as JSON-LD, with its context inside, so that nothing else has to be fetched. What it points at is
/// named with its class, for DCAT-AP asks for classes and a harvester does not follow addresses to learn them.
/// </summary>
public static class DcatCatalogue
{
    public const string ContentType = "application/ld+json; charset=utf-8";

    private const string Themes = "http://publications.europa.eu/resource/authority/data-theme";

    private static readonly Dictionary<string, object> Context = new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dcatap"] = "http://data.europa.eu/r5r/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <param name="years">From which to which year the rows of a dataset speak, by its slug; one that speaks of none is not in it.</param>
    public static Dictionary<string, object> Of(
        IReadOnlyList<DatasetPassport> passports, IReadOnlyDictionary<string, (int First, int Last)> years, LocalizedText region, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(passports);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(links);
        var publisher = passports[0].Publisher;
        var catalogue = new Dictionary<string, object>
        {
            ["@context"] = Context,
            ["@id"] = $"{links.Origin}{links.Root}/data",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = InBoth(new("Открытые данные о городах края", "Open data on the towns of the region")),
            ["dct:description"] = InBoth(new("Числа портала о городах, с годом, территорией и источником каждого.", "The portal’s numbers on towns, each with year, territory and source.")),
            ["dct:language"] = Languages,
            ["dct:license"] = Licence(links),
            ["dct:spatial"] = Place(region),
            ["foaf:homepage"] = Named($"{links.Origin}{links.Root}/", "foaf:Document"),
            ["dcat:themeTaxonomy"] = new Dictionary<string, object> { ["@id"] = Themes, ["@type"] = "skos:ConceptScheme", ["dct:title"] = InBoth(new("Темы данных", "Data themes")) },
            ["dct:publisher"] = Agent(publisher, links),
            ["dcat:dataset"] = passports.Select(passport => DatasetOf(passport, years.TryGetValue(passport.Dataset.Slug, out var covered) ? covered : null, region, links)).ToList(),
        };
        if (passports.Select(passport => passport.First?.Utc).Min() is { } issued)
            catalogue["dct:issued"] = Moment(issued);
        if (passports.Select(passport => passport.Newest?.Utc).Max() is { } modified)
            catalogue["dct:modified"] = Moment(modified);
        return catalogue;
    }

    private static object[] Languages => [Language("RUS"), Language("ENG")];

    // All of them are about towns.
    private static Dictionary<string, object> Theme => new()
    {
        ["@id"] = $"{Themes}/REGI",
        ["@type"] = "skos:Concept",
        ["skos:prefLabel"] = InBoth(new("Регионы и города", "Regions and cities")),
    };

    private static Dictionary<string, object> Stable => new()
    {
        ["@id"] = "http://publications.europa.eu/resource/authority/planned-availability/STABLE",
        ["@type"] = "skos:Concept",
        ["skos:prefLabel"] = InBoth(new("Постоянно", "Stable")),
    };

    private static Dictionary<string, object> DatasetOf(DatasetPassport passport, (int First, int Last)? years, LocalizedText region, SiteLinks links)
    {
        var dataset = passport.Dataset;
        var node = new Dictionary<string, object>
        {
            ["@id"] = $"{links.Origin}{links.Root}/{DatasetPassport.PageOf(dataset.Slug)}",
            ["@type"] = "dcat:Dataset",
            ["dct:title"] = InBoth(dataset.Title),
            ["dct:description"] = InBoth(dataset.Description),
            ["dct:identifier"] = passport.Identifier ?? dataset.Slug,
            ["dct:publisher"] = Agent(passport.Publisher, links),
            ["dct:accrualPeriodicity"] = Named(dataset.Refresh.FrequencyUri, "dct:Frequency"),
            ["dct:language"] = Languages,
            ["dct:spatial"] = Place(region),
            ["dcat:theme"] = Theme,
            ["dcat:landingPage"] = Named($"{links.Origin}{links.Root}/{DatasetPassport.PageOf(dataset.Slug)}", "foaf:Document"),
            ["dcat:keyword"] = WordsOf(dataset.Keywords),
            ["dcat:distribution"] = DatasetForms.Of(dataset).Select(form => Distribution(form, dataset, passport, links)).ToList(),
        };
        if (years is var (from, to))
            node["dct:temporal"] = new Dictionary<string, object> { ["@type"] = "dct:PeriodOfTime", ["dcat:startDate"] = Year(from), ["dcat:endDate"] = Year(to) };
        if (passport.First is { } first)
            node["dct:issued"] = Moment(first.Utc);
        if (passport.Newest is { } newest)
        {
            node["dct:modified"] = Moment(newest.Utc);
            node["dcat:version"] = newest.Number.ToString(CultureInfo.InvariantCulture);
            node["adms:versionNotes"] = Said(Versions.VersionWords.InRussian(newest), "ru");
        }

        if (Contact(passport.Publisher) is { } contact)
            node["dcat:contactPoint"] = contact;
        return node;
    }

    private static Dictionary<string, object> Distribution(DatasetForm form, Dataset dataset, DatasetPassport passport, SiteLinks links)
    {
        var address = $"{links.Origin}{links.Root}/{form.PathOf(dataset)}";
        var node = new Dictionary<string, object>
        {
            ["@id"] = address,
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = InBoth(form.Name),
            ["dcat:accessURL"] = Id($"{links.Origin}{links.Root}/{DatasetPassport.PageOf(dataset.Slug)}"),
            ["dcat:downloadURL"] = Id(address),
            ["dcat:mediaType"] = Named($"https://www.iana.org/assignments/media-types/{form.MediaType}", "dct:MediaType"),
            ["dct:format"] = Named(form.FileTypeUri, "dct:MediaTypeOrExtent"),
            ["dct:license"] = Licence(links),
            // Addresses of files do not change; "stable" promises no term.
            ["dcatap:availability"] = Stable,
        };
        // Of the machine-readable file alone a version is kept, byte by byte.
        if (form.IsOfVersions && passport.Newest is { } newest)
        {
            node["spdx:checksum"] = new Dictionary<string, object>
            {
                ["@type"] = "spdx:Checksum",
                ["spdx:algorithm"] = Id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                ["spdx:checksumValue"] = new Dictionary<string, object> { ["@value"] = newest.Sha256, ["@type"] = "xsd:hexBinary" },
            };
        }

        return node;
    }

    private static Dictionary<string, object> Agent(Publisher publisher, SiteLinks links)
    {
        var agent = new Dictionary<string, object>
        {
            ["@id"] = $"{links.Origin}{links.Root}/contacts",
            ["@type"] = "foaf:Agent",
            ["foaf:name"] = publisher.Name is { } name ? InBoth(name) : InBoth(new("Малые города Кубани", "Small Towns of the Kuban")),
        };
        if (publisher.Inn.Length > 0)
            agent["dct:identifier"] = publisher.Inn;
        return agent;
    }

    private static Dictionary<string, object>? Contact(Publisher publisher)
    {
        if (!publisher.HasContact)
            return null;
        var contact = new Dictionary<string, object> { ["@type"] = new[] { "vcard:Kind", "vcard:Organization" } };
        if ((publisher.Office ?? publisher.Name) is { } name)
            contact["vcard:fn"] = InBoth(name);
        if (publisher.Email is { } email)
            contact["vcard:hasEmail"] = Id($"mailto:{email}");
        if (publisher.Phone is { } phone)
            contact["vcard:hasTelephone"] = Id("tel:" + new string([.. phone.Where(letter => letter == '+' || char.IsAsciiDigit(letter))]));
        return contact;
    }

    private static Dictionary<string, object> Language(string code) => Named($"http://publications.europa.eu/resource/authority/language/{code}", "dct:LinguisticSystem");

    private static Dictionary<string, object> Licence(SiteLinks links) => Named(PassportAddresses.Terms(links), "dct:LicenseDocument");

    private static Dictionary<string, object> Place(LocalizedText region) => new() { ["@type"] = "dct:Location", ["rdfs:label"] = InBoth(region) };

    private static Dictionary<string, object> Named(string address, string type) => new() { ["@id"] = address, ["@type"] = type };

    private static Dictionary<string, object> Id(string address) => new() { ["@id"] = address };

    private static Dictionary<string, object> Moment(DateTime utc) =>
        new() { ["@value"] = utc.ToString("s", CultureInfo.InvariantCulture) + "Z", ["@type"] = "xsd:dateTime" };

    private static Dictionary<string, object> Year(int year) => new() { ["@value"] = year.ToString("0000", CultureInfo.InvariantCulture), ["@type"] = "xsd:gYear" };

    private static List<Dictionary<string, object>> InBoth(LocalizedText text) => [Said(text.Ru, "ru"), Said(text.En, "en")];

    private static List<Dictionary<string, object>> WordsOf(LocalizedText keywords) =>
        [.. keywords.Ru.Split(", ").Select(word => Said(word, "ru")), .. keywords.En.Split(", ").Select(word => Said(word, "en"))];

    private static Dictionary<string, object> Said(string text, string language) => new() { ["@value"] = text, ["@language"] = language };
}
