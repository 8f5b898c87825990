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

    /// <param name="change">Makes another connection of the same utility.</param>
    public SiteUtilities With(Utility utility, Func<UtilityConnection, UtilityConnection> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return utility switch
        {
            Utility.Power => this with { Power = (PowerConnection)change(Power) },
            Utility.Gas => this with { Gas = (GasConnection)change(Gas) },
            Utility.Water => this with { Water = (WaterConnection)change(Water) },
            Utility.Drainage => this with { Drainage = (DrainageConnection)change(Drainage) },
            Utility.Heat => this with { Heat = (HeatConnection)change(Heat) },
            Utility.Fibre => this with { Fibre = (FibreConnection)change(Fibre) },
            _ => this with { Waste = (WasteCollection)change(Waste) },
        };
    }
}
