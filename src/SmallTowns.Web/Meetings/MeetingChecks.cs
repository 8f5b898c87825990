using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Kinds.Checks.LineChecks;

namespace SmallTowns.Web.Meetings;

/// <summary>What is wrong with a meeting as it is planned, each beside its field.</summary>
internal static class MeetingChecks
{
    public static IReadOnlyList<InputProblem> Of(MeetingInput input, Charter charter)
    {
        List<InputProblem> problems =
        [
            .. Required(nameof(input.Number), input.Number, Meeting.NumberMaxLength, "Введите номер собрания."),
            .. input.Form is MeetingForm.InPerson or MeetingForm.Mixed
                ? Required(nameof(input.Place), input.Place, Meeting.LineMaxLength, "Укажите место.")
                : Optional(nameof(input.Place), input.Place, Meeting.LineMaxLength),
            .. input.Form is MeetingForm.Remote
                ? Required(nameof(input.RemoteMeans), input.RemoteMeans, Meeting.TextMaxLength, "Напишите, как участвуют дистанционно и как удостоверяются личности.")
                : Optional(nameof(input.RemoteMeans), input.RemoteMeans, Meeting.TextMaxLength),
            .. Required(nameof(input.ConvenedBy), input.ConvenedBy, Meeting.LineMaxLength, "Укажите, кто созывает."),
            .. Optional(nameof(input.Chair), input.Chair, Figure.PersonMaxLength),
            .. Optional(nameof(input.Secretary), input.Secretary, Figure.PersonMaxLength),
            .. Optional(nameof(input.Counters), input.Counters, Meeting.LineMaxLength),
        ];
        if (input.Day is not { Year: >= 2000 and <= 2100 })
            problems.Add(new(nameof(input.Day), "Укажите день."));
        if (!TryTime(input.Time, out _))
            problems.Add(new(nameof(input.Time), "Укажите время, как на часах: 10:00."));
        if (input.Form is MeetingForm.Absentee or MeetingForm.Mixed && input.BallotsUntil is null)
            problems.Add(new(nameof(input.BallotsUntil), "Укажите последний день приёма бюллетеней."));
        if (input.BallotsUntil is { Year: < 2000 or > 2100 })
            problems.Add(new(nameof(input.BallotsUntil), "Такого дня в плане быть не может."));
        if (input.BallotsUntil is { } until && input.Day is { } day && input.Form is MeetingForm.Absentee && until < day)
            problems.Add(new(nameof(input.BallotsUntil), "Приём бюллетеней заканчивается раньше, чем начинается."));
        if (input.BallotsUntil is { } last && input.Day is { } held && input.Form is MeetingForm.Mixed && last > held)
            problems.Add(new(nameof(input.BallotsUntil), "При очно-заочной форме бюллетени принимают не позже дня собрания."));
        if (input.Items.Count > Meeting.MostItems)
            problems.Add(new(nameof(input.Items), $"В повестке не больше {Meeting.MostItems} вопросов."));
        for (var i = 0; i < input.Items.Count; i++)
        {
            problems.AddRange(Of(input.Items[i], charter, $"Items[{i}]."));
            if (charter.RuleOf(input.Items[i].RuleCode) is { } rule && IsSecretByName(input.Form, rule))
                problems.Add(new($"Items[{i}].{nameof(AgendaInput.RuleCode)}", $"По правилам этого вида {SecretByName}"));
        }

        return problems;
    }

    public const string SecretByName = "голосуют только тайно, а заочные бюллетени — именные. Соберитесь очно или вынесите вопрос на другое собрание.";

    /// <summary>Ballots of those who do not come bear names: a question that has to be secret is not put to an absentee vote.</summary>
    public static bool IsSecretByName(MeetingForm form, VotingRule rule) => form is MeetingForm.Absentee && rule.Secrecy is Secrecy.Required;

    /// <param name="prefix">Before the names of fields.</param>
    public static IEnumerable<InputProblem> Of(AgendaInput item, Charter charter, string prefix = "")
    {
        if (charter.RuleOf(item.RuleCode) is null)
            yield return new($"{prefix}{nameof(item.RuleCode)}", "Выберите вид вопроса: по нему устав задаёт кворум и большинство.");
        foreach (var problem in LinesOf(item, prefix))
            yield return problem;
        var candidates = item.CandidateNames;
        if (item.SeatsAsked is < 1 or > AgendaItem.MostSeats)
            yield return new($"{prefix}{nameof(item.Seats)}", $"Мест — от 1 до {AgendaItem.MostSeats}; для вопроса без выборов оставьте пустым.");
        else if (item.SeatsAsked is not null && candidates.Count == 0)
            yield return new($"{prefix}{nameof(item.Candidates)}", "Назовите кандидатов, каждого на своей строке.");
        else if (item.SeatsAsked is null && candidates.Count > 0)
            yield return new($"{prefix}{nameof(item.Seats)}", "Кандидаты названы: укажите, сколько мест.");
        if (candidates.Count > AgendaItem.MostCandidates)
            yield return new($"{prefix}{nameof(item.Candidates)}", $"Кандидатов не больше {AgendaItem.MostCandidates}.");
        else if (candidates.Distinct(StringComparer.OrdinalIgnoreCase).Count() < candidates.Count)
            yield return new($"{prefix}{nameof(item.Candidates)}", "Один кандидат назван дважды.");
        else if (candidates.Any(name => name.Length > Meeting.LineMaxLength))
            yield return new($"{prefix}{nameof(item.Candidates)}", $"Имя — не длиннее {Meeting.LineMaxLength} знаков.");
    }

    private static IEnumerable<InputProblem> LinesOf(AgendaInput item, string prefix) =>
    [
        .. Required($"{prefix}{nameof(item.Title)}", item.Title, Meeting.LineMaxLength, "Назовите вопрос."),
        .. Required($"{prefix}{nameof(item.DraftText)}", item.DraftText, DecisionContent.TextMaxLength, "Напишите проект решения: голосуют за него слово в слово."),
        .. Optional($"{prefix}{nameof(item.Materials)}", item.Materials, Meeting.TextMaxLength),
        .. Optional($"{prefix}{nameof(item.Reporter)}", item.Reporter, Meeting.LineMaxLength),
    ];

    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static DateTime StartOf(MeetingInput input)
    {
        TryTime(input.Time, out var time);
        return RegionCalendar.Utc(input.Day!.Value.ToDateTime(time));
    }
}
