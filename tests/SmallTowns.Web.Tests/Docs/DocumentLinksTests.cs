using System.Text.RegularExpressions;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Docs;

/// <summary>Documents lead to files and headings that are there, and every picture of the handbook is used.</summary>
public sealed partial class DocumentLinksTests
{
    private static readonly IReadOnlyList<string> Documents =
    [
        Repository.File("README.md"), Repository.File("CONTRIBUTING.md"), Repository.File("CHANGELOG.md"), Repository.File("SECURITY.md"),
        .. Directory.EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories),
    ];

    public static TheoryData<string> Names => [.. Documents.Select(document => Path.GetRelativePath(Repository.Root, document).Replace('\\', '/'))];

    [Theory, MemberData(nameof(Names))]
    public void What_a_document_links_to_exists(string document)
    {
        var path = Repository.File(document);
        TargetsIn(path).Where(target => !IsThere(path, target)).Should().BeEmpty();
    }

    [Fact]
    public void Every_picture_of_the_handbook_is_shown_in_it_and_is_light()
    {
        var handbook = Repository.File("docs/handbook");
        var shown = Documents
            .SelectMany(document => TargetsIn(document).Select(target => FileOf(document, target)))
            .ToHashSet(StringComparer.Ordinal);
        var pictures = Directory.GetFiles(Path.Combine(handbook, "images"), "*.png");
        pictures.Should().NotBeEmpty().And.OnlyContain(picture => shown.Contains(picture) && new FileInfo(picture).Length < 150_000);
    }

    [Fact]
    public void Every_page_of_the_handbook_is_in_its_contents()
    {
        var contents = Repository.File("docs/handbook/README.md");
        var listed = TargetsIn(contents).Select(target => FileOf(contents, target)).ToHashSet(StringComparer.Ordinal);
        Directory.GetFiles(Repository.File("docs/handbook"), "*.md").Where(page => page != contents).Should().OnlyContain(page => listed.Contains(page));
    }

    private static IEnumerable<string> TargetsIn(string document) =>
        Links().Matches(Code().Replace(File.ReadAllText(document), ""))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    private static string FileOf(string document, string target) =>
        target.StartsWith('#') ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target.Split('#')[0]));

    private static bool IsThere(string document, string target)
    {
        var file = FileOf(document, target);
        return target.Split('#') is [_, var heading]
            ? File.Exists(file) && AnchorsIn(file).Contains(heading)
            : File.Exists(file) || Directory.Exists(file);
    }

    // As GitHub makes them: lower case, blanks to hyphens, other signs dropped.
    private static HashSet<string> AnchorsIn(string file) =>
        [.. Headings().Matches(File.ReadAllText(file)).Select(heading => Signs().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Signs();
}
