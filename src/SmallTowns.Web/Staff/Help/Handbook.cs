using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmallTowns.Data.Search;
using SmallTowns.Web.Search.Index;

namespace SmallTowns.Web.Staff.Help;

/// <summary>The pages of docs/handbook as they were when the portal was built, so that whoever works with a version reads of that version.</summary>
public sealed class Handbook : IDisposable
{
    public const string Address = "/staff/help";

    private const string Folder = "handbook/";
    private const string FirstPage = "README";
    private const string PageEnding = ".md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly Lazy<IReadOnlyDictionary<string, HandbookPage>> pages = new(ReadAll);
    private readonly Lazy<TextIndex> index;

    public Handbook() => index = new(MakeIndex);

    public IEnumerable<HandbookPage> Pages => pages.Value.Values;

    /// <param name="name">Empty: the contents.</param>
    public HandbookPage? Open(string? name) => pages.Value.GetValueOrDefault(name is null or "" ? FirstPage : name);

    /// <summary>Sections in which these words are met, in any of their forms; the closest first.</summary>
    public IReadOnlyList<IndexHit> Find(string typed, int most)
    {
        var answer = index.Value.Find(new(typed, IsEnglish: false, most));
        return answer.Closeness is Closeness.Word ? answer.Hits : [];
    }

    public void Dispose()
    {
        if (index.IsValueCreated)
            index.Value.Dispose();
    }

    /// <summary>The bytes of a picture (PNG); nothing where there is none of that name.</summary>
    public static Stream? OpenPicture(string name) => typeof(Handbook).Assembly.GetManifestResourceStream($"{Folder}images/{name}.png");

    private static Dictionary<string, HandbookPage> ReadAll()
    {
        var assembly = typeof(Handbook).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(PageEnding, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                return Read(name[Folder.Length..^PageEnding.Length], reader.ReadToEnd());
            })
            .ToDictionary(page => page.Name);
    }

    private TextIndex MakeIndex()
    {
        var made = new TextIndex();
        foreach (var page in Pages)
        {
            foreach (var section in page.Sections)
                made.Put(SearchRow.Of(Folder, page.AddressOf(section), SearchRow.Russian, page.Title, section.Title, section.Text, page.AddressOf(section)));
        }

        made.Show();
        return made;
    }

    private static HandbookPage Read(string name, string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Lead(name, link);
        var title = document.OfType<HeadingBlock>().First(heading => heading.Level == 1);
        var sections = SectionsOf(document, title);
        document.Remove(title);
        return new(name, sections[0].Title, name == FirstPage ? Address : $"{Address}/{name}", WithinReach(document.ToHtml(Pipeline)), sections);
    }

    /// <summary>A table that is wider than the screen is gone through with the keyboard too.</summary>
    private static string WithinReach(string html) => html
        .Replace("<table>", "<div class=\"handbook-table\" role=\"group\" aria-label=\"Таблица\" tabindex=\"0\"><table>", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal)
        // The corner of a table heads nothing.
        .Replace("<th></th>", "<td></td>", StringComparison.Ordinal);

    /// <summary>A link to a page or a picture leads into the portal; one to a document that is not of the handbook is only its words.</summary>
    private static void Lead(string page, LinkInline link)
    {
        var (path, part) = (link.Url ?? "").Split('#', 2) is [var before, var after] ? (before, "#" + after) : (link.Url ?? "", "");
        if (path.Contains("://", StringComparison.Ordinal))
            return;
        if (link.IsImage)
            link.Url = $"{Address}/{path}";
        else if (path.Length == 0)
            link.Url = (page == FirstPage ? Address : $"{Address}/{page}") + part;
        else if (!path.Contains('/', StringComparison.Ordinal) && path.EndsWith(PageEnding, StringComparison.Ordinal))
            link.Url = (path == FirstPage + PageEnding ? Address : $"{Address}/{path[..^PageEnding.Length]}") + part;
        else
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    /// <summary>The page cut at its headings: what is found is a section, not the page that it stands on.</summary>
    private static List<HandbookSection> SectionsOf(MarkdownDocument document, HeadingBlock title)
    {
        List<HandbookSection> sections = [];
        var words = new StringBuilder();
        var head = title;
        foreach (var block in document)
        {
            if (block is HeadingBlock next && next != title)
            {
                Close();
                head = next;
            }
            else if (block != title)
            {
                words.Append(PlainText.Of(block)).Append(' ');
            }
        }

        Close();
        return sections;

        void Close()
        {
            sections.Add(new(PlainText.Of(head).Trim(), head == title ? "" : head.GetAttributes().Id ?? "", words.ToString().Trim()));
            words.Clear();
        }
    }
}

/// <param name="Name">As its file is called.</param>
/// <param name="Html">Without the title.</param>
public sealed record HandbookPage(string Name, string Title, string Address, string Html, IReadOnlyList<HandbookSection> Sections)
{
    public string AddressOf(HandbookSection section) => section.Anchor.Length == 0 ? Address : $"{Address}#{section.Anchor}";
}

/// <param name="Anchor">Empty: the beginning of the page.</param>
/// <param name="Text">Its words alone.</param>
public sealed record HandbookSection(string Title, string Anchor, string Text);
