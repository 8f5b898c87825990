using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>What the checklist of readiness asks for; the number of tens is the level that needs it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadinessItem>))]
public enum ReadinessItem
{
    Title = 11,
    BoundaryOrCadastralNumber = 12,

    /// <summary>Of land only.</summary>
    LandCategory = 13,
    Contact = 14,

    /// <summary>Правила землепользования и застройки, градостроительный план.</summary>
    PlanningDocuments = 21,

    /// <summary>Sanitary, water and nature protection zones; that there are none is an answer too.</summary>
    ProtectionZones = 22,

    /// <summary>That there is none is an answer too.</summary>
    FloodRisk = 23,
    AccessRoad = 24,

    /// <summary>Of sale or of rent.</summary>
    Price = 25,

    /// <summary>That there are none is an answer too.</summary>
    Encumbrances = 26,
    Photos = 27,

    /// <summary>Topographic survey, of land only.</summary>
    Survey = 31,

    /// <summary>Of land only.</summary>
    Soil = 32,
    UtilityLetter = 33,
}

[JsonConverter(typeof(JsonStringEnumConverter<ReadinessGapReason>))]
public enum ReadinessGapReason
{
    Unknown = 1,

    /// <summary>It is known that there is none.</summary>
    Absent = 2,

    /// <summary>It is stated, without the day of which it is true.</summary>
    NotDated = 3,

    /// <summary>It is dated after the day of the assessment.</summary>
    NotYet = 4,

    /// <summary>Every photo is two years old or older.</summary>
    TooOld = 5,
    NoLetter = 6,
    LetterNotYet = 7,
    LetterWithoutTerm = 8,
    LetterExpired = 9,
}

/// <summary>One thing that is missing, and why it does not count.</summary>
/// <param name="Unknown">Why it is unknown, where it is.</param>
/// <param name="Utility">Whose letter is missing.</param>
public sealed record ReadinessGap(ReadinessItem Item, ReadinessGapReason Reason, UnknownReason? Unknown = null, Utility? Utility = null)
{
    public int Level => (int)Item / 10;
}
