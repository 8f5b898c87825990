using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.History;

public sealed class SqliteRestoringTests : RestoringTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresRestoringTests : RestoringTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class RestoringTests : ReviewTest
{
    private Restoration Restoration => Service<Restoration>();

    [Fact]
    public async Task RestoreFigure_Superseded_StandsAgainAfterReview()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var earlier = await SupersededAsync();

        var sent = (await FigureProposals.RestoreAsync(Editor, earlier.Id, "Правка была ошибкой", Cancellation)).Should().BeOfType<ProposeOutcome.Sent>().Subject;
        (await ProposalAsync(sent.ProposalId)).Origin.Should().Be(ChangeOrigin.Restore);
        (await PageAsync("/towns/abinsk")).Should().Contain("36 700", "a restored state is reviewed first");

        await PublishAsync(sent.ProposalId);
        (await PageAsync("/towns/abinsk")).Should().Contain("36 607");
        await using var db = Open();
        var published = await db.Figures.OfType<PopulationCount>().SingleAsync(f => f.Town!.Slug == "abinsk" && f.IsChosen && f.Source!.Code == "paper", Cancellation);
        published.Value.Should().Be(36_607);
    }

    [Fact]
    public async Task RestoreFigure_WhileAnotherProposalIsOpen_DoesNotTouchIt()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var earlier = await SupersededAsync();
        var open = await ProposeAsync(await AbinskPopulationAsync(36_800), by: OtherEditor);

        (await FigureProposals.RestoreAsync(Editor, earlier.Id, "Ошибка", Cancellation)).Should().BeOfType<ProposeOutcome.Conflict>()
            .Which.Theirs.ByName.Should().Be(OtherEditor.Name);
        (await ProposalAsync(open)).Figure!.Value.Should().Be(36_800);
    }

    [Fact]
    public async Task RestoreSection_OfAnEarlierProposal_BringsItsTextBack()
    {
        var first = (ProposeOutcome.Sent)await ProposeTextAsync("Виноград");
        await PublishAsync(first.ProposalId);
        await PublishAsync(((ProposeOutcome.Sent)await ProposeTextAsync("Нефть")).ProposalId);

        var sent = (ProposeOutcome.Sent)await Restoration.RestoreProposalAsync(Editor, first.ProposalId, new(Before: false, null, "Вернуть"), Cancellation);
        await PublishAsync(sent.ProposalId);

        await using var db = Open();
        SectionJson.Read<TownText>((await db.PublishedDocuments.SingleAsync(document => document.Kind == TownSectionKinds.Text, Cancellation)).Content).Ru.Should().Be("Виноград");
    }

    [Fact]
    public async Task RestoreRecord_OfTheFacts_BringsBackOnlyWhatThatChangeTouched()
    {
        var townId = await TownIdAsync("abinsk");
        await ChangeFactsAsync(townId, facts => facts with { RailStationRu = "Ошибочная" });
        await ChangeFactsAsync(townId, facts => facts with { MainRoadRu = "Новая дорога" });
        await using var db = Open();
        var record = await db.ChangeRecords.Where(r => r.Subject == RecordSubjects.Town).OrderBy(r => r.Id).FirstAsync(Cancellation);

        var sent = (ProposeOutcome.Sent)await Restoration.RestoreRecordAsync(Editor, record.Id, new(Before: true, await SourceIdAsync("paper"), "Ошибка"), Cancellation);
        await PublishAsync(sent.ProposalId);

        await using var after = Open();
        var town = await after.Towns.SingleAsync(t => t.Id == townId, Cancellation);
        (town.RailStationRu, town.MainRoadRu).Should().Be(("Абинская", "Новая дорога"));
    }

    [Fact]
    public async Task Restore_ForAnotherTown_IsDenied()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var earlier = await SupersededAsync();
        var representative = new StaffActor(111, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { await TownIdAsync("temryuk") });

        var restore = () => FigureProposals.RestoreAsync(representative, earlier.Id, "Моё", Cancellation);

        await restore.Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task History_OfAPublication_SaysWhoWhenAndWhatInWords()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));

        var rows = (await HistoryAsync(Director, new())).Rows;

        rows.Should().OnlyContain(row => row.Town == "Абинск");
        rows.Should().Contain(row => row.By == Editor.Name && row.What.StartsWith("Правка: Население, ") && row.Action == ChangeAction.Added);
        rows.Should().Contain(row => row.By == Director.Name && row.Fields.Any(field => field.Label == "Состояние" && field.After == "Опубликовано"));
        rows.SelectMany(row => row.Fields).Should().NotContain(field => field.Label.All(char.IsAscii), "every field has a Russian name");
        rows.Should().Contain(row => row.Restore == null);
    }

    [Fact]
    public async Task History_OfAText_ComparesItsFieldsAndOffersTheEarlierOneToWhoMayPropose()
    {
        await PublishAsync(((ProposeOutcome.Sent)await ProposeTextAsync("Виноград")).ProposalId);
        await PublishAsync(((ProposeOutcome.Sent)await ProposeTextAsync("Нефть")).ProposalId);
        var filter = new HistoryFilter(Subject: RecordSubjects.Document);

        var row = (await HistoryAsync(Editor, filter)).Rows[0];

        row.Fields.Should().Contain(field => field.Before == "Виноград" && field.After == "Нефть");
        row.Restore.Should().NotBeNull();
        (await HistoryAsync(Director, filter)).Rows[0].Restore.Should().BeNull("a director does not propose");
    }

    [Fact]
    public async Task History_Filters_EachNarrowIt()
    {
        await PublishAsync(await ProposeAsync(await AbinskPopulationAsync(36_700)));
        var now = Clock.GetUtcNow().UtcDateTime;
        var (abinsk, temryuk) = (await TownIdAsync("abinsk"), await TownIdAsync("temryuk"));

        async Task<int> CountAsync(HistoryFilter filter) => (await HistoryAsync(Director, filter)).Total;
        var all = await CountAsync(new());
        all.Should().BePositive();
        (await CountAsync(new(TownId: abinsk))).Should().Be(all);
        (await CountAsync(new(TownId: temryuk))).Should().Be(0);
        (await CountAsync(new(Person: Editor.Name))).Should().BeInRange(1, all - 1);
        (await CountAsync(new(Subject: RecordSubjects.Population))).Should().BeInRange(1, all - 1);
        (await CountAsync(new(Origin: ChangeOrigin.Import))).Should().Be(0);
        (await CountAsync(new(FromUtc: now.AddDays(1)))).Should().Be(0);
        (await CountAsync(new(BeforeUtc: now.AddDays(-1)))).Should().Be(0);
        (await CountAsync(new(Text: "abinsk|Population"))).Should().BePositive();
        (await CountAsync(new(Person: "рЕдАк"))).Should().Be(await CountAsync(new(Person: Editor.Name)), "small and capital letters are one");
        (await CountAsync(new(Text: "население"))).Should().Be(await CountAsync(new(Text: "|Population|")));
        (await CountAsync(new(Text: "НАСЕЛЕНИЕ 2014 абинск"))).Should().BePositive();
        (await CountAsync(new(Text: "население 1999"))).Should().Be(0, "every word must be met");
        (await CountAsync(new(Text: "правка"))).Should().Be(await CountAsync(new(Subject: RecordSubjects.Proposal)));
        var stranger = new StaffActor(111, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { temryuk });
        (await HistoryAsync(stranger, new())).Total.Should().Be(0);
    }

    private Task<HistoryRows> HistoryAsync(StaffActor by, HistoryFilter filter) => Service<HistoryQueries>().PageAsync(by, filter, 0, 50, Cancellation);

    private async Task<Figure> SupersededAsync()
    {
        await using var db = Open();
        return await db.Figures.SingleAsync(f => f.Town!.Slug == "abinsk" && f.State == FigureState.Superseded, Cancellation);
    }

    private async Task ChangeFactsAsync(int townId, Func<TownFacts, TownFacts> change)
    {
        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Facts, Cancellation);
        var sent = (ProposeOutcome.Sent)await SectionProposals.ProposeAsync(
            Editor, townId, TownSectionKind.Facts, change((TownFacts)opened.Content), await SourceIdAsync("paper"), new("Правка", opened.Base), Cancellation);
        await PublishAsync(sent.ProposalId);
    }
}
