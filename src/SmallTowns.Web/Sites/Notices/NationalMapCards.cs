using System.Text.Json;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Tables;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>
/// Cards of the national investment map (инвестиционная карта России), whose 122 fields have names of their own. What a card says in words of one
/// language only goes into the description: a parameter of the register has both.
/// </summary>
public static class NationalMapCards
{
    private static readonly (string Card, string Utility, string? Unit)[] Utilities =
    [
        ("powerSupply", "power", "Megawatts"), ("gasSupply", "gas", "CubicMetresPerHour"), ("waterSupply", "water", "CubicMetresPerHour"),
        ("waterDisposal", "drainage", null), ("heatSupply", "heat", null), ("mswRemoval", "waste", null),
    ];

    public static bool Is(JsonElement root) => root.At("siteName") is not null && root.At("id") is not null;

    public static TakenNotice Read(JsonElement card, NoticeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var what = T($"карточка {card.At("id").Text() ?? "?"}", $"card {card.At("id").Text() ?? "?"}");
        if (ExternalNumber.TryParse(card.At("id").Text()) is not { } id)
            return TakenNotice.Refused(what, T("У карточки нет номера.", "The card has no number."));
        if (!context.IsOfRegion(card.At("regionCode").Text()))
            return TakenNotice.Refused(what, T($"Другой регион: {string.Join(", ", card.At("regions").Texts())}.", $"Another region: {string.Join(", ", card.At("regions").Texts())}."));
        var (land, building) = (CadastralNumber.TryParse(card.At("cadastralLandNumber").Text()), CadastralNumber.TryParse(card.At("cadastralPropertyComplexNumber").Text()));
        var standing = context.WithCard(id) ?? context.WithCadastralNumber(land) ?? context.WithCadastralNumber(building);
        var formats = card.At("formatSites").Texts();
        var kinds = formats.Select(NoticeWords.KindOf).OfType<SiteKind>().Distinct().ToList();
        if ((standing?.Kind ?? (kinds.Count > 1 ? SiteKind.Site : kinds.Count == 1 ? kinds[0] : null)) is not { } kind)
            return TakenNotice.Refused(what, T($"Вид площадки порталу неизвестен: {(formats.Count == 0 ? "не назван" : string.Join(", ", formats))}.", $"The kind of the site is not known here: {(formats.Count == 0 ? "not stated" : string.Join(", ", formats))}."));
        var address = card.At("adressObject").Text();
        if ((standing?.Reference.Town ?? context.TownIn(address) ?? context.TownCalled(card.At("nearestCity").Text()) ?? context.TownIn(card.At("nearestCity").Text())) is not { } town)
            return TakenNotice.Refused(what, T($"Ни адрес, ни ближайший город не из реестра: {address ?? "адреса нет"}; {card.At("nearestCity").Text() ?? "город не назван"}.", $"Neither the address nor the nearest town is of the register: {address ?? "no address"}; {card.At("nearestCity").Text() ?? "no town"}."));
        var isLand = kind is SiteKind.Site or SiteKind.Plot;
        var deals = NoticeWords.DealsOf(card.At("transactionForms").Texts());
        Dictionary<string, string> cells = new()
        {
            [SiteColumns.Town] = town,
            [SiteColumns.Kind] = kind.ToString(),
            [SiteColumns.NameRu] = standing?.NameRu ?? TextStart.Within(card.At("siteName").Text() ?? what, SiteObject.NameMaxLength),
            [SiteColumns.NameEn] = standing?.NameEn ?? $"{SiteWords.Of(kind).En}, card {id} of the national map",
            // Talks have a first day, which the card does not say.
            [SiteColumns.Status] = (NoticeWords.StatusOf(card.At("siteStatus").Text()) is { } status and not SiteStatus.InTalks ? status : standing?.Status ?? SiteStatus.Free).ToString(),
            ["nationalMapCard"] = id.Text,
            ["cadastralNumber"] = (isLand ? land : building ?? land)?.Text ?? "",
            ["areaHectares"] = isLand ? Spell(card.At("landArea").Positive()) : "",
            ["floorAreaSquareMetres"] = isLand ? "" : Spell(card.At("areaPropertyComplex").Positive()),
            ["landCategory"] = isLand ? NoticeWords.LandCategoryOf(card.At("landCategory").Text())?.ToString() ?? "" : "",
            ["title"] = card.At("formOwnerships").Texts() is [var form] ? NoticeWords.OwnershipOf(form)?.ToString() ?? "" : "",
            ["deals"] = NoticeWords.Spell(deals),
            // One field of the card is the price or the rent of a month, by the form of the deal.
            ["priceRoubles"] = deals == DealForms.Sale ? Spell(card.At("costObject").Positive()) : "",
            ["rentRoublesPerYear"] = deals == DealForms.Lease ? Spell(card.At("costObject").Positive() * 12) : "",
            ["regimes"] = NoticeWords.Spell(NoticeWords.RegimesOf(card.At("preferentialTreatmentSites").Texts())),
            [SiteColumns.Source] = T($"инвестиционная карта России, карточка {id}", $"national investment map, card {id}"),
        };
        if (card.At("coordinate", "latitude").Number() is { } latitude && card.At("coordinate", "longitude").Number() is { } longitude && (latitude, longitude) != (0, 0))
            (cells[SiteColumns.Latitude], cells[SiteColumns.Longitude]) = (NoticeJson.Spell(latitude), NoticeJson.Spell(longitude));
        foreach (var utility in Utilities)
            AddUtility(cells, card.At(utility.Card), utility.Utility, utility.Unit);
        if (standing is null)
            cells[SiteColumns.DescriptionRu] = TextStart.Within(DescriptionOf(card, address), SiteObject.TextMaxLength);
        return new(what, standing, cells);
    }

    private static void AddUtility(Dictionary<string, string> cells, JsonElement? utility, string code, string? unit)
    {
        var prefix = $"utilities.{code}.";
        if (utility.At("availability").Yes() is { } available)
            cells[prefix + "available"] = available ? "да" : "нет";
        if (unit is not null)
        {
            cells[$"{prefix}maximum{unit}"] = Spell(utility.At("availableCapacity").Positive());
            cells[$"{prefix}free{unit}"] = Spell(utility.At("freePower").Positive());
        }

        // A range of fees is no fee.
        if (utility.At("connectionFeeMin").Positive() is { } least && least == utility.At("connectionFeeMax").Positive())
            cells[prefix + "connectionFeeRoubles"] = Spell(least);
    }

    private static string DescriptionOf(JsonElement card, string? address) => string.Join(" ", new[]
    {
        Said("Адрес", address), Said("Собственник", card.At("nameOwner").Text()), Said("Разрешённое использование", string.Join(", ", card.At("typesAuthorizedUses").Texts())),
        Said("Обременения", card.At("addInfoAboutEncumbrances").Text()), Said("Здания", card.At("buildingSpecifications").Text()), card.At("otherInformationSite").Text(),
    }.OfType<string>());

    private static string? Said(string what, string? text) => string.IsNullOrEmpty(text) ? null : $"{what}: {text.TrimEnd('.')}.";

    private static string Spell(decimal? number) => number is { } known ? NoticeJson.Spell(known) : "";
}
