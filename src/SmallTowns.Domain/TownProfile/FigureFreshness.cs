using SmallTowns.Domain.Figures;

namespace SmallTowns.Domain.TownProfile;

/// <summary>
/// Which of a town's figures a newer value is due for. Of each question (the population; each indicator) the latest figure
/// counts, whatever its territory: due on = last day of its period + months after which a value is due; overdue = due on &lt; today.
/// Each is due as the catalogue says; what has no such period there does not age.
/// What was never given is not overdue: it is missing (<see cref="TownCompleteness"/>). Nor is what no source dates.
/// </summary>
/// <param name="Due">Every question that ages, the longest overdue first.</param>
public sealed record FigureFreshness(IReadOnlyList<DueFigure> Due)
{
    public int OverdueCount(DateOnly today) => Due.TakeWhile(due => due.On < today).Count();

    public DueFigure? OldestOverdue(DateOnly today) => Due is [{ } first, ..] && first.On < today ? first : null;

    /// <summary>The next question to come due; empty where nothing ages or everything is overdue.</summary>
    public DueFigure? Next(DateOnly today) => Due.FirstOrDefault(due => due.On >= today);

    /// <param name="monthsOf">The months after which each measure is due, by its code in the catalogue; those that do not age are not among them.</param>
    public static FigureFreshness Of(IEnumerable<FigureHolding> figures, IReadOnlyDictionary<string, int> monthsOf)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(monthsOf);
        return new(
        [
            .. (from figure in figures
               where figure.LatestPeriodEnd is not null && MonthsOf(figure, monthsOf) is not null
               group figure by (figure.Kind, figure.Indicator) into question
               let latest = question.Max(figure => figure.LatestPeriodEnd!.Value)
               let due = new DueFigure(question.Key.Kind, question.Key.Indicator, latest, latest.AddMonths(MonthsOf(question.First(), monthsOf)!.Value))
               select due)
                .OrderBy(due => due.On).ThenBy(due => due.Kind).ThenBy(due => due.Indicator, StringComparer.Ordinal),
        ]);
    }

    private static int? MonthsOf(FigureHolding figure, IReadOnlyDictionary<string, int> monthsOf) =>
        (figure.Indicator ?? BuiltInIndicators.CodeOf(figure.Kind)) is { } code && monthsOf.TryGetValue(code, out var months) ? months : null;
}

/// <param name="LatestPeriodEnd">Until when the latest published figure reaches.</param>
/// <param name="On">The last day on which it is fresh.</param>
public sealed record DueFigure(FigureKind Kind, string? Indicator, DateOnly LatestPeriodEnd, DateOnly On);
