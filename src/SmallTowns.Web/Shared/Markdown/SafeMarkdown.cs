using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace SmallTowns.Web.Shared.Markdown;

/// <summary>
/// Markdown that somebody wrote, as HTML that can stand on a public page: text, lists, tables, quotations and links.
/// Whatever else is in it is shown as text or left out.
/// </summary>
public static class SafeMarkdown
{
    // The page has its h1 and the section its h2: a text may go on from there.
    private const int TopHeading = 3;
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    public static string ToHtml(string markdown)
    {
        try
        {
            return Sanitizer.Sanitize(Rendered(markdown));
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser follows, such as a line of hundreds of brackets: the words are still shown.
            return $"<p>{WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    /// <summary>The words alone.</summary>
    public static string ToPlain(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToPlainText(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser follows.
            return markdown;
        }
    }

    private static string Rendered(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        // Whatever signs a writer begins with, the first heading is the top one, and each below it is one step down: readers who hear
        // a page go by the steps.
        var above = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            while (above.TryPeek(out var nearest) && nearest >= heading.Level)
                above.Pop();
            above.Push(heading.Level);
            heading.Level = Math.Min(TopHeading - 1 + above.Count, LowestHeading);
        }

        return document.ToHtml(Pipeline);
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>
            {
                "p", "br", "strong", "em", "del", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "code", "pre", "a",
                "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string> { "href", "rel", "start" },
            UriAttributes = new HashSet<string> { "href" },
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            AllowedCssProperties = new HashSet<string>(),
        });
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "nofollow noopener");
        };
        return sanitizer;
    }
}
