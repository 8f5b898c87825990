using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// How many months pass until an object can work, construction not counted:
/// max(rights + permits, the slowest needed utility), at the low and at the high end.
/// </summary>
public sealed record MonthsToOperation
{
    /// <summary>"From so many" of what is counted; empty where nothing is, or where it cannot be.</summary>
    public double? Low { get; private init; }

    /// <summary>Empty where something is not counted: then nobody knows how long it may take.</summary>
    public double? High { get; private init; }

    /// <summary>Rights, permits, then the needed utilities; each with its months or the reason why it is not counted.</summary>
    public required IReadOnlyList<OperationPart> Parts { get; init; }

    public IEnumerable<OperationPart> NotCounted => Parts.Where(part => part.NotCounted is not null);

    /// <summary>Every part is counted.</summary>
    public bool IsComplete => Parts.All(part => part.NotCounted is null);

    /// <summary>A network company refuses what the object needs: no number of months helps.</summary>
    public bool IsRefused => Parts.Any(part => part.NotCounted == NotCountedReason.Refused);

    /// <summary>
    /// months(date) = max(0, days from the day of the question to it) / 30.436875. Rights follow permits; connections run beside both. "No" for rights or
    /// permits is zero months, "no" for the date of a utility is a refusal. The date of an expired letter is not counted. Construction, which
    /// depends on what is built, is left out. Source: the portal's own rule, after the critical path of one-window procedures.
    /// </summary>
    /// <param name="asOf">The region's day, as <see cref="Calendar.RegionCalendar"/> says it.</param>
    public static MonthsToOperation Of(SiteObject site, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(site);
        OperationPart rights = OfProcedure(OperationStep.Rights, site.RightsMonths);
        OperationPart permits = OfProcedure(OperationStep.Permits, site.PermitsMonths);
        List<OperationPart> connections = [.. site.UtilitiesNeeded.Select(utility => OfConnection(site.Utilities.Of(utility), asOf))];
        List<OperationPart> parts = [rights, permits, .. connections];

        var months = new MonthsToOperation { Parts = parts };
        List<MonthRange> counted = [.. parts.Select(part => part.Months).OfType<MonthRange>()];
        if (counted.Count == 0 || months.IsRefused)
            return months;
        var path = connections
            .Select(part => part.Months).OfType<MonthRange>()
            .Aggregate((rights.Months ?? default) + (permits.Months ?? default), (slowest, next) => slowest.Slower(next));
        return months with { Low = path.Low, High = months.IsComplete ? path.High : null };
    }

    /// <summary>
    /// Whether it takes no longer. Yes only where even the high end is within; no where already the low end is not, or a needed utility is
    /// refused; else not known. Only a yes passes the filter of months: "from N, gas not counted" never does.
    /// </summary>
    /// <exception cref="ArgumentException">A limit that is not a number.</exception>
    public Answer AtMost(double months) =>
        double.IsNaN(months) ? throw new ArgumentException("A limit is a number.", nameof(months))
        : IsRefused || Low > months ? Answer.No
        : High <= months ? Answer.Yes
        : Answer.NotKnown;

    private static OperationPart OfProcedure(OperationStep step, Parameter<MonthRange> months) => months switch
    {
        { State: ParameterState.No } => new(step, null, default(MonthRange), null),
        { Value: { Fault: null } range } => new(step, null, range, null),
        _ => new(step, null, null, NotCountedReason.Unknown),
    };

    private static OperationPart OfConnection(UtilityConnection connection, DateOnly asOf) => connection switch
    {
        { EarliestOn.State: ParameterState.No } => new(OperationStep.Connection, connection.Utility, null, NotCountedReason.Refused),
        { EarliestOn.Value: null } => new(OperationStep.Connection, connection.Utility, null, NotCountedReason.Unknown),
        _ when connection.IsStaleOn(asOf) => new(OperationStep.Connection, connection.Utility, null, NotCountedReason.LetterExpired),
        { EarliestOn.Value: { } earliest } => new(OperationStep.Connection, connection.Utility, Until(earliest, asOf), null),
    };

    private static MonthRange Until(DateOnly day, DateOnly asOf)
    {
        var days = Math.Max(0, day.DayNumber - asOf.DayNumber);
        return MonthRange.OfDays(days, days);
    }
}

/// <param name="Utility">Of a connection, which one.</param>
/// <param name="Months">Empty where it is not counted.</param>
public sealed record OperationPart(OperationStep Step, Utility? Utility, MonthRange? Months, NotCountedReason? NotCounted);

[JsonConverter(typeof(JsonStringEnumConverter<OperationStep>))]
public enum OperationStep
{
    Rights = 1,
    Permits = 2,
    Connection = 3,
}

[JsonConverter(typeof(JsonStringEnumConverter<NotCountedReason>))]
public enum NotCountedReason
{
    Unknown = 1,
    LetterExpired = 2,

    /// <summary>The network company does not connect the object.</summary>
    Refused = 3,
}
