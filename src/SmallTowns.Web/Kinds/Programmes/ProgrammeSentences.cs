using System.Text.Json.Nodes;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;

namespace SmallTowns.Web.Kinds.Programmes;

/// <summary>A programme as a reviewer compares it.</summary>
internal static class ProgrammeSentences
{
    /// <summary>The same content with its rows as sentences.</summary>
    public static string InPlaceOf(string json, Func<string, MeasureHead?> headOf, Func<string, string> townOf, Func<string, string> bodyOf)
    {
        var content = ContentJson.Read<ProgrammeContent>(json);
        var told = JsonNode.Parse(json)!.AsObject();
        Put("towns", content.Towns.Select(townOf));
        if (content.Department.Length > 0)
            told["department"] = bodyOf(content.Department);
        Put("measures", content.Measures.Select(Of));
        Put("budget", content.Budget.Select(line => Of(line, content)));
        Put("milestones", content.Milestones.Select(Of));
        Put("targets", content.Targets.Select(target => Of(target, content, headOf, townOf)));
        return told.ToJsonString();

        void Put(string field, IEnumerable<string> sentences) => told[field] = new JsonArray([.. sentences.Select(sentence => JsonValue.Create(sentence))]);
    }

    /// <summary>What is possible and worth a second look.</summary>
    public static IEnumerable<string> WarningsOf(ProgrammeContent content)
    {
        foreach (var line in content.Budget.Where(line => line.IsOverPlan))
            yield return $"Законтрактовано больше плана: {Named(line)}.";
        foreach (var line in content.Budget.Where(line => line.IsOverCommitted))
            yield return $"Оплачено больше, чем законтрактовано: {Named(line)}. {line.Note}";
        foreach (var line in content.Budget.Where(line => line.Year < content.From?.Year || line.Year > content.Until?.Year))
            yield return $"Деньги вне срока программы: {Named(line)}.";
        if (content.Targets.Count == 0)
            yield return "У программы нет ни одной цели по показателям: её итог не будет виден по числам.";
    }

    private static string Of(ProgrammeMeasure measure) =>
        $"{measure.What}; делает: {measure.Who}{(measure.Until is { } until ? $"; до {Days.InWords(until)}" : "")}; {ProgrammeWords.Of(measure.State).Ru}";

    private static string Of(BudgetLine line, ProgrammeContent content) => string.Join("; ", new[]
    {
        Named(line),
        NameOf(line.Measure, content),
        $"план {Money(line.PlanThousandRoubles)}, законтрактовано {Money(line.CommittedThousandRoubles)}, оплачено {Money(line.PaidThousandRoubles)}",
        line.Note,
    }.Where(part => part.Length > 0));

    private static string Of(Milestone milestone) =>
        $"{(milestone.On is { } day ? Days.InWords(day) : "")}: {milestone.What}{(milestone.ReachedOn is { } reached ? $"; достигнуто {Days.InWords(reached)}" : "")}";

    private static string Of(ProgrammeTarget target, ProgrammeContent content, Func<string, MeasureHead?> headOf, Func<string, string> townOf)
    {
        var head = headOf(target.Figure);
        return string.Join("; ", new[]
        {
            $"{head?.Name.Ru ?? target.Figure}, {townOf(target.Town)}, {Words.Over(target.Basis)}",
            $"было {(target.BaselineValue is { } value ? Numbers.ShowWhole(value) : Numbers.None)} ({PublishedSourceRefs.Show(target.Baseline)})",
            $"{(target.Direction is TargetDirection.Rise ? "не меньше" : "не больше")} {(target.Value is { } wanted ? Numbers.ShowWhole(wanted) : Numbers.None)} {head?.Unit.Ru} к {target.Year} году",
            NameOf(target.Measure, content),
        }.Where(part => part.Length > 0));
    }

    private static string Named(BudgetLine line) => $"{line.Year}, {ProgrammeWords.Of(line.Source).Ru}, {line.Payer}";

    private static string NameOf(string measure, ProgrammeContent content) => content.Measures.FirstOrDefault(one => one.Key == measure)?.What ?? "";

    private static string Money(decimal? thousandRoubles) => thousandRoubles is { } amount ? $"{Numbers.ShowWhole(amount)} тыс. ₽" : "не указано";
}
