using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Life.Approvals;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>Fetches the feed where its address is set and an approval stands. Without either it does nothing.</summary>
public sealed class VacancyFetching(
    VacancySettings settings, VacancyFeed feed, VacancyImport import, VacancyFigures figures, StandingPublication standing) : JobKind
{
    public override string Code => "fetch-vacancies";

    public override string Title => "Вакансии из ленты «Работа России»";

    public override TimeSpan? Every => TimeSpan.FromHours(settings.FetchEveryHours);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (!feed.IsConfigured || await standing.OfAsync(ApprovedWork.VacancyFeed, cancellationToken) is not { } approval)
            return null;
        FeedReading reading;
        try
        {
            reading = await feed.FetchAsync(cancellationToken);
        }
        catch (FileRefusedException refused)
        {
            // The page of jobs shows it, and it is tried again.
            throw new InvalidOperationException(refused.Message, refused);
        }

        await import.TakeAsync(reading, approval, Title, cancellationToken);
        if (reading.IsFull)
            await figures.CountAsync(approval, cancellationToken);
        return null;
    }
}

/// <summary>A new day alone makes vacancies old.</summary>
public sealed class OldVacancies(VacancyImport import, TimeProvider clock) : JobKind
{
    public override string Code => "end-old-vacancies";

    public override string Title => "Снятие устаревших вакансий";

    public override TimeSpan? Every => TimeSpan.FromDays(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        await import.EndOldAsync(cancellationToken);
        return RegionCalendar.StartUtc(RegionCalendar.Today(clock).AddDays(1)).AddMinutes(1);
    }
}
