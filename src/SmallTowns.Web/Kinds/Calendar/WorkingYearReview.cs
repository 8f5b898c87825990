using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Calendar;

/// <summary>Holidays and moved days off of a year. What is promised in working days is counted by them.</summary>
public sealed class WorkingYearReview(ContentProposals proposals) : DocumentKind<WorkingYearContent>(proposals)
{
    public override string Code => WorkingYearContent.Kind;

    public static Subject SubjectOf(int year) => new(WorkingYearContent.Kind, year.ToString(CultureInfo.InvariantCulture), Scope.Association);

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.WorkingDays];

    protected override string Title => "Рабочие дни";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For("holidays", "movedDays");

    protected override string NameOf(WorkingYearContent content) =>
        content.IsThere() ? $"{content.Holidays[0].Day.Year} год" : "нет";

    public override string TitleOf(string key) => $"{Title}: {key} год";

    protected override string EditAddressOf(Proposal proposal) => $"/staff/calendar/{proposal.Subject.Key}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, WorkingYearContent content, int? sourceId, CancellationToken cancellationToken)
    {
        if (!int.TryParse(subject.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < WorkingYearContent.FirstYear or > WorkingYearContent.LastYear)
            return [new("", $"Год — от {WorkingYearContent.FirstYear} до {WorkingYearContent.LastYear}.")];
        List<InputProblem> problems = [.. OfHolidays(content, year), .. OfMovedDays(content, year)];
        if (sourceId is null)
            problems.Add(new("SourceId", "Выберите источник: постановление о переносе выходных дней или другой документ на этот год."));
        else if (!await db.Sources.AnyAsync(source => source.Id == sourceId, cancellationToken))
            problems.Add(new("SourceId", "Этого источника больше нет. Выберите другой."));
        return problems;
    }

    private static IEnumerable<InputProblem> OfHolidays(WorkingYearContent content, int year)
    {
        if (content.Holidays.Count == 0)
            yield return new("", "Внесите праздничные дни.");
        if (content.Holidays.Count > WorkingYearContent.MaxHolidays)
            yield return new("", $"Праздничных дней не больше {WorkingYearContent.MaxHolidays}.");
        HashSet<DateOnly> days = [];
        foreach (var (place, holiday) in content.Holidays.Index())
        {
            if (holiday.Day.Year != year)
                yield return new($"Holidays[{place}].Day", $"Этот день не в {year} году.");
            else if (!days.Add(holiday.Day))
                yield return new($"Holidays[{place}].Day", "Этот день уже есть в списке.");
            foreach (var problem in LineChecks.Required($"Holidays[{place}].Name", holiday.Name, WorkingYearContent.NameMaxLength, "Назовите праздник или решение, по которому день нерабочий."))
                yield return problem;
        }
    }

    private static IEnumerable<InputProblem> OfMovedDays(WorkingYearContent content, int year)
    {
        if (content.MovedDays.Count > WorkingYearContent.MaxMovedDays)
            yield return new("", $"Переносов не больше {WorkingYearContent.MaxMovedDays}.");
        var holidays = content.Holidays.Select(holiday => holiday.Day).ToHashSet();
        HashSet<DateOnly> from = [], to = [];
        foreach (var (place, moved) in content.MovedDays.Index())
        {
            if (moved.From.Year != year)
                yield return new($"MovedDays[{place}].From", $"Этот день не в {year} году.");
            else if (!IsWeekend(moved.From))
                yield return new($"MovedDays[{place}].From", "Переносят субботу или воскресенье, а это будний день.");
            else if (!from.Add(moved.From))
                yield return new($"MovedDays[{place}].From", "Этот день уже перенесён другой строкой.");

            if (moved.To.Year != year)
                yield return new($"MovedDays[{place}].To", $"Этот день не в {year} году.");
            else if (IsWeekend(moved.To) || holidays.Contains(moved.To))
                yield return new($"MovedDays[{place}].To", "Этот день и без переноса нерабочий.");
            else if (!to.Add(moved.To))
                yield return new($"MovedDays[{place}].To", "На этот день уже перенесён другой выходной.");
        }
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
