using System.Globalization;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Figures;

/// <summary>
/// The keys by which figures are found to answer the same question. They are text, so that a unique index over them
/// means the same on every database (an index over several columns would let rows with empty ones pass).
/// </summary>
public static class FigureKeys
{
    /// <summary>What is asked of whom, e.g. <c>town:krasnodar-krai/abinsk|Population</c> or <c>town:krasnodar-krai/korenovsk|Employment|Okved1:A</c>.</summary>
    public static string Topic(string subject, FigureKind kind, string? detail = null) =>
        detail is null ? $"{subject}|{kind}" : $"{subject}|{kind}|{detail}";

    /// <summary>The topic on one territory at one time: figures of one series are rivals.</summary>
    public static string Series(string topic, TerritorialBasis basis, Period? period) =>
        string.Create(CultureInfo.InvariantCulture, $"{topic}|{basis}|{Span(period)}");

    private static string Span(Period? period) => period switch
    {
        null => "undated",
        { IsWholeYear: true } whole => whole.Year.ToString(CultureInfo.InvariantCulture),
        { } span => string.Create(CultureInfo.InvariantCulture, $"{span.Start:yyyy-MM-dd}..{span.End:yyyy-MM-dd}"),
    };
}
