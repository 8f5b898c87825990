using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>What is wrong with a meeting as it is planned, each beside its field.</summary>
internal static class MeetingChecks
{
    public static IReadOnlyList<InputProblem> Of(MeetingInput input, Charter charter)
    {
        List<InputProblem> problems = [];
        Line(nameof(input.Number), input.Number, Meeting.NumberMaxLength, "Введите номер собрания.");
        if (input.Day is not { Year: >= 2000 and <= 2100 })
            problems.Add(new(nameof(input.Day), "Укажите день."));
        if (!TryTime(input.Time, out _))
            problems.Add(new(nameof(input.Time), "Укажите время, как на часах: 10:00."));
        if (input.Form is not MeetingForm.Absentee)
            Line(nameof(input.Place), input.Place, Meeting.LineMaxLength, input.Form is MeetingForm.Remote ? null : "Укажите место.");
        if (input.Form is MeetingForm.Remote)
            Line(nameof(input.RemoteMeans), input.RemoteMeans, Meeting.TextMaxLength, "Напишите, как участвуют дистанционно и как удостоверяются личности.");
        else
            Line(nameof(input.RemoteMeans), input.RemoteMeans, Meeting.TextMaxLength, null);
        if (input.Form is MeetingForm.Absentee or MeetingForm.Mixed && input.BallotsUntil is null)
            problems.Add(new(nameof(input.BallotsUntil), "Укажите последний день приёма бюллетеней."));
        if (input.BallotsUntil is { Year: < 2000 or > 2100 })
            problems.Add(new(nameof(input.BallotsUntil), "Такого дня в плане быть не может."));
        if (input.BallotsUntil is { } until && input.Day is { } day && input.Form is MeetingForm.Absentee && until < day)
            problems.Add(new(nameof(input.BallotsUntil), "Приём бюллетеней заканчивается раньше, чем начинается."));
        if (input.BallotsUntil is { } last && input.Day is { } held && input.Form is MeetingForm.Mixed && last > held)
            problems.Add(new(nameof(input.BallotsUntil), "При очно-заочной форме бюллетени принимают не позже дня собрания."));
        Line(nameof(input.ConvenedBy), input.ConvenedBy, Meeting.LineMaxLength, "Укажите, кто созывает.");
        Line(nameof(input.Chair), input.Chair, 200, null);
        Line(nameof(input.Secretary), input.Secretary, 200, null);
        Line(nameof(input.Counters), input.Counters, Meeting.LineMaxLength, null);
        if (input.Items.Count > Meeting.MostItems)
            problems.Add(new(nameof(input.Items), $"В повестке не больше {Meeting.MostItems} вопросов."));
        for (var i = 0; i < input.Items.Count; i++)
            problems.AddRange(Of(input.Items[i], charter, $"Items[{i}]."));
        return problems;

        void Line(string field, string text, int maxLength, string? missing)
        {
            if (string.IsNullOrWhiteSpace(text) && missing is not null)
                problems.Add(new(field, missing));
            else if (text.Length > maxLength)
                problems.Add(new(field, $"Не длиннее {maxLength} знаков."));
            else if (maxLength <= Meeting.LineMaxLength && HiddenCharacters.AreIn(text))
                problems.Add(new(field, HiddenCharacters.Sentence));
        }
    }

    /// <param name="prefix">Before the names of fields.</param>
    public static IEnumerable<InputProblem> Of(AgendaInput item, Charter charter, string prefix = "")
    {
        if (string.IsNullOrWhiteSpace(item.Title))
            yield return new($"{prefix}{nameof(item.Title)}", "Назовите вопрос.");
        else if (item.Title.Length > Meeting.LineMaxLength)
            yield return new($"{prefix}{nameof(item.Title)}", $"Не длиннее {Meeting.LineMaxLength} знаков.");
        else if (HiddenCharacters.AreIn(item.Title))
            yield return new($"{prefix}{nameof(item.Title)}", HiddenCharacters.Sentence);
        if (charter.RuleOf(item.RuleCode) is null)
            yield return new($"{prefix}{nameof(item.RuleCode)}", "Выберите вид вопроса: по нему устав задаёт кворум и большинство.");
        if (string.IsNullOrWhiteSpace(item.DraftText))
            yield return new($"{prefix}{nameof(item.DraftText)}", "Напишите проект решения: голосуют за него слово в слово.");
        else if (item.DraftText.Length > DecisionContent.TextMaxLength)
            yield return new($"{prefix}{nameof(item.DraftText)}", $"Не длиннее {DecisionContent.TextMaxLength} знаков.");
        if (item.Materials.Length > Meeting.TextMaxLength)
            yield return new($"{prefix}{nameof(item.Materials)}", $"Не длиннее {Meeting.TextMaxLength} знаков.");
        if (item.Reporter.Length > Meeting.LineMaxLength)
            yield return new($"{prefix}{nameof(item.Reporter)}", $"Не длиннее {Meeting.LineMaxLength} знаков.");
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

    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static DateTime StartOf(MeetingInput input)
    {
        TryTime(input.Time, out var time);
        return RegionCalendar.Utc(input.Day!.Value.ToDateTime(time));
    }
}
