using SmallTowns.Domain;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared;

/// <summary>What the domain's words are called in the reader's language.</summary>
public static class Words
{
    public static string Of(TerritorialBasis basis) => basis switch
    {
        TerritorialBasis.Town => T("город", "town proper"),
        TerritorialBasis.UrbanSettlement => T("городское поселение", "urban settlement"),
        TerritorialBasis.UrbanOkrug => T("городской округ", "urban okrug"),
        TerritorialBasis.MunicipalOkrug => T("муниципальный округ", "municipal okrug"),
        TerritorialBasis.District => T("муниципальный район", "municipal district"),
        TerritorialBasis.Region => T("край", "region"),
        _ => throw Unknown(basis),
    };

    /// <summary>What a number was counted over: "по городскому округу", "for the urban okrug".</summary>
    public static string Over(TerritorialBasis basis) => basis switch
    {
        TerritorialBasis.Town => T("по городу", "for the town proper"),
        TerritorialBasis.UrbanSettlement => T("по городскому поселению", "for the urban settlement"),
        TerritorialBasis.UrbanOkrug => T("по городскому округу", "for the urban okrug"),
        TerritorialBasis.MunicipalOkrug => T("по муниципальному округу", "for the municipal okrug"),
        TerritorialBasis.District => T("по муниципальному району", "for the municipal district"),
        TerritorialBasis.Region => T("по краю", "for the region"),
        _ => throw Unknown(basis),
    };

    /// <summary>One town of the class: "малый город", "small town".</summary>
    public static string Of(SizeClass sizeClass) => sizeClass switch
    {
        SizeClass.Small => T("малый город", "small town"),
        SizeClass.Medium => T("средний город", "medium-sized town"),
        SizeClass.Big => T("большой город", "big city"),
        SizeClass.Large => T("крупный город", "large city"),
        SizeClass.Largest => T("крупнейший город", "largest city"),
        _ => throw Unknown(sizeClass),
    };

    /// <summary>The class as a group: "малые города", "small towns".</summary>
    public static string Plural(SizeClass sizeClass) => sizeClass switch
    {
        SizeClass.Small => T("малые города", "small towns"),
        SizeClass.Medium => T("средние города", "medium-sized towns"),
        SizeClass.Big => T("большие города", "big cities"),
        SizeClass.Large => T("крупные города", "large cities"),
        SizeClass.Largest => T("крупнейшие города", "largest cities"),
        _ => throw Unknown(sizeClass),
    };

    // With a hyphen at which no line breaks.
    public static string Of(SettlementBelt? belt) => belt switch
    {
        SettlementBelt.First => T("1\u2011й пояс", "belt 1"),
        SettlementBelt.Second => T("2\u2011й пояс", "belt 2"),
        SettlementBelt.Third => T("3\u2011й пояс", "belt 3"),
        null => T("пояс не определён", "belt not defined"),
        _ => throw Unknown(belt),
    };

    /// <summary>How the belt was arrived at.</summary>
    public static string Of(BeltBasis basis) => basis switch
    {
        BeltBasis.Value => T("по времени в пути", "by travel time"),
        BeltBasis.Bound => T("точное время неизвестно", "exact time not known"),
        BeltBasis.Undefined => T("методика не описывает", "not described by the method"),
        _ => throw Unknown(basis),
    };

    /// <summary>Travel time as it was published: "45 мин", "около 45 мин", "более 90 мин", "30–45 мин".</summary>
    public static string Of(FigureQualifier qualifier, decimal minutes, decimal? upTo = null) =>
        Qualified(qualifier, Numbers.Show(minutes), upTo is null ? null : Numbers.Show(upTo)) + "\u00A0" + Units.Minutes;

    /// <summary>A number already formatted, with the words of its qualifier before it.</summary>
    public static string Qualified(FigureQualifier qualifier, string number, string? upTo = null) => qualifier switch
    {
        FigureQualifier.Exact => number,
        FigureQualifier.About => T("около ", "about ") + number,
        FigureQualifier.LessThan => T("менее ", "less than ") + number,
        FigureQualifier.MoreThan => T("более ", "more than ") + number,
        FigureQualifier.Range => upTo is null ? T("от ", "from ") + number : $"{number}–{upTo}",
        _ => throw Unknown(qualifier),
    };

    /// <summary>A part of a town's profile, as its heading.</summary>
    public static string Of(TownSectionKind section) => T(NameOf(section));

    /// <summary>In both languages: what is stored with a name has to be found in either.</summary>
    public static LocalizedText NameOf(TownSectionKind section) => section switch
    {
        TownSectionKind.Facts => new("Основные сведения", "Basic facts"),
        TownSectionKind.Municipalities => new("Муниципальные образования", "Municipalities"),
        TownSectionKind.Contacts => new("Контакты", "Contacts"),
        TownSectionKind.Images => new("Изображения", "Images"),
        TownSectionKind.About => new("О городе", "About the town"),
        TownSectionKind.Economy => new("Экономика", "Economy"),
        TownSectionKind.Resources => new("Ресурсы", "Resources"),
        TownSectionKind.Infrastructure => new("Инфраструктура", "Infrastructure"),
        TownSectionKind.SocialSphere => new("Социальная сфера", "Social services"),
        TownSectionKind.Investment => new("Инвестиции", "Investment"),
        TownSectionKind.NeedsAndDemand => new("Потребности и спрос", "Needs and demand"),
        TownSectionKind.History => new("История", "History"),
        _ => throw Unknown(section),
    };

    /// <summary>As it begins a sentence or a heading.</summary>
    public static string Capital(string text) => char.ToUpper(text[0], Russian) + text[1..];

    /// <summary>As it goes on inside a sentence.</summary>
    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLower(text[0], Russian) + text[1..];

    // A new enum member without words is a mistake of ours: tests go through all of them.
    private static ArgumentOutOfRangeException Unknown(object? word) => new(nameof(word), word, "This word has no text yet.");
}
