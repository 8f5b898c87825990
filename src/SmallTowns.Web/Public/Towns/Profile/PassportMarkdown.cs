using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>
/// Texts of the passport as HTML. HTML in a text is shown as it was typed; what Markdown makes of the rest goes through a
/// list of allowed tags, so that a text can hold words, lists, tables and links, and nothing that acts.
/// </summary>
public static class PassportMarkdown
{
    // The page has an h1, and each text stands under an h2.
    private const int HighestHeading = 3;
    private const int LowestHeading = 4;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    public static MarkupString Render(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + HighestHeading - 1, HighestHeading, LowestHeading);
        return new MarkupString(Sanitizer.Sanitize(document.ToHtml(Pipeline)));
    }

    private static HtmlSanitizer MakeSanitizer() => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>
        {
            "p", "br", "hr", "h3", "h4", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a",
            "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string> { "href", "start" },
        AllowedSchemes = new HashSet<string> { "https", "http", "mailto" },
        UriAttributes = new HashSet<string> { "href" },
    });
}
