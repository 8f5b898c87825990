using SmallTowns.Domain;
using SmallTowns.Domain.Press;

namespace SmallTowns.Web.Kinds.Press;

/// <summary>The press centre in words.</summary>
public static class PressWords
{
    public static LocalizedText Of(PressStanding standing) => standing switch
    {
        PressStanding.Shown => new("Показывается", "Shown"),
        PressStanding.Withdrawn => new("Снято, страница читается под пометкой", "Withdrawn; the page is read under a notice"),
        PressStanding.Removed => new("Удалено", "Removed"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    public static string Of(PicturedPeople people) => people switch
    {
        PicturedPeople.Nobody => "Никого нельзя узнать",
        PicturedPeople.Agreed => "Люди согласились",
        PicturedPeople.PublicPlace => "Открытое место или событие, человек не главный на снимке",
        _ => throw new ArgumentOutOfRangeException(nameof(people), people, null),
    };

    public static string Of(MediaKind kind) => kind switch
    {
        MediaKind.Television => "Телевидение",
        MediaKind.Radio => "Радио",
        MediaKind.Newspaper => "Газета или журнал",
        MediaKind.Web => "Сайт",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(ImageFocus focus) => focus switch
    {
        ImageFocus.Centre => "Середина",
        ImageFocus.Top => "Верх",
        ImageFocus.Bottom => "Низ",
        ImageFocus.Left => "Левая сторона",
        ImageFocus.Right => "Правая сторона",
        ImageFocus.TopLeft => "Левый верхний угол",
        ImageFocus.TopRight => "Правый верхний угол",
        ImageFocus.BottomLeft => "Левый нижний угол",
        ImageFocus.BottomRight => "Правый нижний угол",
        _ => throw new ArgumentOutOfRangeException(nameof(focus), focus, null),
    };
}

/// <summary>Where the press centre is kept in the back office.</summary>
public static class PressForms
{
    public const string List = "/staff/press";

    public static string AddressOf(string kind, string key) => PressKinds.TownIn(key) is { } town
        ? OfTown(kind, town, PressKinds.WordIn(key))
        : OfBody(kind, PressKinds.BodyIn(key) ?? "", PressKinds.WordIn(key));

    public static string OfBody(string kind, string body, string word) => $"{List}/bodies/{body}/{kind}/{word}";

    public static string OfTown(string kind, string town, string word) => $"{List}/towns/{town}/{kind}/{word}";

    /// <summary>What was published: how it stands, and what a director does with it.</summary>
    public static string OfEntry(int id) => $"{List}/published/{id}";
}
