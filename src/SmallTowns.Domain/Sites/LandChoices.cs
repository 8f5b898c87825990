using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>Категория земель: the seven of article 7 of the Land Code of the Russian Federation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LandCategory>))]
public enum LandCategory
{
    Agricultural = 1,
    Settlement = 2,

    /// <summary>Industry, energy, transport, communications, defence and other special purposes.</summary>
    Industrial = 3,
    Protected = 4,
    Forest = 5,
    Water = 6,
    Reserve = 7,
}

/// <summary>Who holds the registered title.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Ownership>))]
public enum Ownership
{
    Federal = 1,
    Regional = 2,
    Municipal = 3,

    /// <summary>State land whose owner has not been divided (неразграниченная): the municipality disposes of it.</summary>
    Undivided = 4,
    Private = 5,
    Mixed = 6,
}
