using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases.Reminders;

/// <summary>The words of a reminder: numbers, days and addresses of cases, and nothing of the investors. A mailbox is not the portal.</summary>
internal static class ReminderText
{
    public static (string Subject, string Text) Of(string name, IReadOnlyCollection<DueCase> cases, string root)
    {
        var late = cases.Where(one => one.DaysLate > 0).ToList();
        var near = cases.Where(one => one.DaysLate == 0).ToList();
        var subject = late.Count > 0
            ? $"Обращения инвесторов: просрочено {late.Count}{(near.Count > 0 ? $", срок близко у {near.Count}" : null)}"
            : $"Обращения инвесторов: срок близко у {near.Count}";
        return (subject,
            $"""
            Здравствуйте, {name}!

            {string.Join("\n\n", new[] { Part("Просрочены", late, root), Part("Срок сегодня или в следующий рабочий день", near, root) }.OfType<string>())}

            Портал присылает такое письмо в рабочие дни, не чаще раза в день, пока обещанный день не сдвинется ответом или переходом к следующей стадии.
            """);
    }

    private static string? Part(string title, List<DueCase> cases, string root) => cases.Count == 0
        ? null
        : $"{title}:\n{string.Join('\n', cases.Select(one => $"— № {one.Number}, срок {one.DueOn.ToString("d MMMM", Language.Russian)}{Late(one)}: {root}/staff/cases/{one.Id}"))}";

    private static string Late(DueCase one) => one.DaysLate == 0 ? "" : $", на {one.DaysLate} {Plural.Of(one.DaysLate, "рабочий день", "рабочих дня", "рабочих дней")} позже";
}
