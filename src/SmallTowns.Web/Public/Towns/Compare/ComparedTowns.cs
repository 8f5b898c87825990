using Microsoft.Extensions.Primitives;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>
/// The towns that an address asks to compare: <c>towns=a,b,c</c>, or <c>towns=a&amp;towns=b</c> as checkboxes send it.
/// Never fails: what cannot be compared is kept for the sentence that says so.
/// </summary>
public sealed record ComparedTowns
{
    public const int Fewest = 2;
    public const int Most = 6;

    private const int ShownLength = 40;

    /// <summary>By which figures they are compared.</summary>
    public FigureSet Figures { get; init; } = FigureSet.Newest;

    /// <summary>In the order of the address, each once.</summary>
    public required IReadOnlyList<PublishedTown> Towns { get; init; }

    /// <summary>Slugs that no town has.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Checkboxes send a parameter for each town; one list is shorter.</summary>
    public bool IsSpeltInParts { get; init; }

    public bool CanCompare => Unknown.Count == 0 && Towns.Count is >= Fewest and <= Most;

    public bool HasNone => Towns.Count == 0 && Unknown.Count == 0;

    /// <summary>Relative to the base: <c>towns/compare?towns=abinsk,temryuk</c>.</summary>
    public string Address => AddressOf(Towns, Figures);

    public string AddressBy(FigureSet figures) => AddressOf(Towns, figures);

    public string AddressWithout(PublishedTown town) => AddressOf(Towns.Where(other => other.Slug != town.Slug), Figures);

    public string AddressWith(PublishedTown town) => AddressOf(Towns.Append(town), Figures);

    public static ComparedTowns Read(StringValues values, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var slugs = values
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(slug => slug.ToLowerInvariant())
            .Distinct()
            .ToList();
        return new ComparedTowns
        {
            Figures = system.Figures,
            Towns = [.. slugs.Select(system.Find).OfType<PublishedTown>()],
            Unknown = [.. slugs.Where(slug => system.Find(slug) is null).Select(slug => TextStart.Of(slug, ShownLength))],
            IsSpeltInParts = values.Count > 1,
        };
    }

    private static string AddressOf(IEnumerable<PublishedTown> towns, FigureSet figures)
    {
        var slugs = string.Join(',', towns.Select(town => town.Slug));
        if (slugs.Length == 0)
            return "towns/compare";
        return figures == FigureSet.Newest
            ? $"towns/compare?towns={slugs}"
            : $"towns/compare?towns={slugs}&{AskedFigures.OfSet(figures)}";
    }
}
