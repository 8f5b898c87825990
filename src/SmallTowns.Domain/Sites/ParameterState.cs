using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

[JsonConverter(typeof(JsonStringEnumConverter<ParameterState>))]
public enum ParameterState
{
    Value = 1,

    /// <summary>It is known that there is none: no gas, no encumbrance.</summary>
    No = 2,
    Unknown = 3,
}

/// <summary>Why a parameter is unknown. Coded, so that both languages and a filter can say it; what was asked of whom stands in the source.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnknownReason>))]
public enum UnknownReason
{
    /// <summary>Nobody has filled it in yet.</summary>
    NotStated = 1,
    NotAsked = 2,
    AwaitingAnswer = 3,

    /// <summary>Nobody has measured or surveyed it.</summary>
    NotMeasured = 4,

    /// <summary>The owner or the company knows and does not tell.</summary>
    NotDisclosed = 5,

    /// <summary>Sources contradict each other and none is chosen.</summary>
    Disputed = 6,

    /// <summary>A letter or a statement was there and has lapsed.</summary>
    Lapsed = 7,
}
