using System.Text;
using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>Pictures of a town: several at once, one of them no picture, one cut, all sent with their words.</summary>
[Collection(nameof(BackOffice))]
public sealed class PicturesTests(BackOffice office)
{
    [Fact]
    public async Task SeveralPictures_AreTakenAtOnce_CutAndProposed()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await desk.OpenAsync("/towns");
        var first = await desk.Page.ScreenshotAsync();
        await desk.OpenAsync("/settlement");
        var second = await desk.Page.ScreenshotAsync();
        await desk.OpenAsync("/staff/towns/kurganinsk/images?edit=true");

        await desk.Field("Добавить изображения").SetInputFilesAsync(
        [
            new FilePayload { Name = "one.png", MimeType = "image/png", Buffer = first },
            new FilePayload { Name = "drawing.png", MimeType = "image/png", Buffer = Encoding.ASCII.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>") },
            new FilePayload { Name = "two.png", MimeType = "image/png", Buffer = second },
        ]);
        var pictures = desk.Main.Locator(".image-row > img");
        await Expect(pictures).ToHaveCountAsync(2);
        await desk.SeeAsync("«drawing.png»: Это не изображение JPEG, PNG или WebP.");

        var whole = await pictures.First.GetAttributeAsync("src");
        await desk.PressAsync("Кадрировать: изображение 1");
        await desk.Page.GetByLabel("Слева, %").FocusAsync();
        for (var i = 0; i < 20; i++)
            await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(desk.Main.Locator(".image-cutter output").First).ToHaveTextAsync("20");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.PressAsync("Обрезать");
        await Expect(pictures.First).Not.ToHaveAttributeAsync("src", whole!);
        await Expect(desk.Main.Locator(".image-cutter")).ToHaveCountAsync(0);

        for (var i = 0; i < 2; i++)
            await desk.Field("Что на снимке").Nth(i).FillAsync($"Страница портала {i + 1}");
        await desk.FillAsync("Зачем нужна правка", "Снимки города");
        await desk.PressAsync("Отправить на проверку");
        await desk.BeToldAsync("Отправлено на проверку.");
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
