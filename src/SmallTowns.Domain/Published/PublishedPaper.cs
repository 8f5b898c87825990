using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Published;

/// <summary>A derived number as it was printed.</summary>
public sealed record Printed(
    string Place, PrintedMeasure Measure, string? TownSlug, SizeClass? SizeClass, string Text, decimal Value, int Decimals,
    int? Year = null)
{
    public Calculated<PrintedComparison> Against(double computed) => PrintedComparison.Compare(Value, Decimals, computed);
}

public sealed record PublishedDiscrepancy
{
    public required string Code { get; init; }
    public required int Number { get; init; }
    public required LocalizedText Place { get; init; }
    public required LocalizedText Item { get; init; }
    public required LocalizedText PrintedText { get; init; }
    public required LocalizedText ExpectedText { get; init; }
    public required LocalizedText Explanation { get; init; }
    public required IReadOnlyList<string> TownSlugs { get; init; }
}

/// <summary>
/// The publication whose tables the portal reproduces: its own figures put through the same calculation, so that a
/// printed number is always held against what follows from the printed inputs, whatever has been published since.
/// </summary>
public sealed record PublishedPaper
{
    public required PublishedSource Source { get; init; }
    public required IReadOnlyList<Printed> Numbers { get; init; }
    public required IReadOnlyList<PublishedDiscrepancy> Discrepancies { get; init; }

    /// <summary>The towns that the paper names, by its own figures. They stay with it when they are towns no more.</summary>
    public required IReadOnlyList<PublishedTown> Towns { get; init; }

    /// <summary>The calculation over the paper's own figures; its towns are in the order of <see cref="Towns"/>.</summary>
    public required SettlementResult Result { get; init; }

    /// <summary>How its towns lie, and those of them that are small by its own people.</summary>
    public TownSpacing Spacing { get; init; }
    public TownSpacing SpacingOfSmall { get; init; }

    public PublishedTown? Town(string slug) => Towns.FirstOrDefault(town => town.Slug == slug);

    public Printed? Find(PrintedMeasure measure, string? townSlug = null, SizeClass? sizeClass = null) =>
        Numbers.FirstOrDefault(number =>
            number.Measure == measure && number.TownSlug == townSlug && number.SizeClass == sizeClass);
}
