using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// Reads many objects of the register that stay in memory: what they say alike is one object. Of forty thousand objects nearly all of a hundred
/// parameters each are unknown or repeat a unit, a source and an office.
/// </summary>
public static class SiteReading
{
    // The inner ones read what a parameter holds, the outer ones the parameters.
    private static readonly JsonSerializerOptions Inner = new(JsonSerializerDefaults.Web) { Converters = { new SharedTexts() } };
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new SharedTexts(), new SharedParameters() } };

    // Converters are told nothing of the reading that they are part of, and a reading never leaves its thread.
    [ThreadStatic]
    private static Dictionary<object, object>? shared;

    /// <param name="contents">As they are stored.</param>
    public static IReadOnlyList<SiteObject> All(IEnumerable<string> contents)
    {
        shared = [];
        try
        {
            return [.. contents.Select(content => JsonSerializer.Deserialize<SiteObject>(content, Options) ?? throw new JsonException("Content cannot be null."))];
        }
        finally
        {
            shared = null;
        }
    }

    private static T Shared<T>(T read) where T : class
    {
        if (shared is null)
            return read;
        if (shared.TryGetValue(read, out var known))
            return (T)known;
        shared.Add(read, read);
        return read;
    }

    private sealed class SharedTexts : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Shared(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteStringValue(value);
        }
    }

    private sealed class SharedParameters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert)
        {
            ArgumentNullException.ThrowIfNull(typeToConvert);
            return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Parameter<>);
        }

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(SharedParameter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class SharedParameter<T> : JsonConverter<Parameter<T>> where T : struct
    {
        public override Parameter<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Shared(JsonSerializer.Deserialize<Parameter<T>>(ref reader, Inner)!);

        public override void Write(Utf8JsonWriter writer, Parameter<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Inner);
    }
}
