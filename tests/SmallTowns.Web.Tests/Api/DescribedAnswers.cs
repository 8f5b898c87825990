using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Api;

/// <summary>
/// What JsonSchema.Net finds of an answer in the schemas of the OpenAPI document. They are taken strictly: what an answer says and its
/// description does not is a fault as well. Problem details may say more (RFC 9457).
/// </summary>
internal sealed class DescribedAnswers
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private readonly JsonObject description;
    private readonly string definitions;

    private DescribedAnswers(JsonObject description)
    {
        this.description = description;
        var schemas = description["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var (name, schema) in schemas)
        {
            if (schema!["properties"] is not null && !name.EndsWith("ProblemDetails", StringComparison.Ordinal))
                schema["additionalProperties"] ??= false;
        }

        definitions = schemas.ToJsonString();
    }

    public IEnumerable<string> Paths => description["paths"]!.AsObject().Select(path => path.Key);

    public static async Task<DescribedAnswers> ReadAsync(HttpClient client) =>
        new(JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!.AsObject());

    /// <summary>Each answer is there, and as it is described.</summary>
    public static async Task CheckAsync(SmallTownsApp app, params string[] addresses)
    {
        using var client = app.CreatePlainClient();
        var described = await ReadAsync(client);
        foreach (var address in addresses)
        {
            var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            answer.IsSuccessStatusCode.Should().BeTrue(address);
            (await described.FaultsAsync(answer)).Should().BeEmpty(address);
        }
    }

    public async Task<IReadOnlyList<string>> FaultsAsync(HttpResponseMessage answer)
    {
        var (method, path) = (answer.RequestMessage!.Method.Method.ToLowerInvariant(), PathOf(answer.RequestMessage.RequestUri!.AbsolutePath));
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (description["paths"]![path]?[method]?["responses"]?[status] is not { } response)
            return [$"{method} {path} {status} is not described"];
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        return response["content"]?[type]?["schema"] is { } schema
            ? Faults(schema, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            : [$"{method} {path} {status} is not described as {type}"];
    }

    /// <summary>Of a body in a schema of the document, by its name.</summary>
    public IReadOnlyList<string> FaultsOf(string schema, string body) => Faults(new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" }, body);

    /// <summary>As the document has it, with the names of parameters.</summary>
    public string PathOf(string address)
    {
        var asked = address.Split('/');
        return Paths.FirstOrDefault(path => path.Split('/') is var parts && parts.Length == asked.Length && parts.Zip(asked).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second)) ?? address;
    }

    private List<string> Faults(JsonNode schema, string body)
    {
        var whole = schema.DeepClone().AsObject();
        whole["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        whole["$defs"] = JsonNode.Parse(definitions);
        var text = whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        using var json = JsonDocument.Parse(body);
        return [.. Faults(JsonSchema.FromText(text, new BuildOptions()).Evaluate(json.RootElement, Options))];
    }

    // A choice that is met by one of its schemas has the faults of the others below it.
    private static IEnumerable<string> Faults(EvaluationResults result) => result.IsValid
        ? []
        : (result.Errors ?? []).Select(error => $"{result.InstanceLocation} {error.Key}: {error.Value}").Concat((result.Details ?? []).SelectMany(Faults));
}
