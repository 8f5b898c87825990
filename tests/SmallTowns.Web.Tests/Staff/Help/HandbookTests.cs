using AngleSharp.Html.Parser;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Help;

namespace SmallTowns.Web.Tests.Staff.Help;

/// <summary>The handbook inside the portal: nothing of it is lost on the way from its files, and an answer is found by any form of its words.</summary>
public sealed class HandbookTests : IDisposable
{
    private readonly Handbook handbook = new();

    public void Dispose() => handbook.Dispose();

    [Fact]
    public void Every_page_of_the_handbook_is_in_the_portal()
    {
        var files = Directory.GetFiles(Repository.File("docs/handbook"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!);
        handbook.Pages.Select(page => page.Name).Should().BeEquivalentTo(files);
        handbook.Open(null)!.Title.Should().Be("Справочник сотрудника");
        handbook.Open("no-such").Should().BeNull();
    }

    [Fact]
    public void Links_lead_to_pages_places_and_pictures_of_the_portal()
    {
        var parser = new HtmlParser();
        var ids = handbook.Pages.ToDictionary(page => page.Address, page => parser.ParseDocument(page.Html).QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet());
        var links = handbook.Pages.SelectMany(page => parser.ParseDocument(page.Html).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)).Where(link => !link.Contains("://")).ToList();
        links.Should().HaveCountGreaterThan(50);
        links.Where(link => link.Split('#', 2) is var parts && (!ids.TryGetValue(parts[0], out var places) || (parts.Length == 2 && !places.Contains(Uri.UnescapeDataString(parts[1]))))).Should().BeEmpty();

        var pictures = handbook.Pages.SelectMany(page => parser.ParseDocument(page.Html).QuerySelectorAll("img")).ToList();
        pictures.Should().HaveCountGreaterThan(40);
        pictures.Should().OnlyContain(picture => picture.GetAttribute("alt")!.Length > 0);
        foreach (var source in pictures.Select(picture => picture.GetAttribute("src")!))
        {
            source.Should().StartWith("/staff/help/images/");
            using var bytes = Handbook.OpenPicture(Path.GetFileNameWithoutExtension(source));
            bytes.Should().NotBeNull(source);
        }
    }

    [Theory]
    [InlineData("провести собрание", "/staff/help/meetings")]
    [InlineData("собрания", "/staff/help/meetings")]
    [InlineData("протоколом и решением", "/staff/help/meetings#протокол-и-решения")]
    [InlineData("вернуть прежнее", "/staff/help/history#вернуть-прежнее")]
    public void Answer_is_found_by_any_form_of_its_words(string typed, string address) =>
        handbook.Find(typed, 8).Select(hit => hit.Address).Should().Contain(address);

    [Fact]
    public void Words_that_are_nowhere_find_nothing() => handbook.Find("квазиустойчивость", 8).Should().BeEmpty();
}
