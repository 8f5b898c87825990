using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Meetings.Records;

/// <summary>What is published of a decision of the assembly or of another body. It is Russian: the decision is what was voted on, word by word.</summary>
public sealed record DecisionContent
{
    public const int TitleMaxLength = Meeting.LineMaxLength;
    public const int TextMaxLength = 20_000;

    /// <summary>«assembly-2026-3»: body, year, number.</summary>
    public string Reference { get; init; } = "";

    /// <summary>What the body is called; empty for the general assembly.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyRu { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyEn { get; init; }
    public string Title { get; init; } = "";

    /// <summary>As voted.</summary>
    public string Text { get; init; } = "";

    /// <summary>The computation of the outcome.</summary>
    public string WordsRu { get; init; } = "";
    public string WordsEn { get; init; } = "";
    /// <summary>The meeting in words.</summary>
    public string HeldAs { get; init; } = "";
    public DateOnly? MadeOn { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DecisionState State { get; init; } = DecisionState.InForce;
    public DateOnly? StateSince { get; init; }
    public string StateReason { get; init; } = "";

    /// <summary>Who reads the text: chosen by whoever publishes it.</summary>
    public DecisionAccess Access { get; init; } = DecisionAccess.Public;

    /// <summary>What the public reads instead of the text, where it reads another one.</summary>
    public string RedactedText { get; init; } = "";

    public bool IsThere() => Reference.Length > 0;

    [JsonIgnore]
    public LocalizedText BodyName => BodyRu is { } ru ? new(ru, BodyEn ?? ru) : new("Общее собрание", "General assembly");

    /// <summary>What the public may read of the text; empty where only members may.</summary>
    [JsonIgnore]
    public string? PublicText => Access switch
    {
        DecisionAccess.Public => Text,
        DecisionAccess.Redacted => RedactedText,
        _ => null,
    };
}

[JsonConverter(typeof(JsonStringEnumConverter<DecisionState>))]
public enum DecisionState
{
    InForce = 1,
    Executed = 2,
    Amended = 3,
    Cancelled = 4,

    /// <summary>Before a court.</summary>
    Challenged = 5,

    Void = 6,
}

[JsonConverter(typeof(JsonStringEnumConverter<DecisionAccess>))]
public enum DecisionAccess
{
    Public = 1,

    /// <summary>The public knows that there is a decision of this title, members read it.</summary>
    Members = 2,

    /// <summary>The public reads another text, without what may not be told.</summary>
    Redacted = 3,
}
