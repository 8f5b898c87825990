using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Staff.Press;
using SmallTowns.Web.Tests.Images;

namespace SmallTowns.Web.Tests.Press;

public sealed class SqlitePressImageTests : PressImageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPressImageTests : PressImageTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Pictures of articles: what has to be said of them, where they stand, and the library that they make.</summary>
public abstract class PressImageTests : PressTest
{
    [Fact]
    public async Task Picture_WithoutRightOrWordOnPeople_IsSentBack()
    {
        var subject = await SubjectAsync("most");
        var image = await KeptAsync("Мост", 900, 600);

        (await ProblemsAsync(subject, Bridge with { Images = [image with { People = null, Licence = " ", AltRu = "" }] })).Select(problem => problem.Field)
            .Should().BeEquivalentTo("Images[0].AltRu", "Images[0].Licence", "Images[0].People");
        (await ProblemsAsync(subject, Bridge with { TextRu = "Так.\n\n![](2)\n\nИ так.", Images = [image] })).Should().ContainSingle()
            .Which.Sentence.Should().Be("В тексте стоит изображение 2, а в списке их 1.");
    }

    [Fact]
    public async Task Pictures_StandAboveInAndUnderTheText_InTwoSizes()
    {
        var (first, second, third) = (await KeptAsync("Мост до ремонта", 900, 1200), await KeptAsync("Мост сегодня", 1600, 900), await KeptAsync("Схема объезда", 700, 500));
        await PublishAsync(await SubjectAsync("most"), Bridge with
        {
            TextRu = "Начали весной.\n\n![](2)\n\nЗакончили осенью.",
            TextEn = "It began in spring.",
            Images = [first with { Focus = ImageFocus.TopLeft }, second, third],
        });

        using var client = App.CreateClient();
        var page = await client.GetPageAsync("/news/most-otkryt");

        var figures = page.QuerySelectorAll("figure.press-image");
        figures.Select(figure => figure.QuerySelector("img")!.GetAttribute("alt")).Should().Equal("Мост до ремонта", "Мост сегодня", "Схема объезда");
        figures[0].ClassName.Should().Be("press-image is-cut is-top is-left", "a tall one is cut around what matters");
        figures[0].QuerySelector("figcaption a")!.GetAttribute("href").Should().Be($"/images/{first.File}.webp");
        figures[1].ClassName.Should().Be("press-image");
        figures[1].QuerySelector("figcaption")!.TextContent.Trim().Should().Be("Сотрудник отдела. CC BY 4.0");
        figures[1].QuerySelector("img")!.GetAttribute("srcset").Should().Contain($"/images/{second.File}-640.webp 640w").And.Contain($"/images/{second.File}.webp 1600w");
        figures[1].QuerySelector("img")!.GetAttribute("loading").Should().Be("lazy");
        var words = page.QuerySelector("article")!.TextContent;
        words.IndexOf("Начали весной", StringComparison.Ordinal).Should().BeLessThan(words.IndexOf("Закончили осенью", StringComparison.Ordinal));
        words.Should().NotContain("![]");
        page.QuerySelector("article")!.InnerHtml.Should().MatchRegex("(?s)Начали весной.*Мост сегодня.*Закончили осенью.*Схема объезда");
        // The English text has none in it: all but the first stand under it.
        (await client.GetPageAsync("/en/news/most-otkryt")).QuerySelectorAll("figure.press-image").Should().HaveCount(3);
        (await TextAsync("/news/feed.atom")).Should().Contain("Начали весной").And.NotContain("![]");
        (await client.GetAsync(new Uri($"/images/{second.File}-640.webp", UriKind.Relative), Cancellation)).StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Library_HasEachPublishedPictureOnce_WithWhereItStands()
    {
        var image = await KeptAsync("Мост через Абин", 900, 600);
        var media = Service<MediaQueries>();
        (await media.FindAsync(Editor, cancellationToken: Cancellation)).Should().BeEmpty("nothing is published yet");

        await PublishAsync(await SubjectAsync("most"), Bridge with { Images = [image] });
        Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync(await SubjectAsync("fair", PressKinds.Event), Fair with { Images = [image with { AltRu = "Площадь у моста", People = PicturedPeople.PublicPlace }] });

        var found = (await media.FindAsync(Editor, cancellationToken: Cancellation)).Should().ContainSingle().Subject;
        found.Image.Should().BeEquivalentTo(new { image.File, AltRu = "Площадь у моста", Licence = "CC BY 4.0", People = PicturedPeople.PublicPlace });
        found.Uses.Should().BeEquivalentTo([new MediaUse("Ярмарка яблок", "events/yarmarka"), new MediaUse("Мост через Абин открыт", "news/most-otkryt")]);
        (await media.FindAsync(Editor, "сотрудник ОТДЕЛА", cancellationToken: Cancellation)).Should().ContainSingle();
        (await media.FindAsync(Editor, "вокзал", cancellationToken: Cancellation)).Should().BeEmpty();
        (await media.FindAsync(Editor, null, PicturedPeople.Nobody, Cancellation)).Should().BeEmpty();
        await ((Func<Task>)(() => media.FindAsync(Director, cancellationToken: Cancellation))).Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<PressImage> KeptAsync(string alt, int width, int height)
    {
        var stored = (await Service<ImageStore>().SaveAsync(new MemoryStream(TestImages.Halves(width, height)), Cancellation)).Image!;
        return new() { File = stored.Name, Width = stored.Width, Height = stored.Height, AltRu = alt, Author = "Сотрудник отдела", Licence = "CC BY 4.0", People = PicturedPeople.Nobody };
    }
}
