using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>Sets a figure beside the one whose place it takes, field by field, in the order in which a reviewer checks them.</summary>
public static class FigureComparison
{
    public static IReadOnlyList<ComparedField> Between(Figure? before, Figure after)
    {
        var old = before is null ? [] : Fields(before).ToDictionary(field => field.Label, field => field.Value);
        return [.. Fields(after).Select(field => new ComparedField(field.Label, old.GetValueOrDefault(field.Label), field.Value))];
    }

    private static IEnumerable<(string Label, string Value)> Fields(Figure figure) =>
    [
        ("Что", FigureWords.Name(figure)),
        ("Значение", FigureWords.Value(figure)),
        ("Период", FigureWords.When(figure.Period)),
        ("Территория", Words.Of(figure.Basis)),
        ("Источник", figure.Source?.TitleRu ?? Numbers.None),
        ("Где в источнике", figure.SourcePlaceRu ?? Numbers.None),
        ("Где в источнике, по-английски", figure.SourcePlaceEn ?? Numbers.None),
        ("Адрес места в источнике", figure.SourcePlaceUrl ?? Numbers.None),
        ("Кто ручается", FigureWords.Of(figure.Status)),
        .. OfKind(figure),
        ("Примечание по-русски", figure.NoteRu ?? Numbers.None),
        ("Примечание по-английски", figure.NoteEn ?? Numbers.None),
    ];

    private static IEnumerable<(string, string)> OfKind(Figure figure) => figure switch
    {
        PopulationCount population =>
        [
            ("Как посчитано", FigureWords.Of(population.Method)),
            ("Округление", population.RoundedTo == 1 ? "точное число" : $"до {population.RoundedTo} чел."),
        ],
        TravelTime time => [("Чем ехать", FigureWords.Of(time.Mode))],
        EmploymentCount employment => [("Мера", FigureWords.Of(employment.Measure))],
        ExpertBelt belt => [("Почему по-русски", belt.ReasonRu ?? Numbers.None), ("Почему по-английски", belt.ReasonEn ?? Numbers.None)],
        _ => [],
    };
}
