using System.Globalization;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>One number of a chart, as its CSV file tells it: what of whom, how much, when, over which territory, from where.</summary>
/// <param name="Value">Empty where there is none; <see cref="Note"/> says why.</param>
public sealed record ChartNumber(string Name, string Measure, double? Value, string Unit)
{
    /// <summary>"2021", "2020-01-01", "2010/2021"; empty where the source does not say.</summary>
    public string? Period { get; init; }
    public TerritorialBasis? Basis { get; init; }
    public IReadOnlyList<PublishedSource> Sources { get; init; } = [];
    public string? Note { get; init; }

    public static ChartNumber Of(string name, string measure, string unit, PublishedFigure? figure, string? missing = null) => figure is null
        ? new(name, measure, null, unit) { Note = missing }
        : new(name, measure, figure.Number, unit) { Period = Spell(figure.Period), Basis = figure.Basis, Sources = [figure.Source] };

    /// <summary>Computed from two figures of one territory.</summary>
    public static ChartNumber Between(string name, string measure, string unit, double? value, PublishedFigure? earlier, PublishedFigure? later, string? note = null) =>
        new(name, measure, value, unit)
        {
            Period = earlier is null || later is null ? null : $"{Spell(earlier.Period)}/{Spell(later.Period)}",
            Basis = (later ?? earlier)?.Basis,
            Sources = [.. new[] { earlier, later }.OfType<PublishedFigure>().Select(figure => figure.Source).Distinct()],
            Note = note,
        };

    private static string? Spell(Period? period) => period switch
    {
        null => null,
        { IsWholeYear: true } year => year.Year.ToString(CultureInfo.InvariantCulture),
        { IsDay: true } day => $"{day.Start:yyyy-MM-dd}",
        { } span => $"{span.Start:yyyy-MM-dd}/{span.End:yyyy-MM-dd}",
    };
}
