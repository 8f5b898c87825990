using System.Globalization;
using System.Text;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Explore;

/// <summary>How to refer to an answer: by the address that will give the same answer for ever.</summary>
public static class ExploreCitation
{
    /// <summary>The question with the publication whose answer this is.</summary>
    public static ExploreQuestion Permanent(ExploreAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Question with { Edition = answer.Question.Edition ?? answer.System.Edition };
    }

    public static string Text(ExploreAnswer answer, SiteLinks links, DateOnly today) =>
        Citations.Of(TitleOf(answer), AddressOf(answer, links), links.Origin + links.To(Portal.TermsPage), today);

    public static string BibTeX(ExploreAnswer answer, SiteLinks links, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(links);
        var key = string.Concat(answer.First.Head.Code.Where(char.IsAsciiLetterOrDigit));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            @misc{smalltowns-{{key}}-{{Permanent(answer).Edition}},
              title = {{{Escaped(TitleOf(answer))}}},
              author = {{{Escaped(Portal.Name)}}},
              year = {{{today.Year}}},
              url = {{{AddressOf(answer, links)}}},
              urldate = {{{today:yyyy-MM-dd}}},
              note = {{{Escaped(T($"Публикация № {Permanent(answer).Edition}. Лицензия: {Portal.Licence}", $"Publication {Permanent(answer).Edition}. Licence: {Portal.Licence}"))}}}
            }

            """);
    }

    private static string TitleOf(ExploreAnswer answer) => $"{T(answer.System.Region.Name)}: {T(ObservationColumns.TitleOf(answer))}";

    private static string AddressOf(ExploreAnswer answer, SiteLinks links) => links.Origin + links.To(Permanent(answer).Address);

    // What TeX reads as commands.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
            escaped.Append(letter is '%' or '&' or '#' or '$' or '_' or '{' or '}' ? $"\\{letter}" : letter.ToString());
        return escaped.ToString();
    }
}
