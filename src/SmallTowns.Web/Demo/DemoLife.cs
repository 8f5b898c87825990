using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Life;

namespace SmallTowns.Web.Demo;

/// <summary>
/// Invented vacancies and outages, each of which says so where it is named: vacancies come as a feed does, under a standing approval; outages
/// are proposed by one and published by another.
/// </summary>
public sealed class DemoLife(
    IDbContextFactory<SmallTownsDbContext> contexts, ApprovalWork approvals, VacancyWork vacancies, ContentProposals proposals, ReviewDecisions decisions, TimeProvider clock)
{
    private const string Town = "abinsk";
    private const int ApprovedDays = 90;

    // Nobody signs in as these two: they have no account.
    private static readonly StaffActor Proposer = new(int.MaxValue - 1, "Демонстрация (предложил)", new HashSet<StaffRole> { StaffRole.Editor }, new HashSet<int>())
    {
        Duties = new HashSet<HeldDuty> { new(StaffDuty.OutageDesk, Scope.Association) },
    };

    private static readonly StaffActor Director = new(int.MaxValue, "Демонстрация (опубликовал)", new HashSet<StaffRole> { StaffRole.Approver }, new HashSet<int>());

    private DateOnly Today => RegionCalendar.Today(clock);

    /// <summary>Fills what is empty.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var town = await db.Towns.Where(row => row.Slug == Town).Select(row => new { row.Id, row.Key, row.NameRu, row.Latitude, row.Longitude }).SingleAsync(cancellationToken);
        if (!await db.Vacancies.AnyAsync(cancellationToken))
            await TakeVacanciesAsync(db, town.NameRu, town.Latitude, town.Longitude, cancellationToken);
        if (!await db.Proposals.AnyAsync(proposal => proposal.Kind == OutageContent.Kind, cancellationToken))
            await PublishOutageAsync(db, town.Id, town.Key, cancellationToken);
    }

    private async Task TakeVacanciesAsync(SmallTownsDbContext db, string town, double latitude, double longitude, CancellationToken cancellationToken)
    {
        if (await approvals.AskForFeedAsync(Proposer, new() { Terms = "Пример разрешения: выдуманная лента", ValidTo = Today.AddDays(ApprovedDays), MostHours = 48 }, cancellationToken) is not ApprovalOutcome.Done)
            throw new InvalidDataException("The demonstration cannot ask for an approval.");
        if (await approvals.GiveAsync(Director, await db.StandingApprovals.MaxAsync(approval => approval.Id, cancellationToken), cancellationToken) is not ApprovalOutcome.Done)
            throw new InvalidDataException("The demonstration cannot give an approval.");
        using var feed = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new[] { Answer(town, latitude, longitude) }));
        var difference = await vacancies.TryFileAsync(Proposer, feed, "demo.json", isFull: true, cancellationToken);
        if (await vacancies.TakeAsync(Proposer, difference.Reading, cancellationToken) is null)
            throw new InvalidDataException("The demonstration cannot take its vacancies.");
    }

    private Dictionary<string, object> Answer(string town, double latitude, double longitude)
    {
        var day = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        object[] rows =
        [
            Vacancy("demo-1", "Пример: слесарь-сантехник", "Выдуманный водоканал", 45_000, "Сменный график", "Это выдуманная вакансия: так выглядит строка ленты с зарплатой и графиком."),
            Vacancy("demo-2", "Пример: учитель музыки", "Выдуманная школа искусств", 0, "Неполный рабочий день", "Это выдуманная вакансия без зарплаты: лента её не назвала."),
        ];
        return new()
        {
            ["status"] = "200",
            ["meta"] = new { total = rows.Length },
            ["results"] = new { vacancies = rows },
        };

        object Vacancy(string id, string title, string employer, int pay, string schedule, string duty) => new
        {
            vacancy = new Dictionary<string, object>
            {
                ["id"] = id,
                ["job-name"] = title,
                ["company"] = new { name = employer },
                ["addresses"] = new { address = new[] { new { location = $"г. {town}", lat = latitude, lng = longitude } } },
                ["salary_min"] = pay,
                ["salary_max"] = 0,
                ["currency"] = "руб.",
                ["schedule"] = schedule,
                ["employment"] = "Полная занятость",
                ["duty"] = duty,
                ["creation-date"] = day,
                ["modify-date"] = day,
            },
        };
    }

    private async Task PublishOutageAsync(SmallTownsDbContext db, int townId, string townKey, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var subject = OutageContent.Of(townId, townKey, "demo-water");
        var content = new OutageContent
        {
            Service = UtilityService.ColdWater,
            What = OutageKind.Full,
            IsPlanned = true,
            StartUtc = utcNow.AddDays(1),
            ForecastEndUtc = utcNow.AddDays(1).AddHours(6),
            Reason = OutageReason.Repair,
            Note = "Пример: это выдуманное отключение, воду никто не отключает.",
            Places = [new("Выдуманная улица", "1–15")],
            Dispatcher = "Выдуманный водоканал",
            Phone = "0-00-00 (пример)",
        };
        var opened = await proposals.OpenAsync(Proposer, subject, cancellationToken);
        if (await proposals.ProposeAsync(Proposer, subject, ContentJson.Write(content), null, new("Выдумано, чтобы попробовать портал", opened.Base), cancellationToken) is not ProposeOutcome.Sent { ProposalId: var id })
            throw new InvalidDataException("The demonstration cannot propose its outage.");
        var version = await db.Proposals.Where(proposal => proposal.Id == id).Select(proposal => proposal.Version).SingleAsync(cancellationToken);
        if (await decisions.ApproveAsync(Director, id, version, PublicNote.None, cancellationToken: cancellationToken) is not ReviewOutcome.Done and var hindrance)
            throw new InvalidDataException($"The demonstration cannot be published: {hindrance}");
    }
}
