using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>What makes a figure unlikely. The person may go on; the reviewer sees the same sentences.</summary>
public static class FigureWarnings
{
    public static IReadOnlyList<string> Of(FigureInput input, FigureSurroundings around, Indicator? measure) =>
        [.. Sentences(input, around, measure)];

    /// <summary>What is unlikely beside the value that stands for the same period, or for the one before it.</summary>
    public static IEnumerable<string> AgainstBefore(FigureInput input, Figure? samePeriod, Figure? previous, decimal? limitPercent)
    {
        var before = samePeriod ?? previous;
        if (input.Value is { } value && before is not null
            && PlausibleChange.Percent(value, before.Value) is { } change && Math.Abs(change) > limitPercent)
            yield return $"Отличается от прежнего значения на {change:+0.#;−0.#} % — больше, чем обычно бывает: проверьте, нет ли опечатки.";
        if (samePeriod is null && previous is not null && input.Basis is { } basis && previous.Basis != basis)
            yield return $"Прежнее значение — {Words.Over(previous.Basis)}, новое — {Words.Over(basis)}: сравнивать их нельзя.";
    }

    /// <summary>What is unlikely beside other towns, the people of the town and the other shares of its whole.</summary>
    public static IEnumerable<string> Beside(FigureInput input, FigureNeighbours beside)
    {
        if (input.Value is not { } value)
            yield break;
        if (PlausibleAmongTowns.IsFar(value, beside.OtherTowns))
            yield return $"{(value > beside.OtherTowns.Max() ? "Намного больше" : "Намного меньше")}, чем у любого другого города ({Show(beside.OtherTowns.Min())} … {Show(beside.OtherTowns.Max())}): проверьте единицу и порядок.";
        if (beside.Population is { } people && value > people)
            yield return $"Больше, чем жителей ({Show(people)}): проверьте порядок и территорию.";
        if (beside.OtherShares is { } shares && SharesOfWhole.AtLeast(value, input.Qualifier) + shares is var sum && SharesOfWhole.AreTooMany(sum, beside.OtherSharesCount + 1))
            yield return $"Доли отраслей вместе дают {Show(sum)} %: больше ста. Так опубликовать не получится.";
    }

    /// <summary>What may be a slip: whoever decides looks at these. That something is replaced is no doubt, the comparison says it.</summary>
    public static IReadOnlyList<string> Doubts(FigureInput input, FigureSurroundings around, Indicator? measure) =>
        [.. Unlikely(input, around, measure), .. OfPeriod(input)];

    /// <summary>Only what makes the number unlikely, without what the reviewer should know besides.</summary>
    public static IEnumerable<string> Unlikely(FigureInput input, FigureSurroundings around, Indicator? measure)
    {
        if (input.Value is { } value && measure is not null && (value < measure.PlausibleFrom || value > measure.PlausibleTo))
            yield return $"Значение вне обычных пределов показателя ({measure.PlausibleFrom:0.##} … {measure.PlausibleTo:0.##}): проверьте единицу и порядок.";
        foreach (var sentence in AgainstBefore(input, around.SamePeriod, around.Previous, measure?.PlausibleChangePercent))
            yield return sentence;
        foreach (var sentence in Beside(input, around.Beside))
            yield return sentence;
    }

    private static IEnumerable<string> OfPeriod(FigureInput input)
    {
        if (input.PeriodStart is null)
            yield return "Период не указан: так пишут, только если источник сам не говорит, когда.";
    }

    private static IEnumerable<string> Sentences(FigureInput input, FigureSurroundings around, Indicator? measure)
    {
        foreach (var sentence in Unlikely(input, around, measure))
            yield return sentence;
        if (around.SamePeriod is { } same)
            yield return same.SourceId == input.SourceId
                ? "За этот период значение уже опубликовано: новое заменит его, читатель увидит строку об изменении."
                : "За этот период уже опубликовано значение другого источника: новое встанет на его место, прежнее останется рядом.";
        foreach (var sentence in OfPeriod(input))
            yield return sentence;
    }

    private static string Show(decimal number) => number.ToString("#,0.##", CultureInfo.GetCultureInfo("ru-RU"));
}
