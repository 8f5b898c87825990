using System.Text.Json;
using System.Text.RegularExpressions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Tables;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>
/// Notices of ГИС Торги (torgi.gov.ru, open data 7710568760-notice): one document is one notice with its lots. The name of its file says by which
/// structure it is made, and one that we do not know is refused: a lot must not be read by the wrong names.
/// </summary>
public static partial class TorgiNotices
{
    /// <summary>Structures of the open data set that are known.</summary>
    public static IReadOnlyList<string> Structures { get; } = ["20220101", "20220401", "20240401"];

    /// <summary>A lot is taken while it can be bid for.</summary>
    private static readonly string[] OpenStatuses = ["PUBLISHED", "APPLICATIONS_SUBMISSION"];

    // Units of OKEI.
    private const string SquareMetre = "055", Hectare = "059";

    public static bool Is(JsonElement root) => root.At("exportObject", "structuredObject", "notice") is not null;

    /// <summary>The list of a day, which has only the addresses of documents.</summary>
    public static bool IsList(JsonElement root) => root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].At("href") is not null && root[0].At("documentType") is not null;

    /// <exception cref="FileRefusedException">The structure is not known.</exception>
    public static void RequireKnownStructure(string fileName)
    {
        if (Structure().Match(fileName) is { Success: true } found && !Structures.Contains(found.Groups[1].Value))
            throw new FileRefusedException(T(
                $"Структура {found.Groups[1].Value} порталу неизвестна: он читает {string.Join(", ", Structures)}. Скажите администратору: нужна новая версия портала.",
                $"Structure {found.Groups[1].Value} is not known here; those known are {string.Join(", ", Structures)}. Tell the administrator: the portal has to be renewed."));
    }

    public static IEnumerable<TakenNotice> Read(JsonElement root, NoticeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var notice = root.At("exportObject", "structuredObject", "notice");
        var (number, deal, published) = (notice.At("commonInfo", "noticeNumber").Text(), notice.At("commonInfo", "biddType").Text(), notice.At("commonInfo", "publishDate").Text());
        var organisation = notice.At("bidderOrg", "orgInfo", "name").Text();
        foreach (var lot in notice.At("lots").Items())
            yield return OfLot(lot, number, deal, published, organisation, context);
    }

    private static TakenNotice OfLot(JsonElement lot, string? number, string? deal, string? published, string? organisation, NoticeContext context)
    {
        var lotNumber = lot.At("lotNumber").Text() ?? "1";
        var what = T($"лот {number ?? "?"}_{lotNumber}", $"lot {number ?? "?"}_{lotNumber}");
        var about = lot.At("biddingObjectInfo");
        if (ExternalNumber.TryParse($"{number}_{lotNumber}") is not { } external)
            return TakenNotice.Refused(what, T("Нет номера извещения.", "The number of the notice is missing."));
        if (!context.IsOfRegion(about.At("subjectRF", "code").Text()))
            return TakenNotice.Refused(what, T($"Другой регион: {about.At("subjectRF").Text()}.", $"Another region: {about.At("subjectRF").Text()}."));
        if (lot.At("lotStatus").Text() is { } status && !OpenStatuses.Contains(status))
            return TakenNotice.Refused(what, T($"Подать заявку нельзя: состояние лота {status}.", $"No bids are taken: the status of the lot is {status}."));
        var (name, description, address, category) = (lot.At("lotName").Text(), lot.At("lotDescription").Text(), about.At("estateAddress").Text(), about.At("category").Text());
        if (NoticeWords.KindOf(category) is not { } kind)
            return TakenNotice.Refused(what, T($"Не земля, здание или помещение: {category ?? "вид имущества не назван"}.", $"No land, building or premises: {category ?? "the kind of property is not stated"}."));
        var cadastral = CadastralOf(about, name, description);
        var standing = context.WithLot(external) ?? context.WithCadastralNumber(cadastral);
        if ((standing?.Reference.Town ?? context.TownIn(address) ?? context.TownIn(name)) is not { } town)
            return TakenNotice.Refused(what, T($"Адрес не называет города из реестра: {address ?? "адреса нет"}.", $"The address names no town of the register: {address ?? "there is no address"}."));
        var deals = NoticeWords.DealsOf([deal ?? ""]);
        var price = lot.At("priceMin").Positive();
        var title = TextStart.Within(name ?? what, SiteObject.NameMaxLength);
        Dictionary<string, string> cells = new()
        {
            [SiteColumns.Town] = town,
            [SiteColumns.Kind] = (standing?.Kind ?? kind).ToString(),
            [SiteColumns.NameRu] = standing?.NameRu ?? title,
            [SiteColumns.NameEn] = standing?.NameEn ?? (cadastral is { } known ? $"{SiteWords.Of(kind).En} {known}" : $"{SiteWords.Of(kind).En}, lot {external}"),
            [SiteColumns.Status] = standing?.Status.ToString() ?? nameof(SiteStatus.Free),
            ["torgiLot"] = external.Text,
            ["cadastralNumber"] = cadastral?.Text ?? "",
            ["landCategory"] = kind == SiteKind.Plot ? NoticeWords.LandCategoryOf(category)?.ToString() ?? "" : "",
            ["title"] = about.At("ownershipForms").Texts() is [var form] ? NoticeWords.OwnershipOf(form)?.ToString() ?? "" : "",
            ["deals"] = NoticeWords.Spell(deals),
            // What is bid for at an auction of leases may be the rent of a year, of a month or the right alone: the notice says it in words.
            ["priceRoubles"] = deals == DealForms.Sale && price is { } roubles ? NoticeJson.Spell(roubles) : "",
            [SiteColumns.Source] = T($"извещение ГИС Торги № {number}, лот {lotNumber}", $"notice {number} of GIS Torgi, lot {lotNumber}"),
            [SiteColumns.Date] = DateTime.TryParse(published, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal, out var utc)
                ? RegionCalendar.DayOf(utc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "",
            [SiteColumns.By] = organisation ?? "",
        };
        if (standing is null)
            cells[SiteColumns.DescriptionRu] = TextStart.Within(string.Join(" ", new[] { description == name ? null : description, address is null ? null : $"Адрес: {address}." }.OfType<string>()), SiteObject.TextMaxLength);
        if (AreaSquareMetresOf(about) is { } area)
            cells[kind == SiteKind.Plot ? "areaHectares" : "floorAreaSquareMetres"] = NoticeJson.Spell(kind == SiteKind.Plot ? area / 10_000 : area);
        return new(what, standing, cells);
    }

    private static CadastralNumber? CadastralOf(JsonElement? about, string? name, string? description)
    {
        var stated = about.At("characteristics").Items().Where(one => one.At("code").Text() == "CadastralNumber").Select(one => CadastralNumber.TryParse(one.At("characteristicValue").Text())).FirstOrDefault(number => number is not null);
        if (stated is not null)
            return stated;
        // People hide the number in the words of a lot; one is its number, several may be its neighbours too.
        var found = Cadastral().Matches($"{name} {description} {about.At("estateAddress").Text()}").Select(match => match.Value).Distinct().ToList();
        return found.Count == 1 ? CadastralNumber.TryParse(found[0]) : null;
    }

    private static decimal? AreaSquareMetresOf(JsonElement? about)
    {
        var areas = about.At("characteristics").Items()
            .Where(one => NoticeWords.Has(one.At("name").Text(), "площадь"))
            .Select(one => (Number: one.At("characteristicValue").Positive(), Unit: one.At("OKEI", "code").Text()))
            .Select(one => one.Unit switch { SquareMetre => one.Number, Hectare => one.Number * 10_000, _ => null }).OfType<decimal>().ToList();
        return areas.Count == 1 ? areas[0] : null;
    }

    [GeneratedRegex(@"structure-(\d{8})")]
    private static partial Regex Structure();

    [GeneratedRegex(@"(?<![\d:])\d{2}:\d{2}:\d{6,7}:\d{1,7}(?![\d:])")]
    private static partial Regex Cadastral();
}
