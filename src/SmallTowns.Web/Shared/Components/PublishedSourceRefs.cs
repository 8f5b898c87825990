using System.Globalization;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Shared.Components;

public static class PublishedSourceRefs
{
    /// <summary>Its entry on the sources page, relative to the base.</summary>
    public static string Address(this PublishedSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return AddressOf(source.Code);
    }

    public static string AddressOf(string sourceCode) => $"about/sources#{sourceCode}";

    /// <summary>A published source as a reader meets it: its title leads to its entry on the sources page.</summary>
    public static SourceRef ToRef(this PublishedSource source, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceRef(Language.T(source.Title), source.Address(), Show(period), Language.T(source.ShortTitle));
    }

    /// <summary>The source of a figure beside the figure itself: its short name, and where in it the number stands.</summary>
    public static SourceRef SourceRef(this PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new SourceRef(Language.T(figure.Source.ShortTitle), figure.Source.Address(), Place: figure.SourcePlace);
    }

    /// <summary>"2014", "2010–2021", "1 января 2020 г.", or the span; null where the source does not say when.</summary>
    public static string? Show(Period? period) => period switch
    {
        null => null,
        { IsWholeYear: true } whole => whole.Year.ToString(CultureInfo.InvariantCulture),
        { IsDay: true } day => Day(day.Start),
        { Start: { Month: 1, Day: 1 }, End: { Month: 12, Day: 31 } } years => $"{years.Start.Year}–{years.Year}",
        { } span => $"{Day(span.Start)} – {Day(span.End)}",
    };

    private static string Day(DateOnly day) =>
        day.ToString(Language.T("d MMMM yyyy 'г.'", "d MMMM yyyy"), CultureInfo.CurrentUICulture);
}
