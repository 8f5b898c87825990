using SmallTowns.Domain.Figures;

namespace SmallTowns.Web.Staff.Figures;

/// <summary>What makes a figure unlikely. The person may go on; the reviewer sees the same sentences.</summary>
public static class FigureWarnings
{
    /// <summary>Change against the value before it, in per cent; empty where there is none to compare with.</summary>
    public static decimal? ChangePercent(decimal value, decimal? before) =>
        PlausibleChange.Percent(value, before);

    public static IReadOnlyList<string> Of(FigureInput input, FigureSurroundings around, Indicator? indicator) =>
        [.. Sentences(input, around, indicator)];

    private static IEnumerable<string> Sentences(FigureInput input, FigureSurroundings around, Indicator? indicator)
    {
        if (input.Value is { } value)
        {
            if (indicator is not null && (value < indicator.PlausibleFrom || value > indicator.PlausibleTo))
                yield return $"Значение вне обычных пределов показателя ({indicator.PlausibleFrom:0.##} … {indicator.PlausibleTo:0.##}): проверьте единицу и порядок.";
            var before = around.SamePeriod ?? around.Previous;
            if (before is not null && ChangePercent(value, before.Value) is { } change && Math.Abs(change) > PlausibleChange.LimitPercent(input.Kind, indicator))
                yield return $"Отличается от прежнего значения на {change:+0.#;−0.#} % — больше, чем обычно бывает: проверьте, нет ли опечатки.";
        }

        if (around.Previous is { } previous && input.Basis is { } basis && previous.Basis != basis && around.SamePeriod is null)
            yield return $"Прежнее значение — {Shared.Words.Over(previous.Basis)}, новое — {Shared.Words.Over(basis)}: сравнивать их нельзя.";
        if (around.SamePeriod is { } same)
            yield return same.SourceId == input.SourceId
                ? "За этот период значение уже опубликовано: новое заменит его, читатель увидит строку об изменении."
                : "За этот период уже опубликовано значение другого источника: новое встанет на его место, прежнее останется рядом.";
        if (input.PeriodStart is null)
            yield return "Период не указан: так пишут, только если источник сам не говорит, когда.";
    }
}
