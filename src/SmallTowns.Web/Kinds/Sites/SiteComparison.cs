using System.Globalization;
using SmallTowns.Domain;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Fields;

namespace SmallTowns.Web.Kinds.Sites;

/// <summary>An object before and after, in a reviewer's words: what differs, and what anybody looks at first.</summary>
internal static class SiteComparison
{
    public static IReadOnlyList<ComparedField> Of(SiteObject before, SiteObject after)
    {
        IReadOnlyList<ComparedField> facts =
        [
            Compare("Вид", site => SiteWords.Of(site.Kind).Ru),
            Compare("Название", site => site.NameRu),
            Compare("Название по-английски", site => site.NameEn),
            Compare("Состояние", site => SiteWords.Of(site.Status).Ru),
            Compare("Состояние с", site => Day(site.StatusSince)),
            Compare("Часть чего", site => site.ParentReference?.ToString()),
            Compare("Был частью", site => List(site.PreviouslyPartOf)),
            Compare("Снят", site => site.Withdrawal is { } withdrawal ? $"{Day(withdrawal.On)}: {withdrawal.ReasonRu} / {withdrawal.ReasonEn}; преемники: {List(withdrawal.Successors) ?? "нет"}" : null),
            Compare("Описание", site => site.DescriptionRu),
            Compare("Описание по-английски", site => site.DescriptionEn),
            Compare("Граница", site => GeometryOf(site.Geometry)),
            Compare("Снимки", site => site.Photos.Count == 0 ? null : string.Join("\n", site.Photos.Select(photo => $"{Day(photo.TakenOn)}: {photo.AltRu} / {photo.AltEn}"))),
            Compare("Без чего ещё не работать", site => site.AlsoNeeded.Count == 0 ? null : string.Join(", ", site.AlsoNeeded.Select(utility => SiteWords.Of(utility).Ru))),
            Compare("Проверить до", site => Day(site.NextCheckOn)),
        ];
        var parameters = SiteFields.All.Select(field => Compare($"{SiteSections.TitleOf(field.Section).Ru}: {field.Label.Ru}", site => WordsOf(field.Of(site))));
        var evidence = Enum.GetValues<Utility>().SelectMany(utility => new[]
        {
            Compare($"{Title(utility)}: центр питания", site => site.Utilities.Of(utility).SupplyPoint is { } point ? $"{point.Code} {point.NameRu} / {point.NameEn}" : null),
            Compare($"{Title(utility)}: письмо сетевой организации", site => site.Utilities.Of(utility).Letter is { } letter
                ? $"№ {letter.Number} от {Day(letter.Date)}, {(letter.ValidUntil is { } last ? $"до {Day(last)}" : "без срока")}{(letter.File is { } file ? $", файл «{file.Name}»" : "")}" : null),
        });
        return [.. facts.Where(field => field.IsChanged || field.After is not null), .. parameters.Concat(evidence).Where(field => field.IsChanged)];

        ComparedField Compare(string label, Func<SiteObject, string?> words) => new(label, OptionalText.Line(words(before)), OptionalText.Line(words(after)));
    }

    private static string Title(Utility utility) => SiteSections.TitleOf(Enum.Parse<SiteSection>(utility.ToString())).Ru;

    private static string WordsOf(StatedParameter stated)
    {
        string?[] evidence = [stated.Source, Day(stated.Date), stated.By];
        var known = string.Join(", ", evidence.Where(part => part is not null));
        return known.Length == 0 ? stated.Words : $"{stated.Words} ({known})";
    }

    private static string? GeometryOf(SiteGeometry geometry)
    {
        string?[] parts =
        [
            geometry.Point is { } point ? $"точка {Coordinate(point.Latitude)}, {Coordinate(point.Longitude)}" : null,
            PolygonArea.Hectares(geometry.Polygons).TryGet(out var hectares)
                ? $"контур {SiteWords.With(Math.Round(hectares, 2), SiteUnits.Hectare)}, точек: {geometry.Polygons.Sum(polygon => polygon.Rings.Sum(ring => ring.Count - 1))}" : null,
            Day(geometry.Date),
            geometry.Source,
        ];
        return geometry is { Point: null, HasBoundary: false } ? null : string.Join("; ", parts.Where(part => part is not null));
    }

    private static string Coordinate(double degrees) => Numbers.Show(degrees, 6);

    private static string? Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string? List(IReadOnlyList<SiteReference> references) => references.Count == 0 ? null : string.Join(", ", references);
}
