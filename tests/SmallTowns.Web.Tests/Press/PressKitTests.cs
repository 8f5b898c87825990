using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Staff.Press;
using SmallTowns.Web.Tests.Images;
using SmallTowns.Web.Tests.Public.Towns.Profile;

namespace SmallTowns.Web.Tests.Press;

public sealed class SqlitePressKitTests : PressKitTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPressKitTests : PressKitTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>What newsrooms take away, and the plan of what they are to tell.</summary>
public abstract class PressKitTests : PressTest
{
    [Fact]
    public async Task Kit_HasFactsWithTheirSources_AndPicturesWithALicence()
    {
        var (open, closed) = (await KeptAsync(900, 600), await KeptAsync(800, 500));
        await new PublishedTownContent(App).SectionAsync("abinsk", TownSectionKind.Images, new TownImages
        {
            Images =
            [
                new() { File = open.Name, Width = 900, Height = 600, AltRu = "Площадь", AltEn = "The square", Author = "Отдел культуры", Licence = "CC BY 4.0" },
                new() { File = closed.Name, Width = 800, Height = 500, AltRu = "Мост" },
            ],
        }, Clock.GetUtcNow().UtcDateTime, "Изображения");

        using var client = App.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri("/towns/abinsk/press-kit.zip", UriKind.Relative), Cancellation);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("press-kit-abinsk.zip");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        using var archive = new ZipArchive(new MemoryStream(bytes));

        archive.Entries.Select(entry => entry.FullName).Should().Equal("README.txt", "facts.docx", "facts.csv", "pictures.csv", "pictures/01.webp");
        var readme = await TextOfAsync(archive, "README.txt");
        readme.Should().StartWith("Абинск: материалы для прессы").And.Contain("http://localhost/towns/abinsk").And.Contain("Ещё снимков на странице города: 1").And.Contain("Герба и логотипа в архиве нет");
        var facts = await TextOfAsync(archive, "facts.csv");
        facts.Should().Contain("Раздел;Сведение;Значение").And.MatchRegex(@"20\d\d");
        (await TextOfAsync(archive, "pictures.csv")).Should().Contain("pictures/01.webp;Площадь;Отдел культуры;CC BY 4.0").And.NotContain("Мост");
        await using (var picture = archive.GetEntry("pictures/01.webp")!.Open())
        {
            using var copy = new MemoryStream();
            await picture.CopyToAsync(copy, Cancellation);
            copy.ToArray().Should().Equal(await File.ReadAllBytesAsync(Service<ImageStore>().Find(open.Name)!, Cancellation));
        }

        await using (var document = archive.GetEntry("facts.docx")!.Open())
        {
            using var copy = new MemoryStream();
            await document.CopyToAsync(copy, Cancellation);
            copy.Position = 0;
            using var word = WordprocessingDocument.Open(copy, isEditable: false);
            word.MainDocumentPart!.Document!.Body!.InnerText.Should().Contain("Визитная карточка").And.Contain("Постоянный адрес: http://localhost/investors/passport/abinsk?edition=");
        }

        (await client.GetByteArrayAsync(new Uri("/towns/abinsk/press-kit.zip", UriKind.Relative), Cancellation)).Should().Equal(bytes);
        (await StatusAsync("/towns/atlantis/press-kit.zip")).Should().Be(System.Net.HttpStatusCode.NotFound);
        (await TextAsync("/towns/abinsk")).Should().Contain("towns/abinsk/press-kit.zip");
    }

    [Fact]
    public async Task Kit_InEnglish_IsEnglish()
    {
        using var client = App.CreatePlainClient();
        using var archive = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(new Uri("/en/towns/krymsk/press-kit.zip", UriKind.Relative), Cancellation)));

        (await TextOfAsync(archive, "README.txt")).Should().StartWith("Krymsk: press kit").And.Contain("http://localhost/en/towns/krymsk").And.Contain("no pictures").And.NotMatchRegex("[а-яё]");
        (await TextOfAsync(archive, "facts.csv")).Should().Contain("Part,Fact,Value").And.NotMatchRegex("[а-яё]");
        archive.GetEntry("pictures.csv").Should().BeNull();
    }

    [Fact]
    public async Task Plan_IsKept_SummedByKind_AndTwoWritersAreTold()
    {
        var plan = Service<MediaPlan>();
        (await plan.SaveAsync(Editor, null, 0, new() { Outlet = "", Clipping = "не адрес", CostRoubles = -1 }, Cancellation)).Should().BeOfType<MediaPlanOutcome.Invalid>()
            .Which.Problems.Select(problem => problem.Field).Should().BeEquivalentTo("Outlet", "Topic", "Kind", "Day", "CostRoubles", "Clipping");
        await SaveAsync(new() { Outlet = "Телеканал", Kind = MediaKind.Television, Topic = "Мост", Day = new(2026, 11, 5), CostRoubles = 40_000, Reach = 200_000, Clipping = "https://tv.example/most" });
        await SaveAsync(new() { Outlet = "Газета", Kind = MediaKind.Newspaper, Topic = "Ярмарка", Day = new(2026, 12, 1), CostRoubles = 0 });
        await SaveAsync(new() { Outlet = "Газета", Kind = MediaKind.Newspaper, Topic = "Итоги", Day = new(2026, 12, 20) });
        await SaveAsync(new() { Outlet = "Радио", Kind = MediaKind.Radio, Topic = "Планы", Day = new(2027, 1, 10), CostRoubles = 5_000 });

        var year = await plan.YearAsync(Editor, 2026, Cancellation);
        year.ByMonth.Select(month => (month.Key, month.Count())).Should().Equal((11, 1), (12, 2));
        year.Total.Should().Be(new MediaPlanSum(null, 3, 1, 40_000, 2, 200_000, 1));
        year.ByKind.Should().Equal(new MediaPlanSum(MediaKind.Television, 1, 1, 40_000, 1, 200_000, 1), new MediaPlanSum(MediaKind.Newspaper, 2, 0, 0, 1, 0, 0));

        var line = year.Items[1];
        var changed = MediaPlanInput.Of(line);
        changed.Clipping = "https://gazeta.example/yarmarka";
        (await plan.SaveAsync(Editor, line.Id, line.Version, changed, Cancellation)).Should().BeOfType<MediaPlanOutcome.Done>();
        (await plan.SaveAsync(Editor, line.Id, line.Version, changed, Cancellation)).Should().BeOfType<MediaPlanOutcome.Overtaken>();
        (await plan.RemoveAsync(Editor, line.Id, line.Version, Cancellation)).Should().BeOfType<MediaPlanOutcome.Overtaken>();
        (await plan.YearAsync(Editor, 2026, Cancellation)).Total.Out.Should().Be(2);
        (await plan.RemoveAsync(Editor, line.Id, (await plan.YearAsync(Editor, 2026, Cancellation)).Items[1].Version, Cancellation)).Should().BeOfType<MediaPlanOutcome.Done>();
        (await plan.YearAsync(Editor, 2026, Cancellation)).Items.Should().HaveCount(2);
        await ((Func<Task>)(() => plan.YearAsync(Director, 2026, Cancellation))).Should().ThrowAsync<AccessDeniedException>();

        async Task SaveAsync(MediaPlanInput input) => (await plan.SaveAsync(Editor, null, 0, input, Cancellation)).Should().BeOfType<MediaPlanOutcome.Done>();
    }

    private async Task<StoredImage> KeptAsync(int width, int height) =>
        (await Service<ImageStore>().SaveAsync(new MemoryStream(TestImages.Halves(width, height)), Cancellation)).Image!;

    private static async Task<string> TextOfAsync(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
