using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>The seven utilities of an object. One of which nothing is stated is unknown, not absent.</summary>
public sealed record SiteUtilities
{
    public PowerConnection Power { get; init; } = new();
    public GasConnection Gas { get; init; } = new();
    public WaterConnection Water { get; init; } = new();
    public DrainageConnection Drainage { get; init; } = new();
    public HeatConnection Heat { get; init; } = new();
    public FibreConnection Fibre { get; init; } = new();
    public WasteCollection Waste { get; init; } = new();

    [JsonIgnore]
    public IReadOnlyList<UtilityConnection> All => [Power, Gas, Water, Drainage, Heat, Fibre, Waste];

    public UtilityConnection Of(Utility utility) => All.First(connection => connection.Utility == utility);
}
