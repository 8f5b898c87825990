using System.Globalization;
using SmallTowns.Domain.Scenarios;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Scenarios;

/// <summary>Which towns, by which method, to which year: what the page and the paper are asked by their addresses.</summary>
/// <param name="Towns">Slugs, beside each other.</param>
/// <param name="Own">Of the own rate alone; empty while they are not typed or cannot be read.</param>
public sealed record ScenarioQuestion(IReadOnlyList<string> Towns, ScenarioMethod Method, int Horizon, OwnRates? Own, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>So many lines keep their names at their ends.</summary>
    public const int MostTowns = 4;

    private const int UsualYearsAhead = 20;

    /// <param name="today">The horizon is twenty years on where nothing is asked.</param>
    public static ScenarioQuestion Read(string? towns, string? method, string? horizon, string? low, string? middle, string? high, DateOnly today)
    {
        List<InputProblem> problems = [];
        List<string> slugs = [.. (towns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        if (slugs.Count > MostTowns)
            problems.Add(new("towns", $"Рядом встанут {MostTowns} города: остальные не показаны."));
        var usual = (today.Year + UsualYearsAhead) / 5 * 5;
        if (!int.TryParse(string.IsNullOrWhiteSpace(horizon) ? $"{usual}" : horizon.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            problems.Add(new("to", "Напишите год четырьмя цифрами."));
        var asked = Enum.GetValues<ScenarioMethod>().FirstOrDefault(one => one.ToString() == method, ScenarioMethod.Linear);
        OwnRates? own = null;
        if (asked is ScenarioMethod.OwnRate)
        {
            var rates = new[] { ("low", low), ("base", middle), ("high", high) }.Select(one => Rate(one.Item1, one.Item2, problems)).ToList();
            if (rates is [{ } least, { } usualRate, { } most])
                own = new(least, usualRate, most);
        }

        return new([.. slugs.Take(MostTowns)], asked, year, own, problems);
    }

    public string? Problem(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Sentence;

    private static double? Rate(string field, string? typed, List<InputProblem> problems)
    {
        if (TypedNumber.TryRead(typed, out var number) && number is { } rate && Math.Abs(rate) <= (decimal)PopulationScenario.LargestOwnPercent)
            return (double)rate;
        problems.Add(new(field, $"Проценты в год: от −{PopulationScenario.LargestOwnPercent} до {PopulationScenario.LargestOwnPercent}, например −0,5."));
        return null;
    }
}
