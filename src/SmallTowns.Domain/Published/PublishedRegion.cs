using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

public sealed record PublishedRegion
{
    public required string Slug { get; init; }
    public required LocalizedText Name { get; init; }
    public required string CentreTownSlug { get; init; }
    public required BeltRule BeltRule { get; init; }
    public required TownSizeClasses SizeClasses { get; init; }
    public required MembershipRule MembershipRule { get; init; }

    /// <summary>Towns are compared by the newest year that this many of them have a population of, per cent.</summary>
    public required double ComparedFromPercent { get; init; }

    /// <summary>All published figures about the region itself.</summary>
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>The area by which the mean distance is computed; empty if none is published.</summary>
    public PublishedFigure? Area { get; init; }

    public required IReadOnlyDictionary<SettlementBelt, PublishedStatementOfBelt> BeltTraits { get; init; }
    public required IReadOnlyList<PublishedRay> Rays { get; init; }
}

/// <summary>What a source says lying in a belt means.</summary>
public sealed record PublishedStatementOfBelt(LocalizedText Text, PublishedSource Source);

public sealed record PublishedRay
{
    public required string Code { get; init; }
    public required LocalizedText Name { get; init; }
    public required LocalizedText Description { get; init; }
    public required bool IsStrong { get; init; }
    public required PublishedSource Source { get; init; }

    /// <summary>Slugs of the towns the schematic line passes through, in order.</summary>
    public required IReadOnlyList<string> TownSlugs { get; init; }
}
