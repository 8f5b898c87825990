using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Tests.Public.Towns.Profile;

namespace SmallTowns.Web.Tests.Images;

/// <summary>They share a portal: a picture is called by its content, so that none is in another's way.</summary>
public sealed class ImageStoreTests(ImageStoreTests.Portal portal) : IClassFixture<ImageStoreTests.Portal>
{
    private readonly SmallTownsApp app = portal.App;

    private ImageStore Store => app.Services.GetRequiredService<ImageStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Save_LargePicture_IsKeptAsWebpInTwoSizes(SKEncodedImageFormat format)
    {
        var image = (await SaveAsync(TestImages.Halves(3000, 2000, format))).Image!;

        (image.Width, image.Height).Should().Be((1600, 1067));
        SizeOf(Store.Find(image.Name)!).Should().Be((1600, 1067));
        SizeOf(Store.Find(ImageName.Small(image.Name))!).Should().Be((640, 427));
    }

    [Fact]
    public async Task Save_SmallPicture_DoesNotGrow()
    {
        var image = (await SaveAsync(TestImages.Halves(300, 200, SKEncodedImageFormat.Png))).Image!;

        (image.Width, image.Height).Should().Be((300, 200));
        SizeOf(Store.Find(ImageName.Small(image.Name))!).Should().Be((300, 200));
    }

    [Fact]
    public async Task Save_SamePictureTwice_HasOneName()
    {
        var bytes = TestImages.Halves(700, 500);

        (await SaveAsync(bytes)).Image!.Name.Should().Be((await SaveAsync(bytes)).Image!.Name);
    }

    // The red half of the sensor's picture: left as it lies, right when turned by 180°, top when turned clockwise, bottom otherwise.
    [Theory]
    [InlineData(1, 800, 400, 0, 200)]
    [InlineData(2, 800, 400, 799, 200)]
    [InlineData(3, 800, 400, 799, 200)]
    [InlineData(4, 800, 400, 0, 200)]
    [InlineData(5, 400, 800, 200, 0)]
    [InlineData(6, 400, 800, 200, 0)]
    [InlineData(7, 400, 800, 200, 799)]
    [InlineData(8, 400, 800, 200, 799)]
    public async Task Save_TelephonePicture_StandsUprightAndTellsNoPlace(ushort orientation, int width, int height, int redX, int redY)
    {
        var upload = TestImages.WithExif(TestImages.Halves(800, 400), orientation);
        Encoding.Latin1.GetString(upload).Should().Contain("Exif").And.Contain("2026:11:01");

        var image = (await SaveAsync(upload)).Image!;

        (image.Width, image.Height).Should().Be((width, height));
        foreach (var name in new[] { image.Name, ImageName.Small(image.Name) })
        {
            var kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Store.Find(name)!, Cancellation));
            kept.Should().StartWith("RIFF").And.NotContain("EXIF").And.NotContain("Exif").And.NotContain("ICCP").And.NotContain("XMP").And.NotContain("2026:11:01");
        }

        using var picture = SKBitmap.Decode(Store.Find(image.Name)!);
        var red = picture.GetPixel(redX, redY);
        ((int)red.Red).Should().BeGreaterThan(200);
        ((int)red.Blue).Should().BeLessThan(60);
    }

    [Fact]
    public async Task Cut_KeepsAPartAsAnotherPicture_AndTheWholeAsItWas()
    {
        var whole = (await SaveAsync(TestImages.Halves(3000, 2000))).Image!;
        var before = await File.ReadAllBytesAsync(Store.Find(whole.Name)!, Cancellation);

        // The left half is red: three quarters of it go, and a tenth of the height on either side.
        var part = (await Store.CutAsync(whole.Name, new(Left: 40, Top: 10, Right: 0, Bottom: 10), Cancellation)).Image!;

        (part.Width, part.Height).Should().Be((960, 853));
        part.Name.Should().NotBe(whole.Name);
        (SizeOf(Store.Find(part.Name)!), SizeOf(Store.Find(ImageName.Small(part.Name))!)).Should().Be(((960, 853), (640, 569)));
        (await File.ReadAllBytesAsync(Store.Find(whole.Name)!, Cancellation)).Should().Equal(before);
        using var picture = SKBitmap.Decode(Store.Find(part.Name)!);
        ((int)picture.GetPixel(80, 400).Red).Should().BeGreaterThan(200);
        ((int)picture.GetPixel(240, 400).Blue).Should().BeGreaterThan(200);
    }

    [Theory]
    [InlineData(60, 0, 31, 0)]
    [InlineData(0, 91, 0, 0)]
    [InlineData(-1, 0, 0, 0)]
    public async Task Cut_ThatLeavesNothing_IsRefused(int left, int top, int right, int bottom)
    {
        var whole = (await SaveAsync(TestImages.Halves(300, 200))).Image!;

        (await Store.CutAsync(whole.Name, new(left, top, right, bottom), Cancellation)).Fault.Should().Be(ImageFault.Broken);
        (await Store.CutAsync("../../appsettings", new(1, 1, 1, 1), Cancellation)).Fault.Should().Be(ImageFault.Broken);
    }

    [Fact]
    public async Task Save_DecompressionBomb_IsRefusedByItsHead()
    {
        var bomb = TestImages.PngBomb(60_000, 60_000);
        bomb.Length.Should().BeLessThan(100_000);

        // Unpacked, it would be found broken: it has fewer rows than it says.
        (await SaveAsync(bomb)).Fault.Should().Be(ImageFault.TooManyPixels);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><html><script>alert(1)</script></html>")]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000")]
    [InlineData("")]
    [InlineData("RIFF")]
    public async Task Save_WhatIsNoImageOfOurs_IsRefused(string content) =>
        (await SaveAsync(Encoding.Latin1.GetBytes(content))).Fault.Should().Be(ImageFault.NotAnImage);

    [Fact]
    public async Task Save_HtmlBehindTheHeadOfAPng_IsBroken() =>
        (await SaveAsync([0x89, .. "PNG\r\n\u001a\n<html><script>alert(1)</script></html>"u8])).Fault.Should().Be(ImageFault.Broken);

    /// <summary>What a telephone writes behind a picture is no second kind of file: the picture alone is kept.</summary>
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "\0\0\0\u0018ftypmp42 a film of a second")]
    [InlineData(SKEncodedImageFormat.Png, "1 < 2, <b>bold</b>")]
    [InlineData(SKEncodedImageFormat.Webp, "PK\u0003\u0004 the beginning of an archive that has no end")]
    public async Task Save_PictureWithATail_KeepsThePictureAlone(SKEncodedImageFormat format, string tail)
    {
        byte[] upload = [.. TestImages.Halves(700, 500, format), .. Encoding.Latin1.GetBytes(tail)];

        var image = (await SaveAsync(upload)).Image!;

        foreach (var name in new[] { image.Name, ImageName.Small(image.Name) })
        {
            var kept = await File.ReadAllBytesAsync(Store.Find(name)!, Cancellation);
            Encoding.Latin1.GetString(kept).Should().StartWith("RIFF").And.NotContain(tail);
            // The head says how long the file is, and so long it is: nothing lies behind the picture.
            BitConverter.ToUInt32(kept, 4).Should().Be((uint)kept.Length - 8);
        }

        image.Name.Should().Be((await SaveAsync(TestImages.Halves(700, 500, format))).Image!.Name);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Save_TruncatedPicture_IsBroken(SKEncodedImageFormat format)
    {
        var whole = TestImages.Halves(1200, 800, format);

        (await SaveAsync(whole[..(whole.Length / 2)])).Fault.Should().Be(ImageFault.Broken);
    }

    [Fact]
    public async Task Save_MoreThanTenMegabytes_IsRefusedWithoutReadingOn()
    {
        await using var endless = new Endless();

        (await Store.SaveAsync(endless, Cancellation)).Fault.Should().Be(ImageFault.TooLarge);

        endless.Given.Should().BeLessThan(ImageSizes.MaxFileBytes + 200_000);
    }

    [Fact]
    public void Faults_EachHasItsSentence() =>
        Enum.GetValues<ImageFault>().Select(ImageFaults.Sentence).Should().OnlyHaveUniqueItems().And.OnlyContain(sentence => sentence.EndsWith('.'));

    [Theory]
    [InlineData("../../appsettings")]
    [InlineData("..%2f..%2fappsettings")]
    [InlineData("ABCDEF0123456789abcdef0123456789")]
    [InlineData("0123456789abcdef0123456789abcdef-320")]
    [InlineData("0123456789abcdef0123456789abcdef\n")]
    [InlineData("")]
    public void Find_NameThatIsNotOurs_FindsNothing(string name)
    {
        ImageName.IsValid(name).Should().BeFalse();
        Store.Find(name).Should().BeNull();
    }

    [Fact]
    public async Task Get_PublishedImage_IsSentForGood()
    {
        var image = (await SaveAsync(TestImages.Halves(900, 600))).Image!;
        await new PublishedTownContent(app).SectionAsync(
            "abinsk", TownSectionKind.Images, new TownImages { Images = [new TownImage { File = image.Name, Width = 900, Height = 600, AltRu = "Площадь" }] },
            DateTime.UtcNow, "Изображения");
        using var client = app.CreatePlainClient();

        foreach (var name in new[] { image.Name, ImageName.Small(image.Name) })
        {
            var response = await client.GetAsync($"/images/{name}.webp", Cancellation);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.Should().Be("image/webp");
            response.Headers.CacheControl!.ToString().Should().Be("public, max-age=3600");
            response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            (await response.Content.ReadAsByteArrayAsync(Cancellation)).Should().Equal(await File.ReadAllBytesAsync(Store.Find(name)!, Cancellation));
        }
    }

    [Theory]
    [InlineData("/images/0123456789abcdef0123456789abcdef.webp")]
    [InlineData("/images/..%2f..%2fappsettings.json.webp")]
    [InlineData("/images/%2e%2e%2fx.webp")]
    [InlineData("/images/0123456789abcdef0123456789abcdef.png")]
    public async Task Get_AnythingElse_IsNotFound(string address)
    {
        using var client = app.CreatePlainClient();

        var response = await client.GetAsync(address, Cancellation);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    private Task<ImageOutcome> SaveAsync(byte[] bytes) => Store.SaveAsync(new MemoryStream(bytes), Cancellation);

    private static (int Width, int Height) SizeOf(string path)
    {
        using var picture = SKBitmap.Decode(path);
        return (picture.Width, picture.Height);
    }

    /// <summary>An upload without an end.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    public sealed class Portal : IAsyncDisposable
    {
        public SmallTownsApp App { get; } = new();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
