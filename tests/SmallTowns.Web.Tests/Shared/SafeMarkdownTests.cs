using SmallTowns.Web.Shared.Markdown;

namespace SmallTowns.Web.Tests.Shared;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("[нажми](javascript:alert(1))")]
    [InlineData("[нажми](JaVaScRiPt:alert(1))")]
    [InlineData("[нажми](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[нажми](vbscript:x)")]
    [InlineData("![картинка](https://evil.example/pixel.gif)")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<p style=\"position:fixed\" onclick=\"x()\">текст</p>")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a]: javascript:alert(1)\n[a]")]
    public void ToHtml_HostileInput_MakesNoTagAttributeOrAddressOfIt(string markdown)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown));

        page.QuerySelectorAll("script, img, svg, iframe, object, style, form, input").Should().BeEmpty();
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Should().BeSubsetOf(["href", "rel"]);
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Where(href => href?.StartsWith("http", StringComparison.Ordinal) is false)
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("**жирно** и *курсивом*", "<p><strong>жирно</strong> и <em>курсивом</em></p>")]
    [InlineData("# Заголовок", "<h3>Заголовок</h3>")]
    [InlineData("### Один", "<h3>Один</h3>")]
    [InlineData("## Первый\n### Его часть\n## Второй", "<h3>Первый</h3>\n<h4>Его часть</h4>\n<h3>Второй</h3>")]
    [InlineData("# Первый\n#### Часть\n#### Другая\n## Третья", "<h3>Первый</h3>\n<h4>Часть</h4>\n<h4>Другая</h4>\n<h4>Третья</h4>")]
    [InlineData("### Раньше\n# Выше", "<h3>Раньше</h3>\n<h3>Выше</h3>")]
    [InlineData("###### Последний", "<h3>Последний</h3>")]
    [InlineData("- раз\n- два", "<ul>\n<li>раз</li>\n<li>два</li>\n</ul>")]
    [InlineData("[сайт](https://example.org)", "<p><a href=\"https://example.org\" rel=\"nofollow noopener\">сайт</a></p>")]
    [InlineData("https://example.org", "<p><a href=\"https://example.org\" rel=\"nofollow noopener\">https://example.org</a></p>")]
    [InlineData("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>")]
    public void ToHtml_OrdinaryText_IsWhatTheWriterMeant(string markdown, string html) => SafeMarkdown.ToHtml(markdown).Trim().Should().Be(html);

    [Fact]
    public void ToHtml_Table_KeepsItsCells() =>
        SafeMarkdown.ToHtml("| Год | Жителей |\n|---|---:|\n| 2021 | 35 000 |").Should().ContainAll("<table>", "<th>Год</th>", "<td>2021</td>").And.NotContain("style");

    [Theory]
    [InlineData(">", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 5_000)]
    public void DeeplyNested_IsShownAsText(string mark, int times) =>
        SafeMarkdown.ToHtml(string.Concat(Enumerable.Repeat(mark, times)) + "слово").Should().StartWith("<p>").And.Contain("слово");
}
