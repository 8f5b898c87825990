using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Vacancies;
using SmallTowns.TestSupport;
using SmallTowns.Web.Public.Life;
using SmallTowns.Web.Tests.Press;

namespace SmallTowns.Web.Tests.OpenData;

/// <summary>
/// What pages tell search engines, by validators of others: schema-dts (every name and what it may hold, as schema.org declares it) and
/// @adobe/structured-data-validator (what Google asks of some types). One run for all pages: the compiler takes its two seconds once.
/// </summary>
public sealed class StructuredDataTests : PressTest
{
    private static readonly string[] Pages =
    [
        "/", "/towns/abinsk", "/association", "/data", "/data/towns", "/news/most-otkryt", "/events/yarmarka",
    ];

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task EveryPage_TellsWhatSchemaOrgDeclares_AndAFaultOfEachSortIsNamed()
    {
        await PublishAsync(await SubjectAsync("most"), Bridge);
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair);
        await PublishAsync(AssociationKinds.MembershipOf("town:krasnodar-krai/abinsk"), new MembershipContent
        {
            Spells = [new(Day, null, "Решение собрания № 1") { Application = new() { Council = "Совет", Number = "12-с", DecidedOn = new(2026, 10, 20) } }],
        });
        List<JsonNode> documents = [.. Vacancies()];
        foreach (var path in Pages.SelectMany(path => new[] { path, $"/en{path}".TrimEnd('/') }))
            documents.Add(await DataOfAsync(path));

        documents.Select(TypeOf).Distinct().Should().BeEquivalentTo("JobPosting", "WebSite", "City", "NGO", "DataCatalog", "Dataset", "NewsArticle", "Event");
        (await FaultsAsync(documents)).Should().BeEmpty();

        // Each is shown what it must not let through.
        (string Type, Action<JsonObject> Break, string Named)[] breaks =
        [
            ("NewsArticle", article => Rename(article, "headline", "headlin"), "headlin"),
            ("Event", one => one["eventStatus"] = "https://schema.org/EventPerhaps", "EventPerhaps"),
            ("City", town => town["geo"]!["@type"] = "GeoCoordinate", "GeoCoordinate"),
            ("Dataset", dataset => dataset["isAccessibleForFree"] = 3.5, "number"),
            ("JobPosting", vacancy => vacancy.Remove("hiringOrganization"), "hiringOrganization"),
            ("NGO", association => association["@type"] = "NonGovernment", "NonGovernment"),
        ];
        var broken = breaks.Select(one =>
        {
            var document = documents.First(document => TypeOf(document) == one.Type).DeepClone().AsObject();
            one.Break(document);
            return (JsonNode)document;
        }).ToList();
        var faults = await FaultsAsync(broken);
        foreach (var (type, _, named) in breaks)
            faults.Should().Contain(fault => fault.Contains(named, StringComparison.Ordinal), "the fault in {0} is to be named", type);
    }

    private static IEnumerable<JsonNode> Vacancies()
    {
        var vacancy = new VacancyContent
        {
            Title = "Сварщик",
            Employer = "Завод",
            Schedule = "Полный рабочий день",
            Employment = "Полная занятость",
            Address = "г. Абинск, ул. Мира, 1",
            CreatedOn = new(2026, 11, 2),
            Duties = "Варить трубы.",
            PayFrom = 85_000,
            PayTo = 120_000.50m,
        };
        foreach (var one in new[] { vacancy, vacancy with { PayTo = null } })
            yield return JsonSerializer.SerializeToNode(VacancyWords.JsonLd(one, "Абинск", "Краснодарский край"), JsonSerializerOptions.Web)!;
    }

    private async Task<JsonNode> DataOfAsync(string path)
    {
        using var client = App.CreateClient();
        var script = (await client.GetPageAsync(path)).QuerySelector("script[type='application/ld+json']");
        return JsonNode.Parse((script ?? throw new InvalidOperationException($"{path} tells nothing.")).TextContent)!;
    }

    private static Task<string[]> FaultsAsync(IEnumerable<JsonNode> documents) =>
        Validators.FaultsAsync("structured", Encoding.UTF8.GetBytes(new JsonArray([.. documents.Select(document => document.DeepClone())]).ToJsonString()));

    private static string? TypeOf(JsonNode document) => document["@type"]!.GetValue<string>();

    private static void Rename(JsonObject document, string from, string to)
    {
        var value = document[from]!.DeepClone();
        document.Remove(from);
        document[to] = value;
    }
}
