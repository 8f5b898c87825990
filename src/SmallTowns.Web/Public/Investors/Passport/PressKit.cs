using System.Globalization;
using System.IO.Compression;
using System.Text;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Markdown;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Passport;

/// <summary>
/// What a newsroom takes away of a town, as one archive: the facts with year, territory and source, once as a document and once as a table,
/// the pictures that may be shown elsewhere, and a note that says what is what. The facts are those of the investment passport, so page,
/// passport and archive cannot disagree; people who stand in its contacts are left out, because an archive cannot be taken back.
/// </summary>
/// <param name="Pictures">Those whose licence is known, with where the file lies.</param>
/// <param name="WithoutLicence">How many others there are.</param>
internal sealed record PressKit(InvestmentPassport Passport, IReadOnlyList<(TownImage Image, string Path)> Pictures, int WithoutLicence, SiteLinks Links)
{
    private const string FactsName = "facts", PicturesFolder = "pictures";

    public static PressKit Of(InvestmentPassport passport, PublishedPassport words, Func<string, string?> pathOf, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(pathOf);
        var known = words.Images.Where(image => !string.IsNullOrWhiteSpace(image.Licence)).Select(image => (Image: image, Path: pathOf(image.File)));
        return new(passport, [.. known.Where(picture => picture.Path is not null).Select(picture => (picture.Image, picture.Path!))], words.Images.Count(image => string.IsNullOrWhiteSpace(image.Licence)), links);
    }

    private string TownName => T(Passport.Town.Name);

    // Contacts may name people, and sources stand beside each fact.
    private IEnumerable<PassportSection> Parts => Passport.Sections.Where(section => section.Facts.Any(fact => fact.Origin is not null) || section.Text is not null);

    private string WholeAddress(string page) => Links.Origin + Links.To(page);

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Add(archive, "README.txt", stream => WriteText(stream, Readme()));
            Add(archive, $"{FactsName}.docx", stream =>
            {
                // The writer of documents goes back in what it has written.
                using var document = new MemoryStream();
                DocxWriter.Write(Document(), document);
                document.WriteTo(stream);
            });
            Add(archive, $"{FactsName}.csv", stream => CsvTableWriter.Write(stream, Facts(), IsEnglish ? CsvFormat.Open : CsvFormat.RussianExcel));
            if (Pictures.Count > 0)
                Add(archive, $"{PicturesFolder}.csv", stream => CsvTableWriter.Write(stream, ListOfPictures(), IsEnglish ? CsvFormat.Open : CsvFormat.RussianExcel));
            foreach (var (index, picture) in Pictures.Index())
            {
                Add(archive, NameOf(index), stream =>
                {
                    using var file = File.OpenRead(picture.Path);
                    file.CopyTo(stream);
                });
            }
        }

        return bytes.ToArray();
    }

    private string Readme() => string.Join("\r\n", new[]
    {
        T($"{TownName}: материалы для прессы", $"{TownName}: press kit"),
        T($"Сведения на {Days.InWords(Passport.Day)}, публикация № {Passport.Edition}.", $"As of {Days.InWords(Passport.Day)}, publication No. {Passport.Edition}."),
        "",
        T($"{FactsName}.docx, {FactsName}.csv — сведения; рядом с каждым год, территория и источник. Числа города и района с тем же именем различаются: смотрите на территорию.",
          $"{FactsName}.docx, {FactsName}.csv: facts, each with year, territory and source. Numbers of a town and of the district of the same name differ: mind the territory."),
        Pictures.Count > 0
            ? T($"{PicturesFolder}/ — снимков: {Pictures.Count}; что на них, автор и лицензия — в {PicturesFolder}.csv. Указывайте автора и лицензию.",
                $"{PicturesFolder}/: pictures: {Pictures.Count}; what they show, author and licence are in {PicturesFolder}.csv. Name the author and the licence.")
            : T("Снимков, которые можно показывать с указанием лицензии, портал не публиковал.", "The portal has published no pictures that may be shown elsewhere."),
        WithoutLicence > 0
            ? T($"Ещё снимков на странице города: {WithoutLicence}. Их лицензия не указана, поэтому в архиве их нет.", $"More pictures on the page of the town: {WithoutLicence}. Their licence is not stated, so they are not in the archive.")
            : null,
        T("Герба и логотипа в архиве нет: портал их не публикует.", "There are no arms and no logo in the archive: the portal does not publish them."),
        "",
        T("Страница города: ", "Page of the town: ") + WholeAddress(TownPage.AddressOf(Passport.Town.Slug)),
        T("Те же сведения, навсегда: ", "The same facts for ever: ") + WholeAddress(Passport.Permalink),
        T("Вопросы: ", "Questions: ") + WholeAddress("contacts/question"),
        "",
    }.OfType<string>());

    private DocxDocument Document() => new(
        T($"{TownName}: сведения для прессы", $"{TownName}: facts for the press"), T("ru-RU", "en-GB"), T("Страница", "Page"),
        [
            new DocxBlock.Paragraph(T($"Сведения на {Days.InWords(Passport.Day)}. Постоянный адрес: ", $"As of {Days.InWords(Passport.Day)}. Permanent address: ") + WholeAddress(Passport.Permalink)),
            .. Parts.SelectMany(Blocks),
        ]);

    private static IEnumerable<DocxBlock> Blocks(PassportSection section)
    {
        yield return new DocxBlock.Heading(1, section.Title);
        if (section.Text is { } text)
            yield return new DocxBlock.Paragraph(SafeMarkdown.ToPlain(text).Trim());
        if (section.Facts.Count > 0)
        {
            yield return new DocxBlock.Table(
                section.Title, [new(T("Сведение", "Fact")), new(T("Значение", "Value")), new(T("Год, территория, источник", "Year, territory, source"))],
                [.. section.Facts.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value, fact.Origin ?? ""])]);
        }
    }

    private SheetTable Facts() => new(
        FactsName, [T("Раздел", "Part"), T("Сведение", "Fact"), T("Значение", "Value"), T("Год, территория, источник", "Year, territory, source")],
        Parts.SelectMany(section => section.Facts.Select(fact => new object?[] { section.Title, fact.Name, fact.Value, fact.Origin })));

    private SheetTable ListOfPictures() => new(
        PicturesFolder, [T("Файл", "File"), T("Что на снимке", "What it shows"), T("Автор", "Author"), T("Лицензия", "Licence")],
        Pictures.Index().Select(row => new object?[] { NameOf(row.Index), T(row.Item.Image.AltRu, row.Item.Image.AltEn ?? row.Item.Image.AltRu), row.Item.Image.Author, row.Item.Image.Licence }));

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{PicturesFolder}/{index + 1:00}.webp");

    private void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name);
        // The same publication makes the same archive.
        entry.LastWriteTime = new DateTimeOffset(Passport.Day, TimeOnly.MinValue, TimeSpan.Zero);
        using var stream = entry.Open();
        write(stream);
    }

    private static void WriteText(Stream stream, string text)
    {
        // With the mark old editors see that it is UTF-8.
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(text);
    }
}
