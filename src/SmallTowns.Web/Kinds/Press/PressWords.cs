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
