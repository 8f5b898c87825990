using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Charts;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Charts;

/// <summary>A chart whose files can be asked for by its name, and what the address has to say beside it.</summary>
/// <param name="Slug">The name in addresses.</param>
public sealed record ChartOffer(string Slug, Func<SettlementSystem, IQueryCollection, AskedChart> Ask)
{
    public const string Town = "town";

    public static ChartOffer OfRegion(string slug, Func<SettlementSystem, DataChart?> chart) => new(slug, (system, _) => new(chart(system)));

    public static ChartOffer OfTown(string slug, Func<SettlementSystem, PublishedTown, DataChart?> chart) => new(slug, (system, query) =>
        query[Town].ToString() is not { Length: > 0 } asked
            ? new(null, Town, T("Назовите город, например town=abinsk.", "Name a town, such as town=abinsk."))
            : new(system.Find(asked) is { } town ? chart(system, town) : null));
}

/// <summary>The chart; or which parameter is wrong and why; or neither, where there is no such thing to draw.</summary>
public sealed record AskedChart(DataChart? Chart, string Parameter = "", string? Fault = null);
