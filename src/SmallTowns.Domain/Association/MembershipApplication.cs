using System.Text.Json.Serialization;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Association;

/// <summary>That a municipality asked to be a member: the decision of its council, and what the portal knew of its population then.</summary>
public sealed record MembershipApplication
{
    public const int LineMaxLength = 300;
    public const int NumberMaxLength = 60;

    /// <summary>Whose decision: the name of the council.</summary>
    public string Council { get; init; } = "";
    public string Number { get; init; } = "";
    public DateOnly? DecidedOn { get; init; }
    public AssociationFileRef? File { get; init; }

    /// <summary>Of towns: written by the portal when the application is first recorded, and never again.</summary>
    public EligibilityBasis? Eligibility { get; init; }

    /// <summary>The decision that refused it; empty while it waits, and where it was granted.</summary>
    public string? Refusal { get; init; }
}

/// <summary>By which published number a town could, or could not, be a member.</summary>
/// <param name="From">The first day of the time that the number is of; empty where the source does not say when. <paramref name="Until"/> is the last.</param>
/// <param name="Result">The rule's answer, with its warning near the limit.</param>
public sealed record EligibilityBasis(
    long People, DateOnly? From, DateOnly? Until, string SourceRu, string SourceEn,
    [property: JsonConverter(typeof(JsonStringEnumConverter<MembershipEligibility>))] MembershipEligibility Result, long LimitPeople, double WarningBandPercent)
{
    [JsonIgnore]
    public Period? Period => From is { } from && Until is { } until ? new(from, until) : null;

    [JsonIgnore]
    public bool MayJoin => Result is MembershipEligibility.Eligible or MembershipEligibility.EligibleNearLimit;

    [JsonIgnore]
    public bool IsNearLimit => Result is MembershipEligibility.EligibleNearLimit or MembershipEligibility.NotEligibleNearLimit;
}

/// <summary>Who has a voice and no vote. Stored by these names for good.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsultativeSort>))]
public enum ConsultativeSort
{
    /// <summary>The administration of the region.</summary>
    Administration = 1,
    Deputy = 2,
    PublicFigure = 3,
    Institution = 4,
}
