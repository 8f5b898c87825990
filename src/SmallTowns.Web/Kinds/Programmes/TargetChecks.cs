using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Programmes;

/// <summary>Targets are set from what is published: the measure, the territory and the number must be those of a published figure.</summary>
internal static class TargetChecks
{
    public static async Task<IReadOnlyList<InputProblem>> OfAsync(
        PublishedMeasures measures, ProgrammeContent content, ProgrammeContent standing, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        if (content.Targets.Count > ProgrammeContent.MostRows)
            problems.Add(new(nameof(content.Targets), $"Не больше {ProgrammeContent.MostRows} целей."));
        var list = await measures.ListAsync(cancellationToken);
        Dictionary<string, PublishedMeasure?> read = [];
        for (var i = 0; i < Math.Min(content.Targets.Count, ProgrammeContent.MostRows); i++)
        {
            var (target, field) = (content.Targets[i], $"{nameof(content.Targets)}[{i}]");
            problems.AddRange(OfRow(content, target, field));
            if (content.Targets.Take(i).Any(other => (other.Figure, other.Town, other.Basis, other.Year) == (target.Figure, target.Town, target.Basis, target.Year)))
                problems.Add(new($"{field}.{nameof(target.Year)}", "Такая цель на этот год уже есть выше."));
            // What was set from a figure that has been corrected or withdrawn since stands: the page tells so.
            if (standing.Targets.Any(target.HasBaselineOf))
                continue;
            if (!read.TryGetValue(target.Figure, out var measure))
                read[target.Figure] = measure = list.Find(target.Figure) is { } head ? await measures.GetAsync(head, null, cancellationToken) : null;
            problems.AddRange(OfBaseline(measure, target, field));
        }

        return problems;
    }

    private static IEnumerable<InputProblem> OfRow(ProgrammeContent content, ProgrammeTarget target, string field)
    {
        if (ProgrammeChecks.IsNoMeasureOf(content, target.Measure))
            yield return new($"{field}.{nameof(target.Measure)}", "Такого мероприятия в программе уже нет: выберите другое.");
        if (!content.Towns.Contains(target.Town))
            yield return new($"{field}.{nameof(target.Town)}", "Выберите город из тех, что отмечены в программе.");
        if (target.Year is not { } year)
            yield return new($"{field}.{nameof(target.Year)}", "Укажите, к какому году.");
        else if (ProgrammeChecks.IsNoYear(year))
            yield return new($"{field}.{nameof(target.Year)}", ProgrammeChecks.YearSentence);
        else if (year <= target.Baseline?.Year)
            yield return new($"{field}.{nameof(target.Year)}", "Год цели должен быть позже исходного числа.");
        if (!Enum.IsDefined(target.Direction))
            yield return new($"{field}.{nameof(target.Direction)}", "Выберите, куда число должно идти.");
        if (target.Value is not { } value)
            yield return new($"{field}.{nameof(target.Value)}", "Введите значение цели.");
        else if (!FigureChecks.IsStorable(value))
            yield return new($"{field}.{nameof(target.Value)}", "Слишком большое число или больше шести знаков после запятой.");
        else if (target.Direction is TargetDirection.Rise ? value < target.BaselineValue : value > target.BaselineValue)
            yield return new($"{field}.{nameof(target.Value)}", $"Цель — {(target.Direction is TargetDirection.Rise ? "меньше" : "больше")} исходного числа {Numbers.ShowWhole(target.BaselineValue!.Value)}: поменяйте значение или направление.");
    }

    private static IEnumerable<InputProblem> OfBaseline(PublishedMeasure? measure, ProgrammeTarget target, string field)
    {
        var place = $"{field}.{nameof(target.BaselineValue)}";
        if (measure is null)
            yield return new($"{field}.{nameof(target.Figure)}", "Выберите показатель, по которому что-нибудь опубликовано.");
        else if (target.Baseline is not { } period || target.BaselineValue is null)
            yield return new(place, "Выберите исходное число.");
        else if (measure.Of(target.Town).FirstOrDefault(one => one.Basis == target.Basis && one.Period == period && TargetProgress.CanBeBaseline(one)) is not { } published)
            yield return new(place, "Такого числа среди опубликованных нет: выберите другое.");
        else if (TargetProgress.AsShown(published, measure.Head.Decimals).Value is var value && value != target.BaselineValue)
            yield return new(place, $"Опубликовано другое число: {Numbers.ShowWhole(value)}. Выберите его заново.");
    }
}
