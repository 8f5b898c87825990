using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

[JsonConverter(typeof(JsonStringEnumConverter<Utility>))]
public enum Utility
{
    Power = 1,
    Gas = 2,
    Water = 3,
    Drainage = 4,
    Heat = 5,
    Fibre = 6,
    Waste = 7,
}

/// <summary>Where the networks begin from which objects are supplied: a substation, a gas station, a water intake. Its free capacity is one reserve for all of them.</summary>
/// <param name="Code">The same on every object that it supplies.</param>
public sealed record SupplyPoint(string Code, string NameRu, string NameEn)
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 200;
}

/// <summary>The letter of a network company that vouches for what is stated of a utility. The file itself is not public.</summary>
/// <param name="ValidUntil">The last day on which it holds; empty where the letter does not say.</param>
public sealed record NetworkLetter(string Number, DateOnly Date, DateOnly? ValidUntil)
{
    public const int NumberMaxLength = 60;

    /// <summary>The letter itself, for the staff alone; readers are told its number and its days.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LetterFile? File { get; init; }

    /// <summary>From its date to its last day, both included; a letter without a term vouches for nothing.</summary>
    public LetterState StateOn(DateOnly day) =>
        day < Date ? LetterState.NotYet
        : ValidUntil is not { } last ? LetterState.WithoutTerm
        : day > last ? LetterState.Expired
        : LetterState.InForce;
}

/// <param name="Key">By which the portal keeps it.</param>
/// <param name="Name">As it is saved, with its ending.</param>
public sealed record LetterFile(string Key, string Name, long Bytes);

public enum LetterState
{
    None = 1,
    NotYet = 2,
    WithoutTerm = 3,
    InForce = 4,
    Expired = 5,
}
