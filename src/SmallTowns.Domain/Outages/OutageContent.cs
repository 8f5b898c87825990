using System.Text.Json.Serialization;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Outages;

/// <summary>An outage of a utility in a town, on the model of ГИС ЖКХ. Past ones stay: what a year was like is counted from them.</summary>
public sealed record OutageContent
{
    public const string Kind = "outage";
    public const int LineMaxLength = 200;
    public const int TextMaxLength = 1000;
    public const int MostPlaces = 100;
    public const int MostSteps = 50;
    public const int MostHouseholds = 1_000_000;

    public UtilityService? Service { get; init; }
    public OutageKind? What { get; init; }
    public bool IsPlanned { get; init; }
    public DateTime? StartUtc { get; init; }
    public DateTime? ForecastEndUtc { get; init; }
    public DateTime? EndUtc { get; init; }
    public OutageReason? Reason { get; init; }

    /// <summary>More of the reason, in Russian.</summary>
    public string? Note { get; init; }
    public IReadOnlyList<OutagePlace> Places { get; init; } = [];
    public int? Households { get; init; }

    /// <summary>An organisation: nobody is named.</summary>
    public string? Dispatcher { get; init; }
    public string? Phone { get; init; }

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<OutageStep> Steps { get; init; } = [];
    public bool IsRemoved { get; init; }

    [JsonIgnore]
    public OutageStatus Status => Steps.Count > 0 ? Steps[^1].State : OutageStatus.Announced;

    public bool IsThere() => Service is not null && StartUtc is not null && !IsRemoved;

    /// <summary>Whether it lasts at a moment. One that was never said to have ended lasts.</summary>
    public bool LastsAt(DateTime utc) => IsThere() && Status != OutageStatus.Cancelled && StartUtc <= utc && (EndUtc is null || EndUtc > utc);

    public bool ComesAfter(DateTime utc) => IsThere() && Status != OutageStatus.Cancelled && StartUtc > utc;

    public bool IsPastAt(DateTime utc) => IsThere() && (Status == OutageStatus.Cancelled || EndUtc <= utc);

    /// <summary>Hours that it lasted of a span; what still lasts is counted until now.</summary>
    public double HoursWithin(DateTime fromUtc, DateTime toUtc, DateTime utcNow)
    {
        if (!IsThere() || Status == OutageStatus.Cancelled)
            return 0;
        var (start, end) = (StartUtc!.Value < fromUtc ? fromUtc : StartUtc.Value, EndUtc ?? utcNow);
        end = end > toUtc ? toUtc : end;
        return end > start ? (end - start).TotalHours : 0;
    }

    /// <param name="townKey">Its own name outlives the row of the town.</param>
    public static Subject Of(int townId, string townKey, string word) => new(Kind, $"{townKey}|{word}", Scope.Town(townId));

    public static string TownIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return PlaceKinds.NameIn(key.Split('|')[0]);
    }

    public static string WordIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];
    }
}

/// <param name="Houses">Empty for the whole street.</param>
public sealed record OutagePlace(string Street, string Houses = "");

public sealed record OutageStep(DateTime AtUtc, OutageStatus State, string Note = "");
