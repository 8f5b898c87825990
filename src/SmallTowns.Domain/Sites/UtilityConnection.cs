using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// One utility of an object, with the evidence of it. What is free is free at the supply point, for all objects that share it: whoever adds
/// objects up asks <see cref="SharedReserve"/>.
/// </summary>
public abstract record UtilityConnection
{
    private protected UtilityConnection(Utility utility) => Utility = utility;

    /// <summary>The network is at the object now. A connection that is promised has a date in <see cref="EarliestOn"/>.</summary>
    public Parameter<bool> Available { get; init; } = Parameter.NotStated<bool>();

    public SupplyPoint? SupplyPoint { get; init; }

    /// <summary>From the boundary of the object to the point of connection.</summary>
    public Parameter<double> DistanceMetres { get; init; } = Parameter.NotStated<double>();

    /// <summary>The first day on which it can be supplied; "no" where the network company refuses.</summary>
    public Parameter<DateOnly> EarliestOn { get; init; } = Parameter.NotStated<DateOnly>();

    public Parameter<double> ConnectionFeeRoubles { get; init; } = Parameter.NotStated<double>();

    /// <summary>In one of <see cref="TariffUnits"/>.</summary>
    public Parameter<double> Tariff { get; init; } = Parameter.NotStated<double>();

    public NetworkLetter? Letter { get; init; }

    [JsonIgnore]
    public Utility Utility { get; }

    /// <summary>Null where a utility has no capacity that is counted.</summary>
    [JsonIgnore]
    public string? CapacityUnit => Utility switch
    {
        Utility.Power => SiteUnits.Megawatt,
        Utility.Gas or Utility.Water or Utility.Drainage => SiteUnits.CubicMetrePerHour,
        Utility.Heat => SiteUnits.GigacaloriePerHour,
        Utility.Fibre => SiteUnits.MegabitPerSecond,
        _ => null,
    };

    [JsonIgnore]
    public IReadOnlyList<string> TariffUnits => Utility switch
    {
        Utility.Power => [SiteUnits.RoublePerKilowattHour],
        Utility.Gas or Utility.Water or Utility.Drainage => [SiteUnits.RoublePerCubicMetre],
        Utility.Heat => [SiteUnits.RoublePerGigacalorie],
        Utility.Fibre => [SiteUnits.RoublePerMonth],
        _ => [SiteUnits.RoublePerCubicMetre, SiteUnits.RoublePerMonth],
    };

    /// <summary>The most that the network can carry to the object, in <see cref="CapacityUnit"/>.</summary>
    [JsonIgnore]
    public Parameter<double> Maximum => Capacity.Maximum;

    /// <summary>What nobody has reserved yet, in <see cref="CapacityUnit"/>.</summary>
    [JsonIgnore]
    public Parameter<double> Free => Capacity.Free;

    private protected abstract (Parameter<double> Maximum, Parameter<double> Free) Capacity { get; }

    public LetterState LetterOn(DateOnly day) => Letter?.StateOn(day) ?? LetterState.None;

    /// <summary>The letter behind the numbers has expired: they are shown grey, and nothing is counted on them.</summary>
    public bool IsStaleOn(DateOnly day) => LetterOn(day) == LetterState.Expired;

    /// <summary>
    /// Whether so much is free, in <see cref="CapacityUnit"/>. By the free capacity; where that is unknown, no if not even the maximum is so
    /// much or the utility is not there, else not known.
    /// </summary>
    /// <exception cref="ArgumentException">A limit that is not a number.</exception>
    public Answer CanSupply(double wanted) => Free.AtLeast(wanted) switch
    {
        Answer.NotKnown when Maximum.AtLeast(wanted) == Answer.No || Available.State == ParameterState.No => Answer.No,
        var known => known,
    };
}

public sealed record PowerConnection() : UtilityConnection(Utility.Power)
{
    public Parameter<double> MaximumMegawatts { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> FreeMegawatts { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> VoltageKilovolts { get; init; } = Parameter.NotStated<double>();

    /// <summary>Категория надёжности электроснабжения: 1, 2 or 3 (ПУЭ, 7th edition, 1.2.17–1.2.21).</summary>
    public Parameter<int> ReliabilityCategory { get; init; } = Parameter.NotStated<int>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (MaximumMegawatts, FreeMegawatts);
}

public sealed record GasConnection() : UtilityConnection(Utility.Gas)
{
    public Parameter<double> MaximumCubicMetresPerHour { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> FreeCubicMetresPerHour { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> PressureMegapascals { get; init; } = Parameter.NotStated<double>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (MaximumCubicMetresPerHour, FreeCubicMetresPerHour);
}

/// <summary>Kept per hour; <see cref="WaterFlow"/> shows it per day.</summary>
public sealed record WaterConnection() : UtilityConnection(Utility.Water)
{
    public Parameter<double> MaximumCubicMetresPerHour { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> FreeCubicMetresPerHour { get; init; } = Parameter.NotStated<double>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (MaximumCubicMetresPerHour, FreeCubicMetresPerHour);
}

public sealed record DrainageConnection() : UtilityConnection(Utility.Drainage)
{
    public Parameter<double> MaximumCubicMetresPerHour { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> FreeCubicMetresPerHour { get; init; } = Parameter.NotStated<double>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (MaximumCubicMetresPerHour, FreeCubicMetresPerHour);
}

public sealed record HeatConnection() : UtilityConnection(Utility.Heat)
{
    public Parameter<double> MaximumGigacaloriesPerHour { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> FreeGigacaloriesPerHour { get; init; } = Parameter.NotStated<double>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (MaximumGigacaloriesPerHour, FreeGigacaloriesPerHour);
}

public sealed record FibreConnection() : UtilityConnection(Utility.Fibre)
{
    public Parameter<double> MaximumMegabitsPerSecond { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> FreeMegabitsPerSecond { get; init; } = Parameter.NotStated<double>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (MaximumMegabitsPerSecond, FreeMegabitsPerSecond);
}

/// <summary>Collection of solid municipal waste (ТКО): there or not, and at what tariff; no capacity of it is stated.</summary>
public sealed record WasteCollection() : UtilityConnection(Utility.Waste)
{
    private static readonly Parameter<double> NotCounted = Parameter.NotStated<double>();

    private protected override (Parameter<double> Maximum, Parameter<double> Free) Capacity => (NotCounted, NotCounted);
}
