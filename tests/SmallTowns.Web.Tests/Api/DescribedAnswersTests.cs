using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Api;

/// <summary>Every answer is as the description says. Registers with rows of their own are asked beside their tests.</summary>
public sealed class DescribedAnswersTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_OfEveryPath_FollowTheirSchemas()
    {
        var described = await DescribedAnswers.ReadAsync(client);
        HashSet<string> asked = [];
        foreach (var address in new[]
        {
            "/api/v1/towns", "/api/v1/towns?class=small&class=medium&belt=1", "/api/v1/towns?figures=paper",
            "/api/v1/towns/abinsk", "/api/v1/towns/krasnodar?figures=paper", "/api/v1/towns/sochi", "/api/v1/towns/abinsk/updates",
            "/api/v1/settlement-system", "/api/v1/settlement-system?figures=paper", "/api/v1/measures",
            "/api/v1/observations", "/api/v1/observations?measure=density&view=scatter&measure2=population", "/api/v1/observations?view=lines&towns=abinsk,armavir",
            "/api/v1/observations?measure=travel-time&minutesTo=60", "/api/v1/sites", "/api/v1/news", "/api/v1/events", "/api/v1/programmes", "/api/v1/offers/employers", "/api/v1/offers/support-measures?town=abinsk",
        })
        {
            var answer = await client.GetAsync(address, Cancellation);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
            (await described.FaultsAsync(answer)).Should().BeEmpty(address);
            asked.Add(described.PathOf(answer.RequestMessage!.RequestUri!.AbsolutePath));
        }

        var calculated = await client.CalculateAsync("""{"regionName":"Край","regionAreaSquareKm":75485,"towns":[{"name":"Краснодар","population":893347,"latitude":45.04484,"longitude":38.97603},{"name":"Абинск","population":39511,"latitude":44.86803,"longitude":38.15728,"travelMinutes":60}]}""");
        calculated.StatusCode.Should().Be(HttpStatusCode.OK);
        (await described.FaultsAsync(calculated)).Should().BeEmpty();
        asked.Append(ApiClient.Calculation).Should().BeEquivalentTo(described.Paths, "an answer of each path is compared");
    }

    [Fact]
    public async Task Refusals_FollowTheirSchemas()
    {
        var described = await DescribedAnswers.ReadAsync(client);
        foreach (var (address, status) in new[]
        {
            ("/api/v1/towns?class=tiny", 400), ("/api/v1/towns?figures=none", 400), ("/api/v1/towns/nowhere", 404), ("/api/v1/towns/abinsk?asOf=x", 400),
            ("/api/v1/towns/nowhere/updates", 404), ("/api/v1/settlement-system?figures=none", 400), ("/api/v1/observations?measure=none", 400),
            ("/api/v1/sites?page=0", 400), ("/api/v1/news?page=0", 400), ("/api/v1/events?from=x", 400), ("/api/v1/offers/secrets", 404), ("/api/v1/offers/demand?town=nowhere", 400),
        })
        {
            var answer = await client.GetAsync(address, Cancellation);
            ((int)answer.StatusCode).Should().Be(status, address);
            (await described.FaultsAsync(answer)).Should().BeEmpty(address);
        }

        foreach (var (body, type, status) in new[] { ("{", "application/json", 400), ("""{"towns":[]}""", "application/json", 400), ("towns", "text/plain", 415) })
        {
            using var content = new StringContent(body, Encoding.UTF8, type);
            var answer = await client.PostAsync(ApiClient.Calculation, content, Cancellation);
            ((int)answer.StatusCode).Should().Be(status, body);
            (await described.FaultsAsync(answer)).Should().BeEmpty(body);
        }
    }

    [Fact]
    public async Task WhatTheDescriptionDoesNotSay_IsFound()
    {
        var described = await DescribedAnswers.ReadAsync(client);
        var town = JsonNode.Parse(await client.GetStringAsync("/api/v1/towns/abinsk", Cancellation))!.AsObject();
        described.FaultsOf("TownAnswer", town.ToJsonString()).Should().BeEmpty();

        Broken(town => town.Remove("nameRu")).Should().ContainSingle().Which.Should().Contain("nameRu");
        Broken(town => town["latitude"] = "44.87").Should().Contain(fault => fault.StartsWith("/latitude ", StringComparison.Ordinal));
        Broken(town => town["sizeClass"] = "tiny").Should().Contain(fault => fault.StartsWith("/sizeClass ", StringComparison.Ordinal));
        Broken(town => town["mayor"] = "nobody").Should().Contain(fault => fault.Contains("mayor", StringComparison.Ordinal));
        (await described.FaultsAsync(await client.GetAsync("/data/towns.json", Cancellation))).Should().Equal("get /data/towns.json 200 is not described");

        IReadOnlyList<string> Broken(Action<JsonObject> change)
        {
            var changed = town.DeepClone().AsObject();
            change(changed);
            return described.FaultsOf("TownAnswer", changed.ToJsonString());
        }
    }

    [Fact]
    public async Task Parameters_OfAQuery_MayBeLeftOut()
    {
        var paths = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json", Cancellation))!["paths"]!.AsObject();

        paths.SelectMany(path => path.Value!["get"]?["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "query")
            .Should().HaveCountGreaterThan(50).And.NotContain(parameter => parameter!["required"] != null && parameter["required"]!.GetValue<bool>());
    }
}
