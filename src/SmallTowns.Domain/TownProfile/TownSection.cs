using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.TownProfile;

/// <summary>
/// The published content of one section of a town's profile. Facts and municipalities are not here: they live in their own tables.
/// </summary>
public sealed class TownSection : Entity, IRecorded
{
    public const int KeyMaxLength = 120;

    public int TownId { get; init; }
    public Town? Town { get; init; }
    public TownSectionKind Kind { get; init; }

    /// <summary><see cref="KeyOf"/>.</summary>
    public required string Key { get; init; }

    /// <summary>A <see cref="SectionContent"/> as JSON.</summary>
    public required string Content { get; set; }

    public int? SourceId { get; set; }
    public Source? Source { get; set; }
    public DateTime PublishedUtc { get; set; }

    public string RecordKey => Key;
    public int? RecordTownId => TownId;

    public static string KeyOf(string townSlug, TownSectionKind kind) => $"{Town.KeyOf(townSlug)}|{kind}";
}
