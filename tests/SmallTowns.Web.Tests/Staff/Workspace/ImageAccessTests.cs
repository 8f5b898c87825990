using System.Net;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Tests.Images;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Workspace;

public sealed class SqliteImageAccessTests : ImageAccessTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresImageAccessTests : ImageAccessTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A picture is public while a page shows it, and before and after that only for whoever works on it.</summary>
public abstract class ImageAccessTests : ReviewTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Files:ImagesPerPersonPerDay"] = "2" };

    [Fact]
    public async Task Picture_IsPublicOnlyWhileItIsPublished()
    {
        var image = await UploadAsync(300);
        var day = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        (await GetAsync(image.Name)).StatusCode.Should().Be(HttpStatusCode.NotFound, "it has only been uploaded");

        var id = await ProposeAsync(image.Name);
        (await GetAsync(image.Name)).StatusCode.Should().Be(HttpStatusCode.NotFound, "it is only proposed");

        await PublishAsync(id);
        foreach (var name in new[] { image.Name, ImageName.Small(image.Name) })
        {
            var shown = await GetAsync(name);
            shown.StatusCode.Should().Be(HttpStatusCode.OK);
            shown.Headers.CacheControl!.ToString().Should().Be("public, max-age=3600");
        }

        Clock.Advance(TimeSpan.FromDays(2));
        (await ShownOnAsync(day)).Should().Be(1);
        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Нет разрешения", null), Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        (await GetAsync(image.Name)).StatusCode.Should().Be(HttpStatusCode.NotFound, "it was taken back");
        (await ShownOnAsync(day)).Should().Be(0, "what was taken back is not on the pages of the past either");
    }

    [Fact]
    public async Task Picture_ThatGaveWayToAnother_StaysForThePagesOfThePast()
    {
        var first = await UploadAsync(300);
        await PublishAsync(await ProposeAsync(first.Name));
        Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(await ProposeAsync((await UploadAsync(301)).Name));

        (await GetAsync(first.Name)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Cutting_IsForThePicturesOfTheTown_AndCountsAsAnUpload()
    {
        var image = await UploadAsync(300);
        var (abinsk, anapa, uploads) = (await TownIdAsync("abinsk"), await TownIdAsync("anapa"), Service<ImageUploads>());

        (await uploads.CutAsync(Editor, anapa, image.Name, new(10, 0, 0, 0), Cancellation)).Fault.Should().Be(ImageFault.Broken, "it was never a picture of that town");
        (await uploads.CutOfPressAsync(OtherEditor, Scope.Association, image.Name, new(10, 0, 0, 0), Cancellation)).Fault.Should().Be(ImageFault.Broken, "somebody else brought it");
        var part = (await uploads.CutAsync(Editor, abinsk, image.Name, new(10, 0, 0, 0), Cancellation)).Image!;
        part.Width.Should().Be(270);
        using var editor = (await TestStaff.AddAsync(App, StaffRole.Editor)).CreateClient(App);
        (await editor.GetAsync(new Uri(ImagePreviewAddress.Of(abinsk, part.Name), UriKind.Relative), Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK, "it belongs to the town as the whole does");

        (await uploads.CutAsync(Editor, abinsk, image.Name, new(20, 0, 0, 0), Cancellation)).Fault.Should().Be(ImageFault.ManyToday);
    }

    [Fact]
    public async Task Preview_IsForWhoeverWorksOnTheTown()
    {
        var image = await UploadAsync(300);
        var path = ImagePreviewAddress.Of(await TownIdAsync("abinsk"), image.Name);
        using var nobody = App.CreatePlainClient();
        using var editor = (await TestStaff.AddAsync(App, StaffRole.Editor)).CreateClient(App);
        using var own = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["abinsk"])).CreateClient(App);
        using var stranger = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["anapa"])).CreateClient(App);

        async Task<HttpResponseMessage> AskAsync(HttpClient client) => await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        (await AskAsync(nobody)).StatusCode.Should().Be(HttpStatusCode.Redirect, "nobody is asked to sign in");
        (await AskAsync(stranger)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await AskAsync(own)).StatusCode.Should().Be(HttpStatusCode.OK);
        var shown = await AskAsync(editor);
        shown.StatusCode.Should().Be(HttpStatusCode.OK);
        shown.Headers.CacheControl!.ToString().Should().Contain("no-store").And.NotContain("public");
    }

    [Fact]
    public async Task Preview_OfAPictureOfAnotherTown_IsNotThere()
    {
        var image = await UploadAsync(300);
        using var editor = (await TestStaff.AddAsync(App, StaffRole.Editor)).CreateClient(App);
        using var neighbour = (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["anapa"])).CreateClient(App);
        var elsewhere = ImagePreviewAddress.Of(await TownIdAsync("anapa"), image.Name);

        (await StatusAsync(neighbour, elsewhere)).Should().Be(HttpStatusCode.NotFound, "the picture is of Abinsk, whatever town is asked for");
        (await StatusAsync(editor, elsewhere)).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(editor, ImagePreviewAddress.Of(987_654, image.Name))).Should().Be(HttpStatusCode.NotFound);

        await ProposeAsync(image.Name);
        (await StatusAsync(neighbour, elsewhere)).Should().Be(HttpStatusCode.NotFound, "it is proposed for Abinsk");
        (await StatusAsync(editor, ImagePreviewAddress.Of(await TownIdAsync("abinsk"), image.Name))).Should().Be(HttpStatusCode.OK);

        // The same picture is kept once for both.
        using var upload = new MemoryStream(TestImages.Halves(300, 200));
        (await Service<ImageUploads>().SaveAsync(OtherEditor, await TownIdAsync("anapa"), upload, Cancellation)).Image!.Name.Should().Be(image.Name);
        (await StatusAsync(neighbour, elsewhere)).Should().Be(HttpStatusCode.OK);

        static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path) => (await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation)).StatusCode;
    }

    [Fact]
    public async Task Section_NamingAPictureThatIsNotThere_IsRefusedBesideIt()
    {
        var image = await UploadAsync(300);
        foreach (var name in new[] { new string('a', 32), "../../appsettings", ImageName.Small(image.Name) })
        {
            var outcome = await ProposeSectionAsync(name);
            outcome.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle().Which.Field.Should().Be("Images[0].File");
        }
    }

    [Fact]
    public async Task Upload_MoreThanTheDayAllows_IsRefusedUntilTomorrow()
    {
        await UploadAsync(300);
        await UploadAsync(301);

        (await SaveAsync(302)).Fault.Should().Be(ImageFault.ManyToday);
        (await SaveAsync(302, OtherEditor)).Fault.Should().BeNull("the limit is of one person");
        Clock.Advance(TimeSpan.FromDays(1));
        (await SaveAsync(302)).Fault.Should().BeNull();
    }

    private async Task<StoredImage> UploadAsync(int width) => (await SaveAsync(width)).Image!;

    private async Task<ImageOutcome> SaveAsync(int width, StaffActor? by = null)
    {
        using var upload = new MemoryStream(TestImages.Halves(width, 200));
        return await Service<ImageUploads>().SaveAsync(by ?? Editor, await TownIdAsync("abinsk"), upload, Cancellation);
    }

    private async Task<HttpResponseMessage> GetAsync(string name)
    {
        using var client = App.CreatePlainClient();
        return await client.GetAsync(new Uri($"/images/{name}.webp", UriKind.Relative), Cancellation);
    }

    private async Task<int> ShownOnAsync(DateOnly day)
    {
        using var client = App.CreatePlainClient();
        return (await client.GetPageAsync($"/towns/abinsk?asOf={day:yyyy-MM-dd}")).QuerySelectorAll("img[alt='Фонтан у вокзала']").Length;
    }

    private async Task<int> ProposeAsync(string name) => (await ProposeSectionAsync(name)).Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;

    private async Task<ProposeOutcome> ProposeSectionAsync(string name)
    {
        var townId = await TownIdAsync("abinsk");
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Images, Cancellation);
        return await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Images, new TownImages { Images = [new TownImage { File = name, Width = 300, Height = 200, AltRu = "Фонтан у вокзала" }] },
            null, new("Снимок", opened.Base), Cancellation);
    }
}

public sealed class ImageRoomTests : ReviewTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Files:ImagesMegabytes"] = "0" };

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Upload_WhereThereIsNoRoom_IsRefused()
    {
        using var upload = new MemoryStream(TestImages.Halves(300, 200));

        (await Service<ImageUploads>().SaveAsync(Editor, await TownIdAsync("abinsk"), upload, Cancellation)).Fault.Should().Be(ImageFault.NoRoom);
    }
}
