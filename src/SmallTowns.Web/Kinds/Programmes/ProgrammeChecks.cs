using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Programmes;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Programmes;

/// <summary>What makes a programme impossible to propose, each beside its field or row.</summary>
internal static class ProgrammeChecks
{
    private const int MoneyDecimals = 2;

    public static string YearSentence => $"Год от {BudgetLine.FirstYear} до {BudgetLine.LastYear}.";

    public static bool IsNoYear(int year) => year is < BudgetLine.FirstYear or > BudgetLine.LastYear;

    public static IEnumerable<InputProblem> OfWords(ProgrammeContent content)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.NameRu), content.NameRu, ProgrammeContent.NameMaxLength, "Назовите программу."),
            .. LineChecks.Required(nameof(content.NameEn), content.NameEn, ProgrammeContent.NameMaxLength, "Назовите программу по-английски."),
            .. LineChecks.Required(nameof(content.PurposeRu), content.PurposeRu, ProgrammeContent.TextMaxLength, "Напишите, для чего она."),
            .. LineChecks.Required(nameof(content.PurposeEn), content.PurposeEn, ProgrammeContent.TextMaxLength, "Напишите то же по-английски."),
        ];
        if (content.From is null)
            problems.Add(new(nameof(content.From), "Укажите первый день."));
        else if (IsNoYear(content.From.Value.Year))
            problems.Add(new(nameof(content.From), YearSentence));
        if (content.Until is null)
            problems.Add(new(nameof(content.Until), "Укажите последний день."));
        else if (IsNoYear(content.Until.Value.Year))
            problems.Add(new(nameof(content.Until), YearSentence));
        else if (content.Until < content.From)
            problems.Add(new(nameof(content.Until), "Последний день раньше первого."));
        return problems;
    }

    /// <summary>What was published by a decision keeps one: from a figure the way leads up to it.</summary>
    public static async Task<IEnumerable<InputProblem>> OfDecisionAsync(
        SmallTownsDbContext db, ProgrammeContent content, ProgrammeContent standing, CancellationToken cancellationToken)
    {
        if (content.Decision.Length == 0)
        {
            return standing.Decision.Length > 0
                ? [new(nameof(content.Decision), $"Программа опубликована по решению {standing.Decision}: без решения её не оставить. Если его заменило другое, выберите то.")]
                : [
                    .. LineChecks.Required(nameof(content.NoDecisionRu), content.NoDecisionRu, ProgrammeContent.LineMaxLength, "Выберите решение или объясните, почему его ещё нет."),
                    .. LineChecks.Required(nameof(content.NoDecisionEn), content.NoDecisionEn, ProgrammeContent.LineMaxLength, "Объясните то же по-английски."),
                ];
        }

        if (await DecisionAsync(db, content.Decision, cancellationToken) is null)
            return [new(nameof(content.Decision), "Решения с таким номером нет.")];
        return content.NoDecisionRu.Length + content.NoDecisionEn.Length == 0 ? [] : [new(nameof(content.NoDecisionRu), "Решение выбрано: уберите причину, почему его нет.")];
    }

    /// <summary>The state of a decision of the register; empty where there is no such decision.</summary>
    public static async Task<DecisionState?> DecisionAsync(SmallTownsDbContext db, string reference, CancellationToken cancellationToken) =>
        AssemblyDecision.NumberOf(reference) is (var body, var year, var ordinal)
            ? await db.AssemblyDecisions.Where(one => one.Body == body && one.Year == year && one.Ordinal == ordinal).Select(one => (DecisionState?)one.State).SingleOrDefaultAsync(cancellationToken)
            : null;

    public static async Task<IEnumerable<InputProblem>> OfDepartmentAsync(
        SmallTownsDbContext db, ProgrammeContent content, ProgrammeContent standing, CancellationToken cancellationToken) =>
        content.Department.Length > 0
        && (content.Department == standing.Department || await db.AssociationBodies.AnyAsync(body => body.Code == content.Department && !body.IsDissolved, cancellationToken))
            ? []
            : [new(nameof(content.Department), "Выберите отдел, который отвечает за программу.")];

    /// <summary>A town that has left or ceased since may stay where it stands.</summary>
    public static IEnumerable<InputProblem> OfTowns(ProgrammeContent content, ProgrammeContent standing, Func<string, bool> isTown)
    {
        if (content.Towns.Count == 0)
            yield return new(nameof(content.Towns), "Отметьте хотя бы один город.");
        if (content.Towns.Distinct().Count() < content.Towns.Count)
            yield return new(nameof(content.Towns), "Город отмечен дважды.");
        if (content.Towns.FirstOrDefault(slug => !isTown(slug) && !standing.Towns.Contains(slug)) is { } unknown)
            yield return new(nameof(content.Towns), $"Города «{unknown}» на портале нет.");
    }

    public static IEnumerable<InputProblem> OfMeasures(ProgrammeContent content)
    {
        if (content.Measures.Count > ProgrammeContent.MostRows)
            yield return new(nameof(content.Measures), $"Не больше {ProgrammeContent.MostRows} мероприятий.");
        for (var i = 0; i < content.Measures.Count; i++)
        {
            var (row, field) = (content.Measures[i], $"{nameof(content.Measures)}[{i}]");
            foreach (var problem in LineChecks.Required($"{field}.{nameof(row.What)}", row.What, ProgrammeContent.LineMaxLength, "Напишите, что делается, или уберите строку."))
                yield return problem;
            foreach (var problem in LineChecks.Required($"{field}.{nameof(row.Who)}", row.Who, ProgrammeContent.LineMaxLength, "Назовите учреждение или отдел, который делает."))
                yield return problem;
            if (!Enum.IsDefined(row.State))
                yield return new($"{field}.{nameof(row.State)}", "Выберите состояние.");
            if (row.Key.Length is 0 or > ProgrammeContent.LineMaxLength || content.Measures.Take(i).Any(other => other.Key == row.Key))
                yield return new($"{field}.{nameof(row.What)}", "Уберите строку и добавьте её заново.");
        }
    }

    public static IEnumerable<InputProblem> OfMoney(ProgrammeContent content)
    {
        if (content.Budget.Count > ProgrammeContent.MostBudgetLines)
            yield return new(nameof(content.Budget), $"Не больше {ProgrammeContent.MostBudgetLines} строк.");
        for (var i = 0; i < content.Budget.Count; i++)
        {
            var (row, field) = (content.Budget[i], $"{nameof(content.Budget)}[{i}]");
            if (!Enum.IsDefined(row.Source))
                yield return new($"{field}.{nameof(row.Source)}", "Выберите источник.");
            foreach (var problem in LineChecks.Required($"{field}.{nameof(row.Payer)}", row.Payer, ProgrammeContent.LineMaxLength, "Назовите, чьи это деньги: бюджет, госпрограмма, предприятие."))
                yield return problem;
            if (row.Note.Length > ProgrammeContent.LineMaxLength)
                yield return new($"{field}.{nameof(row.Note)}", $"Не длиннее {ProgrammeContent.LineMaxLength} знаков.");
            else if (HiddenCharacters.AreIn(row.Note))
                yield return new($"{field}.{nameof(row.Note)}", HiddenCharacters.Sentence);
            if (IsNoYear(row.Year))
                yield return new($"{field}.{nameof(row.Year)}", YearSentence);
            if (IsNoMeasureOf(content, row.Measure))
                yield return new($"{field}.{nameof(row.Measure)}", "Такого мероприятия в программе уже нет: выберите другое.");
            foreach (var (name, amount) in new[] { (nameof(row.PlanThousandRoubles), row.PlanThousandRoubles), (nameof(row.CommittedThousandRoubles), row.CommittedThousandRoubles), (nameof(row.PaidThousandRoubles), row.PaidThousandRoubles) })
            {
                if (amount is < 0 or > BudgetLine.MostThousandRoubles)
                    yield return new($"{field}.{name}", "Сумма от нуля до 10 трлн ₽.");
                else if (amount is { } sum && Math.Round(sum, MoneyDecimals) != sum)
                    yield return new($"{field}.{name}", "Не больше двух знаков после запятой.");
            }

            if (row.IsOverCommitted && row.Note.Length == 0)
                yield return new($"{field}.{nameof(row.PaidThousandRoubles)}", "Оплачено больше, чем законтрактовано. Исправьте или объясните в примечании.");
        }
    }

    public static IEnumerable<InputProblem> OfMilestones(ProgrammeContent content, DateOnly today)
    {
        if (content.Milestones.Count > ProgrammeContent.MostRows)
            yield return new(nameof(content.Milestones), $"Не больше {ProgrammeContent.MostRows} вех.");
        for (var i = 0; i < content.Milestones.Count; i++)
        {
            var (row, field) = (content.Milestones[i], $"{nameof(content.Milestones)}[{i}]");
            if (row.On is null)
                yield return new($"{field}.{nameof(row.On)}", "Укажите день.");
            foreach (var problem in LineChecks.Required($"{field}.{nameof(row.What)}", row.What, ProgrammeContent.LineMaxLength, "Напишите, что к этому дню должно быть."))
                yield return problem;
            if (row.ReachedOn > today)
                yield return new($"{field}.{nameof(row.ReachedOn)}", "Этот день ещё не наступил.");
        }
    }

    public static bool IsNoMeasureOf(ProgrammeContent content, string key) => key.Length > 0 && content.Measures.All(measure => measure.Key != key);
}
