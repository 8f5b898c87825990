using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Cooperation;

public sealed class SqliteEntryWorkTests : EntryWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresEntryWorkTests : EntryWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Needs and offers from the first line to an agreement.</summary>
public abstract class EntryWorkTests : CooperationTest
{
    [Fact]
    public async Task NeedAndOffer_Meet_TalkAndBecomeAnAgreement()
    {
        var (abinsk, krymsk) = (await HireForTownAsync("abinsk"), await HireForTownAsync("krymsk"));
        var (coordinator, economist) = (await HireAsync(StaffRole.Approver, "coordination"), await HireAsync(StaffRole.Approver, "economic"));
        await DeniedAsync(async () => await Entries.PostAsync(krymsk, await TextAsync(EntryKind.Need, "abinsk"), Cancellation));
        await DeniedAsync(async () => await Entries.PostAsync(economist, await TextAsync(EntryKind.Need, "abinsk"), Cancellation));
        var need = Done(await Entries.PostAsync(abinsk, await TextAsync(EntryKind.Need, "abinsk"), Cancellation));
        var empty = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!;
        empty.Fits!.Should().Match<EntryFitsView>(fits => fits.Rows.Count == 0 && fits.Why == NoFit.NothingOpposite);
        CooperationWords.Of(empty.Fits!.Why!.Value, EntryKind.Need, SubjectClass.Equipment).Should().Be("Никто из других городов пока ничего не предлагает.");

        var half = Done(await Entries.PostAsync(coordinator, await TextAsync(EntryKind.Offer, "temryuk", 1), Cancellation));
        var offer = Done(await Entries.PostAsync(krymsk, await TextAsync(EntryKind.Offer, "krymsk"), Cancellation));

        var fits = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Fits!.Rows;
        fits.Select(row => row.Id).Should().Equal(offer, half);
        fits.Should().OnlyContain(row => row.MayTalk);
        CooperationWords.Reasons(fits[0].Fit).Should().SatisfyRespectively(
            reason => reason.Should().Be("количества хватает"), reason => reason.Should().Be("на всё время потребности, 31 день"), reason => reason.Should().EndWith(" км по прямой"));
        CooperationWords.Reasons(fits[1].Fit)[0].Should().Be("закрывает 50 % потребности");
        (await EntriesOf.FindAsync(await HireForTownAsync("temryuk"), need, Cancellation))!.Fits!.Rows.Select(row => row.MayTalk).Should().Equal(false, true);
        await DeniedAsync(async () => await Entries.BeginTalksAsync(await HireForTownAsync("temryuk"), need, 0, offer, 0, Cancellation));

        // Two towns take up the same need at the same moment: one of them has it.
        CommandOutcome[] both = await Task.WhenAll(
            Entries.BeginTalksAsync(abinsk, need, 0, offer, 0, Cancellation), Entries.BeginTalksAsync(coordinator, need, 0, half, 0, Cancellation));
        both.Select(outcome => outcome.GetType()).Should().BeEquivalentTo([typeof(CommandOutcome.Done), typeof(CommandOutcome.Overtaken)]);
        var talk = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Talk!;
        Problems(await Entries.EndTalksAsync(abinsk, talk.Id, talk.Version, " ", Cancellation)).Should().Equal("Text: Напишите, почему.");
        Done(await Entries.EndTalksAsync(abinsk, talk.Id, talk.Version, "Не сошлись в днях", Cancellation));
        var reopened = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!;
        reopened.Should().Match<EntryView>(view => view.Entry.State == EntryState.Open && view.Talk == null && view.Fits!.Rows.Count == 2);
        reopened.Entry.Steps.OrderBy(step => step.Id).Select(step => step.Kind).Should().Equal(CooperationStepKind.Posted, CooperationStepKind.TalksBegun, CooperationStepKind.TalksEnded);

        Done(await Entries.BeginTalksAsync(krymsk, offer, await EntryVersionAsync(offer), need, await EntryVersionAsync(need), Cancellation));
        Problems(await Entries.RewriteAsync(abinsk, need, await EntryVersionAsync(need), await TextAsync(EntryKind.Need, "abinsk"), Cancellation)).Should().ContainSingle().Which.Should().Contain("Состояние уже другое");
        (await NoticesAsync(abinsk, NoticeKind.EntryMoved)).Should().Contain(notice => notice.EntryId == need && notice.Text == "Переговоры: Крымск.");
        talk = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Talk!;
        talk.Should().Match<TalkView>(view => view.OtherId == offer && view.OtherTown == "Крымск");
        await DeniedAsync(() => Drafting.AgreeAsync(abinsk, talk.Id, talk.Version, Cancellation));
        await DeniedAsync(() => Drafting.AgreeAsync(economist, talk.Id, talk.Version, Cancellation));
        var agreement = Done(await Drafting.AgreeAsync(coordinator, talk.Id, talk.Version, Cancellation));

        var agreed = (await EntriesOf.FindAsync(krymsk, offer, Cancellation))!;
        agreed.Should().Match<EntryView>(view => view.Entry.State == EntryState.Agreed && view.Agreement!.Id == agreement && view.Agreement.Number == "2026-1");
        var drafted = (await AgreementsOf.FindAsync(abinsk, agreement, Cancellation))!;
        drafted.Names.Values.Should().BeEquivalentTo(["Абинск", "Крымск"]);
        drafted.Entries.Select(entry => entry.Town).Should().BeEquivalentTo(["Абинск", "Крымск"]);
        drafted.Agreement.Should().Match<Agreement>(a => a.State == AgreementState.Draft && a.Title == "Автогрейдер" && a.From == Today && a.To == Today.AddDays(30));
        (await AgreementsOf.FindAsync(await HireForTownAsync("temryuk"), agreement, Cancellation)).Should().BeNull("it is no party");
        (await AgreementsOf.FindAsync(economist, agreement, Cancellation))!.Keeps.Should().BeFalse("directors of other departments only read");
    }

    [Fact]
    public async Task Entry_OnTheDayAfterItsLast_IsOverByItself()
    {
        var abinsk = await HireForTownAsync("abinsk");
        var (first, later) = (Done(await Entries.PostAsync(abinsk, await TextAsync(EntryKind.Need, "abinsk") with { To = Today }, Cancellation)), Done(await Entries.PostAsync(abinsk, await TextAsync(EntryKind.Need, "abinsk") with { To = Today.AddDays(1) }, Cancellation)));

        await MorningAsync(Today.AddDays(1));

        (await EntriesOf.FindAsync(abinsk, first, Cancellation))!.Entry.State.Should().Be(EntryState.Expired);
        (await EntriesOf.FindAsync(abinsk, later, Cancellation))!.Entry.State.Should().Be(EntryState.Open, "it is its last day");
        (await NoticesAsync(abinsk, NoticeKind.EntryMoved)).Should().ContainSingle().Which.Text.Should().StartWith("Последний день был 2 ноября 2026");
        (await EntriesOf.BoardAsync(abinsk, new(MineOnly: true), 0, 10, Cancellation)).Rows.Select(row => row.Id).Should().Equal(later);
        (await EntriesOf.BoardAsync(abinsk, new(State: EntryState.Expired), 0, 10, Cancellation)).Rows.Select(row => row.Id).Should().Equal(first);
    }

    [Fact]
    public async Task Talks_EndedAfterTheLastDay_LeaveTheEntryOver()
    {
        var (abinsk, krymsk) = (await HireForTownAsync("abinsk"), await HireForTownAsync("krymsk"));
        var need = Done(await Entries.PostAsync(abinsk, (await TextAsync(EntryKind.Need, "abinsk")) with { To = Today.AddDays(1) }, Cancellation));
        var offer = Done(await Entries.PostAsync(krymsk, await TextAsync(EntryKind.Offer, "krymsk"), Cancellation));
        var later = Done(await Entries.PostAsync(krymsk, (await TextAsync(EntryKind.Offer, "krymsk")) with { From = Today.AddDays(2) }, Cancellation));
        Problems(await Entries.BeginTalksAsync(abinsk, need, 0, later, 0, Cancellation)).Should().Equal(": Общих дней впереди у этих записей нет: посмотрите их сроки.");
        Done(await Entries.BeginTalksAsync(abinsk, need, 0, offer, 0, Cancellation));
        await MorningAsync(Today.AddDays(3));
        var talk = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Talk!;

        Done(await Entries.EndTalksAsync(krymsk, talk.Id, talk.Version, "Не сошлись в днях", Cancellation));

        var over = (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Entry;
        over.State.Should().Be(EntryState.Expired);
        over.Steps.OrderBy(step => step.Id).Select(step => step.Kind).TakeLast(2).Should().Equal(CooperationStepKind.TalksEnded, CooperationStepKind.Expired);
        (await EntriesOf.FindAsync(krymsk, offer, Cancellation))!.Entry.State.Should().Be(EntryState.Open);
        (await NoticesAsync(abinsk, NoticeKind.EntryMoved)).Should().Contain(notice => notice.Text == "Переговоры кончились ничем, а срок записи прошёл: она закрыта.");
    }

    [Fact]
    public async Task Suggestions_ManyOfThem_AreCutAndCounted()
    {
        var (abinsk, krymsk) = (await HireForTownAsync("abinsk"), await HireForTownAsync("krymsk"));
        var need = Done(await Entries.PostAsync(abinsk, await TextAsync(EntryKind.Need, "abinsk"), Cancellation));
        for (var place = 0; place < 22; place++)
            Done(await Entries.PostAsync(krymsk, await TextAsync(EntryKind.Offer, "krymsk"), Cancellation));

        (await EntriesOf.FindAsync(abinsk, need, Cancellation))!.Fits!.Should().Match<EntryFitsView>(fits => fits.Rows.Count == 20 && fits.More == 2);
    }

    [Fact]
    public async Task Entry_TypedWrong_IsRefusedInWords()
    {
        var abinsk = await HireForTownAsync("abinsk");
        var text = await TextAsync(EntryKind.Need, "abinsk");

        Problems(await Entries.PostAsync(abinsk, new() { TownId = text.TownId }, Cancellation)).Should().Equal(
            "Kind: Выберите вид.", "Subject: Выберите класс.", "Title: Напишите, о чём, одной строкой.", "From: Укажите первый день.", "To: Укажите последний день.");
        Problems(await Entries.PostAsync(abinsk, text with { Quantity = 0, From = Today.AddDays(5), To = Today.AddDays(4), Title = new('я', 201) }, Cancellation)).Should().Equal(
            "Title: Не длиннее 200 знаков.", "Quantity: Количество больше нуля, не больше миллиарда, до трёх знаков после запятой.", "To: Последний день раньше первого.");
        Problems(await Entries.PostAsync(abinsk, text with { Unit = "", To = Today.AddDays(-1), From = Today.AddDays(-2) }, Cancellation)).Should().Equal(
            "Unit: Укажите единицу: шт., ч, м², чел.", "To: Этот день уже прошёл. Выберите сегодняшний или более поздний.");
        Problems(await Entries.PostAsync(abinsk, text with { Quantity = null }, Cancellation)).Should().Equal("Quantity: Единица есть, а количества нет: укажите его или уберите единицу.");
        var id = Done(await Entries.PostAsync(abinsk, text with { Quantity = null, Unit = "" }, Cancellation));
        Done(await Entries.TakeBackAsync(abinsk, id, 0, "Купили сами", Cancellation));
        (await Entries.TakeBackAsync(abinsk, id, 0, "Купили сами", Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        await using var db = Open();
        (await db.CooperationEntries.SingleAsync(Cancellation)).Quantity.Should().BeNull("what is not known stays unknown");
    }
}
