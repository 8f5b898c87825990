using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>Words out of HTML of strangers: what is left is text, whatever stood in it.</summary>
public static partial class PlainText
{
    private static readonly HashSet<string> Blocks = new(["P", "DIV", "LI", "UL", "OL", "BR", "TR", "H1", "H2", "H3", "H4", "H5", "H6"], StringComparer.Ordinal);
    private static readonly HashSet<string> Silent = new(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT"], StringComparer.Ordinal);

    public static string Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = Once(html);
        // Some of it is escaped twice.
        if (Tag().IsMatch(text))
            text = Once(text);
        // No text of the database holds a zero character.
        return string.Join('\n', text.Replace("\0", "", StringComparison.Ordinal).Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
    }

    /// <summary>Without telephones and mails: they are of people, and stand in the original.</summary>
    public static string WithoutContacts(string text) => Phone().Replace(Mail().Replace(text, "…"), "…");

    private static string Once(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return html;
        var words = new StringBuilder();
        using var document = new HtmlParser().ParseDocument(html);
        Write(document.Body!, words);
        return words.ToString();
    }

    private static void Write(INode node, StringBuilder words)
    {
        // Nesting of strangers may be deep: no recursion.
        var open = new Stack<(INode Node, bool IsEnd)>();
        open.Push((node, false));
        while (open.TryPop(out var at))
        {
            if (at.Node is IText text)
            {
                words.Append(text.Data);
                continue;
            }

            if (at.Node is IElement { TagName: var tag })
            {
                if (Silent.Contains(tag))
                    continue;
                if (Blocks.Contains(tag))
                    words.Append('\n');
                if (at.IsEnd)
                    continue;
                open.Push((at.Node, true));
            }

            for (var child = at.Node.LastChild; child is not null && !at.IsEnd; child = child.PreviousSibling)
                open.Push((child, false));
        }
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")]
    private static partial Regex Mail();

    // +7 (918) 123-45-67, 8 918 1234567, 8-86150-5-12-34.
    [GeneratedRegex(@"(?<![\d])(?:\+7|8)[\s\-–(]*\d{3,5}[\s\-–)]*\d{1,3}(?:[\s\-–]*\d{2,4}){1,3}(?!\d)")]
    private static partial Regex Phone();
}
