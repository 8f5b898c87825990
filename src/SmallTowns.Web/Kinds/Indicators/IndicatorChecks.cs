using SmallTowns.Domain.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Indicators;

/// <summary>What makes an entry of the indicator catalogue impossible to propose.</summary>
public static class IndicatorChecks
{
    public const int MostDecimals = 6;
    public const int MostMonths = 240;
    private const decimal Most = 1_000_000_000_000m;

    public static IReadOnlyList<InputProblem> Of(IndicatorContent input) => [.. Texts(input), .. Shape(input), .. Limits(input)];

    private static IEnumerable<InputProblem> Texts(IndicatorContent input)
    {
        if (input.NameRu.Length == 0)
            yield return new(nameof(input.NameRu), "Введите название показателя.");
        if (input.NameEn.Length == 0)
            yield return new(nameof(input.NameEn), "Введите название и по-английски: его показывают английские страницы.");
        if (input.UnitRu.Length == 0)
            yield return new(nameof(input.UnitRu), "Введите единицу, например «чел.» или «%».");
        if (input.UnitEn.Length == 0)
            yield return new(nameof(input.UnitEn), "Введите единицу и по-английски.");
        if (input.DefinitionSourceRu is null && input.DefinitionSourceEn is not null)
            yield return new(nameof(input.DefinitionSourceRu), "Заполнено только по-английски: напишите и по-русски.");
        foreach (var (field, text, max) in new (string, string?, int)[]
        {
            (nameof(input.NameRu), input.NameRu, Indicator.NameMaxLength), (nameof(input.NameEn), input.NameEn, Indicator.NameMaxLength),
            (nameof(input.UnitRu), input.UnitRu, Indicator.UnitMaxLength), (nameof(input.UnitEn), input.UnitEn, Indicator.UnitMaxLength),
            (nameof(input.DefinitionSourceRu), input.DefinitionSourceRu, Indicator.TextMaxLength),
            (nameof(input.DefinitionSourceEn), input.DefinitionSourceEn, Indicator.TextMaxLength),
        })
        {
            if (text?.Length > max)
                yield return new(field, $"Не длиннее {max} знаков; сейчас {text.Length}.");
        }
    }

    private static IEnumerable<InputProblem> Shape(IndicatorContent input)
    {
        if (input.Topic is not { } topic || !Enum.IsDefined(topic))
            yield return new(nameof(input.Topic), "Выберите тему.");
        if (input.Decimals is null or < 0 or > MostDecimals)
            yield return new(nameof(input.Decimals), $"Знаков после запятой — от 0 до {MostDecimals}.");
        if (input.DueEveryMonths is < 1 or > MostMonths)
            yield return new(nameof(input.DueEveryMonths), $"Срок — от 1 до {MostMonths} месяцев; пусто, если значение не устаревает.");
    }

    private static IEnumerable<InputProblem> Limits(IndicatorContent input)
    {
        foreach (var (field, limit) in new[]
        {
            (nameof(input.PlausibleFrom), input.PlausibleFrom), (nameof(input.PlausibleTo), input.PlausibleTo),
            (nameof(input.PlausibleChangePercent), input.PlausibleChangePercent),
        })
        {
            if (limit is { } number && (Math.Abs(number) > Most || Math.Round(number, 6) != number))
                yield return new(field, "Слишком большое число или больше шести знаков после запятой.");
        }

        if (input.PlausibleTo < input.PlausibleFrom)
            yield return new(nameof(input.PlausibleTo), "Верхняя граница меньше нижней.");
        if (input.PlausibleChangePercent <= 0)
            yield return new(nameof(input.PlausibleChangePercent), "Изменение — больше нуля процентов; пусто, если любое правдоподобно.");
    }
}
