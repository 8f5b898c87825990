using Microsoft.OpenApi;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data.Reference;

/// <summary>What the OpenAPI document says, in one language: it says everything twice, in Russian and in English.</summary>
public sealed record ApiReference(string Introduction, IReadOnlyList<ApiGroup> Groups, IReadOnlyList<ApiStructure> Structures)
{
    public static ApiReference Of(OpenApiDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var operations = (
            from path in document.Paths
            from operation in path.Value.Operations ?? new Dictionary<HttpMethod, OpenApiOperation>()
            select (Tag: operation.Value.Tags?.FirstOrDefault()?.Name ?? "", Operation: ApiOperation.Of(path.Key, operation.Key, operation.Value))).ToLookup(one => one.Tag, one => one.Operation);
        return new(
            Paragraph(document.Info.Description),
            [.. (document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => new ApiGroup(Half(tag.Name), Half(tag.Description), [.. operations[tag.Name ?? ""]]))],
            [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Select(schema => ApiStructure.Of(schema.Key, schema.Value))]);
    }

    /// <summary>Of "по-русски, blank line, in English".</summary>
    internal static string Paragraph(string? text) => Part(text, "\n\n");

    /// <summary>Of "по-русски / in English".</summary>
    internal static string Half(string? text) => Part(text, " / ");

    private static string Part(string? text, string between)
    {
        var parts = (text ?? "").ReplaceLineEndings("\n").Split(between);
        return (Language.IsEnglish ? parts[^1] : parts[0]).Trim();
    }
}

/// <summary>Operations on one subject.</summary>
public sealed record ApiGroup(string Name, string Description, IReadOnlyList<ApiOperation> Operations);

/// <summary>What is asked at an address, and what is answered.</summary>
/// <param name="Example">A body that can be sent as it stands.</param>
public sealed record ApiOperation(
    string Id, string Method, string Path, string Summary, string Description,
    IReadOnlyList<ApiParameter> Parameters, ApiType? Body, string? Example, IReadOnlyList<ApiResponse> Responses)
{
    public bool IsRead => Method == HttpMethods.Get;

    internal static ApiOperation Of(string path, HttpMethod method, OpenApiOperation operation)
    {
        var body = operation.RequestBody?.Content?.Values.FirstOrDefault();
        return new(
            operation.OperationId ?? path, method.Method, path, ApiReference.Half(operation.Summary), ApiReference.Paragraph(operation.Description),
            [.. (operation.Parameters ?? []).Select(ApiParameter.Of)],
            body is null ? null : ApiType.Of(body.Schema),
            body?.Example?.ToJsonString(Indented),
            [.. (operation.Responses ?? new OpenApiResponses()).Select(response => ApiResponse.Of(response.Key, response.Value))]);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

public sealed record ApiParameter(string Name, bool IsInPath, bool IsRequired, string Description)
{
    internal static ApiParameter Of(IOpenApiParameter parameter) =>
        new(parameter.Name ?? "", parameter.In == ParameterLocation.Path, parameter.Required, ApiReference.Paragraph(parameter.Description));
}

public sealed record ApiResponse(string Status, string Description, ApiType? Content)
{
    internal static ApiResponse Of(string status, IOpenApiResponse response) =>
        new(status, ApiReference.Paragraph(response.Description), response.Content?.Values.FirstOrDefault() is { } content ? ApiType.Of(content.Schema) : null);
}

/// <summary>A named structure: an object with its fields, or a code with its words.</summary>
public sealed record ApiStructure(string Name, string Description, IReadOnlyList<ApiField> Fields, IReadOnlyList<string> Codes)
{
    internal static ApiStructure Of(string name, IOpenApiSchema schema) => new(
        name, ApiReference.Paragraph(schema.Description),
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property => ApiField.Of(property.Key, property.Value))],
        [.. (schema.Enum ?? []).Select(code => code.ToString())]);
}

public sealed record ApiField(string Name, ApiType Type, string Description)
{
    internal static ApiField Of(string name, IOpenApiSchema schema) => new(
        name, ApiType.Of(schema),
        ApiReference.Paragraph(schema.Description ?? schema.OneOf?.Select(one => one.Description).FirstOrDefault(text => text is not null)));
}

/// <summary>What a value is: a structure by name or a word, a list of it or one, and whether it may be missing.</summary>
public sealed record ApiType(string Name, bool IsStructure = false, int Lists = 0, bool MayBeNull = false)
{
    internal static ApiType Of(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference { Reference.Id: { } id } => new(id, IsStructure: true),
        { OneOf: { Count: > 0 } either } => Of(either.FirstOrDefault(one => one.Type != JsonSchemaType.Null)) with { MayBeNull = either.Any(one => one.Type == JsonSchemaType.Null) },
        { Items: { } items } => Of(items).AsList(IsNullable(schema)),
        _ => new(Word(schema), MayBeNull: schema is not null && IsNullable(schema)),
    };

    private ApiType AsList(bool mayBeNull) => this with { Lists = Lists + 1, MayBeNull = mayBeNull };

    private static bool IsNullable(IOpenApiSchema schema) => schema.Type is { } type && type.HasFlag(JsonSchemaType.Null) && type != JsonSchemaType.Null;

    private static string Word(IOpenApiSchema? schema) => (schema?.Type & ~JsonSchemaType.Null, schema?.Format) switch
    {
        (JsonSchemaType.Integer, _) => T("целое число", "whole number"),
        (JsonSchemaType.Number, _) => T("число", "number"),
        (JsonSchemaType.Boolean, _) => T("true или false", "true or false"),
        (JsonSchemaType.String, "date") => T("дата", "date"),
        (JsonSchemaType.String, "date-time") => T("день и время", "date and time"),
        (JsonSchemaType.String, _) => T("текст", "text"),
        (JsonSchemaType.Object, _) => T("объект", "object"),
        _ => T("значение", "value"),
    };
}
