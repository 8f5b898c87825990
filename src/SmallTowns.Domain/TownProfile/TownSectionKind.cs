using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.TownProfile;

/// <summary>The parts of a town's profile that are edited, reviewed and published whole. Figures have a way of their own.</summary>
public enum TownSectionKind
{
    /// <summary>Name, codes, coordinates, station and road.</summary>
    Facts = 1,

    /// <summary>The municipalities that the town has belonged to.</summary>
    Municipalities = 2,
    Contacts = 3,
    Images = 4,

    // Texts of the investment passport.
    About = 11,
    Economy = 12,
    Resources = 13,
    Infrastructure = 14,
    SocialSphere = 15,
    Investment = 16,
    NeedsAndDemand = 17,
    History = 18,
}

public static class TownSectionKinds
{
    public static readonly IReadOnlyList<TownSectionKind> Texts =
    [
        TownSectionKind.About, TownSectionKind.Economy, TownSectionKind.Resources, TownSectionKind.Infrastructure,
        TownSectionKind.SocialSphere, TownSectionKind.Investment, TownSectionKind.NeedsAndDemand, TownSectionKind.History,
    ];

    public static bool IsText(this TownSectionKind kind) => Texts.Contains(kind);

    /// <summary>What a proposal of the section is about: <c>town-text:town:krasnodar-krai/abinsk|Economy</c>.</summary>
    /// <param name="townKey"><see cref="Town.Key"/>.</param>
    public static Subject SubjectOf(int townId, string townKey, TownSectionKind section) => townKey.StartsWith(Town.KeyPrefix, StringComparison.Ordinal)
        ? new(CodeOf(section), $"{townKey}|{section}", Scope.Town(townId))
        : throw new ArgumentException($"{townKey} is not the key of a town.", nameof(townKey));

    /// <summary>The section in the key of a subject; empty where it names none.</summary>
    public static TownSectionKind? OfKey(string subjectKey)
    {
        ArgumentNullException.ThrowIfNull(subjectKey);
        return Enum.TryParse<TownSectionKind>(subjectKey[(subjectKey.LastIndexOf('|') + 1)..], out var section) && Enum.IsDefined(section) ? section : null;
    }

    /// <summary>The kind of the review machine that a section is of.</summary>
    public static string CodeOf(TownSectionKind section) => section switch
    {
        TownSectionKind.Facts => Facts,
        TownSectionKind.Municipalities => Municipalities,
        TownSectionKind.Contacts => Contacts,
        TownSectionKind.Images => Images,
        _ => Text,
    };

    // Stored for good.
    public const string Text = "town-text";
    public const string Facts = "town-facts";
    public const string Municipalities = "town-municipalities";
    public const string Contacts = "town-contacts";
    public const string Images = "town-images";

    /// <summary>The kinds of all sections.</summary>
    public static readonly IReadOnlyList<string> Codes = [Text, Facts, Municipalities, Contacts, Images];

    /// <summary>Those of words and pictures, which stand as documents; facts and municipalities are rows of tables.</summary>
    public static readonly IReadOnlyList<string> OfPassport = [Text, Contacts, Images];
}
