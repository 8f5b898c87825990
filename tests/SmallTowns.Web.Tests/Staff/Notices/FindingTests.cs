using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Search;
using SmallTowns.Web.Staff.Timeline;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Notices;

public sealed class SqliteFindingTests : FindingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresFindingTests : FindingTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The search of the back office and the history as events.</summary>
public abstract class FindingTests : ReviewTest
{
    [Fact]
    public async Task Search_FindsEachKind_AndOnlyWhatThePersonMayOpen()
    {
        var person = await TestStaff.AddAsync(App, StaffRole.Editor);
        var id = await ProposeAsync(await AbinskPopulationAsync(36_700), by: person.Actor);
        var search = Service<StaffSearch>();

        (await TitlesAsync(Editor, "АБИНСК население")).Should().Contain(title => title.StartsWith("Абинск: Население, 2014", StringComparison.Ordinal));
        (await TitlesAsync(Editor, "абинск")).Should().Contain("Абинск");
        (await TitlesAsync(Editor, $"{id}")).Should().Contain(title => title.StartsWith("Абинск: Население, 2014", StringComparison.Ordinal));
        (await search.FindAsync(Editor, "paper", Cancellation)).Should().ContainSingle(group => group.Title == "Источники");
        (await TitlesAsync(Editor, person.Actor.Name)).Should().NotContain(person.Actor.Name, "people are for those who look after them");
        (await TitlesAsync(Actor(105, "Администратор", StaffRole.Administrator), person.Actor.Name)).Should().Contain(person.Actor.Name);
        (await search.FindAsync(Editor, "слова которых нигде нет", Cancellation)).Should().BeEmpty();
        var speaker = await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], ["khadyzhensk"]);
        (await search.FindAsync(speaker.Actor, $"{id}", Cancellation)).Should().NotContain(group => group.Title == "Правки");

        async Task<IReadOnlyList<string>> TitlesAsync(StaffActor by, string typed) =>
            [.. (await search.FindAsync(by, typed, Cancellation)).SelectMany(group => group.Things).Select(thing => thing.Title)];
    }

    [Fact]
    public async Task Events_TellWhoProposedWithTheValueAndWhatCameOfIt()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        List<FigureRow> rows = [];
        foreach (var year in new[] { 2016, 2017 })
        {
            var input = await AbinskPopulationAsync(36_000 + year, year);
            rows.Add(new(input, await BaseOfAsync(input)));
        }

        var sent = await Service<FigureTables>().ProposeAsync(Editor, "Абинск: таблица", rows, "Уточнение по итогам переписи", Cancellation);
        List<int> ids = [.. sent.Rows.Cast<ProposeOutcome.Sent>().Select(row => row.ProposalId)];
        await Decisions.ReturnAsync(Director, ids[0], (await ProposalAsync(ids[0])).Version, "Проверьте", Cancellation);

        var events = await Service<EventQueries>().PageAsync(Editor, await TownIdAsync("abinsk"), null, 0, 10, Cancellation);

        events.Total.Should().Be(2);
        events.Rows.Should().Contain(one => one.Row.Batch != null && one.Row.What == "Абинск: таблица" && one.Outcome == "ждёт проверки: 1; на доработке: 1");
        events.Rows.Should().Contain(one => one.Row.Batch == null && one.Row.What.Contains("36\u00a0700", StringComparison.Ordinal) && one.Outcome.StartsWith($"опубликовано: {Director.Name}", StringComparison.Ordinal));
        (await Service<EventQueries>().PageAsync(Editor, null, "директор", 0, 10, Cancellation)).Total.Should().Be(2);
        (await Service<EventQueries>().PageAsync(Editor, null, "никто", 0, 10, Cancellation)).Total.Should().Be(0);
    }

    [Fact]
    public async Task Updates_OfAFirstText_SayAdded_AndEnglishReadersGetNoRussianNote()
    {
        await PublishTextAsync("Город живёт нефтью.");

        (await PageAsync("/towns/abinsk")).Should().Contain("добавлено").And.Contain("Новые сведения");
        (await PageAsync("/en/towns/abinsk")).Should().Contain("added").And.Contain("Published for the first time.").And.NotContain("Новые сведения");
        await PublishTextAsync("Город живёт нефтью и садами.");
        (await PageAsync("/en/towns/abinsk")).Should().Contain("Updated; the reason is given on the Russian page.");
    }

    [Fact]
    public async Task Updates_OfANewPeriod_CallItAnAddition()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(39_876, year: 2023)));

        await using var db = Open();
        (await db.PublicChanges.SingleAsync(Cancellation)).Kind.Should().Be(PublicChangeKind.Changed);
        (await PageAsync("/towns/abinsk")).Should().Contain("добавлено за другой период: 39 876 чел.");
    }

    [Fact]
    public async Task SavedFilters_AreOfTheirPerson_AndANameMeansOneThing()
    {
        const string page = "/staff/review";
        var person = await TestStaff.AddAsync(App, StaffRole.Editor);
        var other = await TestStaff.AddAsync(App, StaffRole.Editor);
        var filters = Service<SavedFilters>();

        (await filters.SaveAsync(person.Actor, page, " ", "mine=true", Cancellation)).Should().Be("Как назвать отбор?");
        (await filters.SaveAsync(person.Actor, page, "Вернули мне", "state=Returned&mine=true", Cancellation)).Should().BeNull();
        (await filters.SaveAsync(person.Actor, page, " Вернули мне ", "state=Returned", Cancellation)).Should().BeNull();
        var saved = (await filters.OfAsync(person.Actor, page, Cancellation)).Should().ContainSingle().Subject;
        (saved.Name, saved.Query).Should().Be(("Вернули мне", "state=Returned"));

        (await filters.OfAsync(other.Actor, page, Cancellation)).Should().BeEmpty();
        await filters.RemoveAsync(other.Actor, saved.Id, Cancellation);
        (await filters.OfAsync(person.Actor, page, Cancellation)).Should().ContainSingle();
        await filters.RemoveAsync(person.Actor, saved.Id, Cancellation);
        (await filters.OfAsync(person.Actor, page, Cancellation)).Should().BeEmpty();
    }
}
