using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Fields;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>All columns of the register as a table, in their order.</summary>
public static class SiteColumns
{
    public const string Reference = "reference";
    public const string Town = "town";
    public const string Kind = "kind";
    public const string Parent = "parentReference";
    public const string NameRu = "nameRu";
    public const string NameEn = "nameEn";
    public const string DescriptionRu = "descriptionRu";
    public const string DescriptionEn = "descriptionEn";
    public const string Status = "status";
    public const string StatusSince = "statusSince";
    public const string Latitude = "latitude";
    public const string Longitude = "longitude";
    public const string AlsoNeeded = "alsoNeeded";
    public const string NextCheckOn = "nextCheckOn";
    public const string Source = "source";
    public const string Date = "date";
    public const string By = "by";

    public static IReadOnlyList<SiteColumn> All { get; } =
    [
        new(Reference, new("Номер", "Reference"), SiteColumnType.Text, site => site.Reference.ToString())
        {
            Hint = new("У нового объекта пусто или метка вида #1, на которую ссылаются его части.", "Empty for a new object, or a label such as #1 to which its parts refer."),
        },
        new(Town, new("Город", "Town"), SiteColumnType.Text, site => site.Reference.Town) { Hint = new("Адрес города на портале (abinsk) или его название; нужен новому объекту.", "The town’s name in addresses (abinsk), or its name; needed for a new object.") },
        new(Kind, new("Вид", "Kind"), SiteColumnType.Choice, site => site.Kind.ToString()) { Choices = Of<SiteKind>(SiteWords.Of), IsRequired = true },
        new(Parent, new("Часть чего", "Part of"), SiteColumnType.Text, site => site.ParentReference?.ToString() ?? "") { Hint = new("Номер площадки или здания, или метка из этого файла.", "The reference of a site or building, or a label of this file.") },
        new(NameRu, new("Название", "Name in Russian"), SiteColumnType.Text, site => site.NameRu) { IsRequired = true },
        new(NameEn, new("Название по-английски", "Name"), SiteColumnType.Text, site => site.NameEn) { IsRequired = true },
        new(DescriptionRu, new("Описание", "Description in Russian"), SiteColumnType.Text, site => site.DescriptionRu),
        new(DescriptionEn, new("Описание по-английски", "Description"), SiteColumnType.Text, site => site.DescriptionEn),
        new(Status, new("Состояние", "Status"), SiteColumnType.Choice, site => site.Status.ToString()) { Choices = [.. Of<SiteStatus>(SiteWords.Of).Where(choice => choice.Code != nameof(SiteStatus.Withdrawn))] },
        new(StatusSince, new("Состояние с", "Status since"), SiteColumnType.Day, site => Day(site.StatusSince)),
        .. SiteFields.All.Where(field => field.Section < SiteSection.Power).SelectMany(Of),
        new(Latitude, new("Широта", "Latitude"), SiteColumnType.Number, site => site.Geometry.Point is { } point ? TypedNumber.WriteExactly(point.Latitude).Replace(',', '.') : "") { Hint = Degrees },
        new(Longitude, new("Долгота", "Longitude"), SiteColumnType.Number, site => site.Geometry.Point is { } point ? TypedNumber.WriteExactly(point.Longitude).Replace(',', '.') : "") { Hint = Degrees },
        .. Enum.GetValues<Utility>().SelectMany(Of),
        .. SiteFields.All.Where(field => field.Section > SiteSection.Waste).SelectMany(Of),
        new(AlsoNeeded, new("Без чего ещё не работать", "Also needed"), SiteColumnType.Choices, site => string.Join("; ", site.AlsoNeeded))
        {
            Choices = Of<Utility>(SiteWords.Of), Hint = new("Электричество и вода нужны всем.", "Electricity and water are always needed."),
        },
        new(NextCheckOn, new("Проверить до", "Check by"), SiteColumnType.Day, site => Day(site.NextCheckOn)),
        // Evidence of what the row says anew; what stands already keeps its own.
        new(Source, new("Источник сведений строки", "Source of the row"), SiteColumnType.Text, _ => ""),
        new(Date, new("На какой день сведения строки", "Day of the row"), SiteColumnType.Day, _ => ""),
        new(By, new("Кто сообщил", "Who says so"), SiteColumnType.Text, _ => ""),
    ];

    internal static string PointCode(Utility utility) => $"{PrefixOf(utility)}supplyPoint.code";

    internal static string PointRu(Utility utility) => $"{PrefixOf(utility)}supplyPoint.nameRu";

    internal static string PointEn(Utility utility) => $"{PrefixOf(utility)}supplyPoint.nameEn";

    internal static string LetterNumber(Utility utility) => $"{PrefixOf(utility)}letter.number";

    internal static string LetterDate(Utility utility) => $"{PrefixOf(utility)}letter.date";

    internal static string LetterUntil(Utility utility) => $"{PrefixOf(utility)}letter.validUntil";

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static LocalizedText Degrees { get; } = new("Градусы WGS 84.", "Degrees of WGS 84.");

    private static string PrefixOf(Utility utility) => $"utilities.{utility.ToString().ToLowerInvariant()}.";

    private static IReadOnlyList<SiteChoice> Of<T>(Func<T, LocalizedText> title) where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SiteChoice(value.ToString(), title(value)))];

    private static IEnumerable<SiteColumn> Of(Utility utility)
    {
        var section = Enum.Parse<SiteSection>(utility.ToString());
        var name = SiteSections.TitleOf(section);
        return
        [
            .. SiteFields.All.Where(field => field.Section == section).SelectMany(Of),
            new(PointCode(utility), Named("центр питания, код", "supply point, code"), SiteColumnType.Text, site => site.Utilities.Of(utility).SupplyPoint?.Code ?? ""),
            new(PointRu(utility), Named("центр питания", "supply point in Russian"), SiteColumnType.Text, site => site.Utilities.Of(utility).SupplyPoint?.NameRu ?? ""),
            new(PointEn(utility), Named("центр питания по-английски", "supply point"), SiteColumnType.Text, site => site.Utilities.Of(utility).SupplyPoint?.NameEn ?? ""),
            new(LetterNumber(utility), Named("письмо, номер", "letter, number"), SiteColumnType.Text, site => site.Utilities.Of(utility).Letter?.Number ?? ""),
            new(LetterDate(utility), Named("письмо от", "letter, date"), SiteColumnType.Day, site => Day(site.Utilities.Of(utility).Letter?.Date)),
            new(LetterUntil(utility), Named("письмо действует по", "letter, valid until"), SiteColumnType.Day, site => Day(site.Utilities.Of(utility).Letter?.ValidUntil)),
        ];

        LocalizedText Named(string ru, string en) => new($"{name.Ru}: {ru}", $"{name.En}: {en}");
    }

    private static IEnumerable<SiteColumn> Of(SiteField field)
    {
        var section = SiteSections.TitleOf(field.Section);
        var title = field.Section is >= SiteSection.Power and <= SiteSection.Waste
            ? new LocalizedText($"{section.Ru}: {field.Label.Ru}", $"{section.En}: {field.Label.En}")
            : field.Label;
        yield return new(field.Code, title, TypeOf(field.Type), site => SiteCells.Of(field, field.Open(site), english: false)) { Field = field, Hint = field.Hint, Unit = field.Unit, Choices = field.Choices };
        if (field.Type == SiteValueType.Text)
        {
            yield return new($"{field.Code}.en", new($"{title.Ru}, по-английски", $"{title.En}, in English"), SiteColumnType.Text, site => SiteCells.Of(field, field.Open(site), english: true))
            {
                Field = field,
                IsEnglish = true,
            };
        }
    }

    private static SiteColumnType TypeOf(SiteValueType type) => type switch
    {
        SiteValueType.Number => SiteColumnType.Number,
        SiteValueType.Whole => SiteColumnType.Whole,
        SiteValueType.Yes => SiteColumnType.YesOrNo,
        SiteValueType.Choice => SiteColumnType.Choice,
        SiteValueType.Choices => SiteColumnType.Choices,
        SiteValueType.Day => SiteColumnType.Day,
        SiteValueType.Months => SiteColumnType.Months,
        _ => SiteColumnType.Text,
    };
}
