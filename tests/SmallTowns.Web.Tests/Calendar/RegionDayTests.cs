using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Hosting;
using SmallTowns.Web.Tests.Staff.Import;

namespace SmallTowns.Web.Tests.Calendar;

public sealed class RegionDayOnSqliteTests : RegionDayTests
{
    protected override bool IsPostgres => false;
}

public sealed class RegionDayOnPostgresTests : RegionDayTests
{
    protected override bool IsPostgres => true;
}

/// <summary>Between 21:00 and 24:00 UTC it is tomorrow in the region already.</summary>
public abstract class RegionDayTests : ImportTest
{
    private static readonly DateOnly NewDay = new(2026, 11, 3);
    private static readonly DateTimeOffset LastMomentBefore = new(2026, 11, 2, 20, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset HalfPastOneAtNight = new(2026, 11, 2, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Membership_BeginsAndEndsAtTheRegionsMidnightOnEveryPage()
    {
        var (beginner, leaver) = (await TownIdAsync("abinsk"), await TownIdAsync("anapa"));
        await using (var db = Open())
        {
            db.ActAs(ChangeActor.Of(Editor, ChangeOrigin.Screen, Clock.GetUtcNow().UtcDateTime));
            Add(db, beginner, "abinsk", new(NewDay, null, "Решение № 1"));
            Add(db, leaver, "anapa", new(new(2026, 1, 1), NewDay.AddDays(-1), "Решение № 1"));
            await db.SaveChangesAsync(Cancellation);
        }

        Clock.SetUtcNow(LastMomentBefore);
        (await MembersAsync()).Should().Equal((false, true, "Анапа"));

        Clock.SetUtcNow(HalfPastOneAtNight);
        (await MembersAsync()).Should().Equal((true, false, "Абинск"));
    }

    [Fact]
    public async Task Import_JustAfterTheRegionsMidnight_TakesAFigureOfTodayAndRefusesOneOfTomorrow()
    {
        Clock.SetUtcNow(LastMomentBefore);
        (await IssuesAsync(NewDay)).Should().ContainSingle(issue => issue.Contains("ещё не наступил"));

        Clock.SetUtcNow(HalfPastOneAtNight);
        (await IssuesAsync(NewDay)).Should().BeEmpty();
        (await IssuesAsync(NewDay.AddDays(1))).Should().ContainSingle(issue => issue.Contains("ещё не наступил"));
    }

    [Fact]
    public async Task Proposal_JustAfterTheRegionsMidnight_TakesAFigureOfTodayAndRefusesOneOfTomorrow()
    {
        Clock.SetUtcNow(HalfPastOneAtNight);

        (await ProposeAsync(NewDay.AddDays(1))).Should().BeOfType<ProposeOutcome.Invalid>();
        (await ProposeAsync(NewDay)).Should().BeOfType<ProposeOutcome.Sent>();
    }

    private void Add(SmallTownsDbContext db, int townId, string slug, MembershipSpell spell)
    {
        db.AssociationMembers.Add(new() { Kind = MemberKind.Voting, TownId = townId, Since = spell.Since, Until = spell.Until });
        db.PublishedDocuments.Add(PublishedDocument.Of(
            AssociationKinds.MembershipOf($"town:krasnodar-krai/{slug}"), ContentJson.Write(new MembershipContent { Spells = [spell] }), null, Clock.GetUtcNow().UtcDateTime));
    }

    private async Task<IReadOnlyList<(bool Abinsk, bool Anapa, string Listed)>> MembersAsync()
    {
        using var client = App.CreatePlainClient();
        var page = await client.GetPageAsync("/association/members");
        var listed = string.Join(", ", page.QuerySelectorAll("main tbody tr")
            .Where(row => row.QuerySelector("td[data-label='Состояние']")?.Words().Trim() == "голосует").Select(row => row.QuerySelector("th a")!.Words()));
        return [(await IsMemberAsync(client, "abinsk"), await IsMemberAsync(client, "anapa"), listed)];
    }

    private static async Task<bool> IsMemberAsync(HttpClient client, string slug) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/towns/{slug}", Cancellation)).GetProperty("isMember").GetBoolean();

    private async Task<IReadOnlyList<string>> IssuesAsync(DateOnly day)
    {
        var report = await CheckAsync(Job(string.Create(
            CultureInfo.InvariantCulture, $"{PopulationHeadings}Абинск;36700;город;{day:dd.MM.yyyy};перепись;rosstat-cities-2020;официальное\n")));
        return [.. report.FirstIssues.Where(issue => !issue.IsWarning).Select(issue => issue.Sentence)];
    }

    private async Task<ProposeOutcome> ProposeAsync(DateOnly day)
    {
        var input = new FigureInput
        {
            Kind = Domain.Figures.FigureKind.Population,
            TownId = await TownIdAsync("abinsk"),
            Value = 36_700,
            Basis = Domain.Measures.TerritorialBasis.Town,
            PeriodStart = day,
            PeriodEnd = day,
            SourceId = await SourceIdAsync("paper"),
            Status = Domain.Figures.FigureStatus.Official,
            Method = Domain.Figures.PopulationMethod.Census,
        };
        var known = await Service<FigureLookup>().OfAsync(Editor, input, Cancellation);
        return await FigureProposals.ProposeAsync(Editor, input, false, new("Перепись", known.Base), Cancellation);
    }
}
