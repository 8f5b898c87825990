using SmallTowns.Domain.Scenarios;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Scenarios;

/// <summary>Scenarios as a paper for the collegium.</summary>
public static class ScenarioDocument
{
    public static DocxDocument Of(ScenarioQuestion question, IReadOnlyList<TownScenario> towns, DateOnly today) => new(
        $"Сценарии населения до {question.Horizon} года: {string.Join(", ", towns.Select(town => town.Name.Ru))}", "ru-RU", "Страница",
        [
            new DocxBlock.Paragraph($"Составлено {Days.InWords(today)} по опубликованным переписям. Метод: {ScenarioWords.Of(question.Method).ToLowerInvariant()}."),
            new DocxBlock.Paragraph(ScenarioWords.HowOf(question.Method)),
            .. towns.SelectMany(town => TownOf(town, question.Method)),
            .. Compared(question, towns),
            new DocxBlock.Heading(1, "Чего это не доказывает"),
            new DocxBlock.Items(ScenarioWords.DoesNotProve),
            new DocxBlock.Heading(1, "Источники"),
            new DocxBlock.Items([.. towns.SelectMany(town => town.Sources).Distinct().OrderBy(source => source.Place).Select(source => source.Title.Ru)]),
        ]);

    private static IEnumerable<DocxBlock> TownOf(TownScenario town, ScenarioMethod method)
    {
        yield return new DocxBlock.Heading(1, town.Name.Ru);
        var scenario = town.Scenario;
        if (scenario.Counts.Count > 0)
            yield return new DocxBlock.Paragraph($"Переписи города: {string.Join("; ", scenario.Counts.Select(count => $"{count.Year} — {Numbers.Show(count.People)}"))} чел.");
        if (scenario.Fault is { } fault)
        {
            yield return new DocxBlock.Paragraph(ScenarioWords.Of(fault));
            yield break;
        }

        if (scenario.Method is ScenarioMethod.OwnRate)
            yield return new DocxBlock.Paragraph($"Темп задан составителем: низкий {RateOf(scenario.Low)}, основной {RateOf(scenario.Base)}, высокий {RateOf(scenario.High)}.");
        else if (scenario.Rates.Count > 0)
            yield return new DocxBlock.Paragraph($"Темп по промежуткам: {string.Join("; ", scenario.Rates.Select(rate => $"{rate.FromYear}–{rate.ToYear} — {ScenarioWords.Rate(scenario.Method, rate.Yearly)}"))}.");
        yield return new DocxBlock.Table(
            $"{town.Name.Ru}: население, чел. ({ScenarioWords.Of(method).ToLowerInvariant()})",
            [new("Год", true), new("Низкий", true), new("Основной", true), new("Высокий", true)],
            [.. scenario.Base!.Points.Index().Select(point => (IReadOnlyList<string>)
                [$"{point.Item.Year}", Cell(scenario.Low, point.Index), Cell(scenario.Base, point.Index), Cell(scenario.High, point.Index)])]);
        yield return new DocxBlock.Paragraph(ScenarioWords.TestOf(scenario));
    }

    private static IEnumerable<DocxBlock> Compared(ScenarioQuestion question, IReadOnlyList<TownScenario> towns)
    {
        List<TownScenario> known = [.. towns.Where(town => town.Scenario.Fault is null)];
        if (known.Count < 2)
            yield break;
        yield return new DocxBlock.Heading(1, "Города рядом");
        yield return new DocxBlock.Table(
            $"Основной сценарий, {question.Horizon} год",
            [new("Город"), new("Последняя перепись", true), new($"{question.Horizon} год", true), new("Изменение", true), new("Ошибка проверки", true)],
            [.. known.Select(town => (IReadOnlyList<string>)
            [
                town.Name.Ru, Numbers.Show(town.Scenario.Counts[^1].People), Numbers.Show(town.Scenario.Base!.End),
                Numbers.PercentWithSign(100 * (town.Scenario.Base.End / town.Scenario.Counts[^1].People - 1)),
                town.Scenario.BackTest is { } test ? Numbers.PercentWithSign(test.ErrorPercent, 2) : "нечем проверить",
            ])]);
    }

    private static string RateOf(ScenarioPath? path) => path is null ? Numbers.None : ScenarioWords.Rate(ScenarioMethod.OwnRate, path.Yearly);

    private static string Cell(ScenarioPath? path, int place) => path is null ? Numbers.None : Numbers.Show(path.Points[place].People);
}
