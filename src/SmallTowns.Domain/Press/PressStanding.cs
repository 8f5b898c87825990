using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Press;

/// <summary>How something of the press centre stands before readers. Stored by these names for good.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PressStanding>))]
public enum PressStanding
{
    Shown = 1,

    /// <summary>Its page is read under a notice; nothing else leads to it any more.</summary>
    Withdrawn = 2,

    /// <summary>Its page says that it is gone and why; nobody reads the text but who decides about it.</summary>
    Removed = 3,
}
