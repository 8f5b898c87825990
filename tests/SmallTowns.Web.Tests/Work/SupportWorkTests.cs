using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Search;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Work;

public sealed class SqliteSupportWorkTests : SupportWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSupportWorkTests : SupportWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A request of a town from the question to a knowledge item.</summary>
public abstract class SupportWorkTests : WorkTest
{
    [Fact]
    public async Task Request_OfATown_IsAnsweredWithItsClock_AndBecomesKnowledgeWithoutNames()
    {
        var (town, elsewhere) = (await HireForTownAsync("abinsk"), await HireForTownAsync("krymsk"));
        var (director, worker) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Editor, "organisational"));
        var (abinsk, organisational) = (await TownIdAsync("abinsk"), await BodyIdAsync("organisational"));
        var question = new SupportQuestion(SupportKind.Informational, "Сроки отчётов по субсидиям", "Когда сдавать отчёт? Звоните Ивановой: +7 (861) 123-45-67", null);
        await DeniedAsync(() => Support.AskAsync(elsewhere, abinsk, question, Cancellation));
        Problems(await Support.AskAsync(town, abinsk, new(null, "", "", null), Cancellation)).Should().Equal(
            "Kind: Выберите, какая помощь нужна.", "Subject: Напишите тему в одной строке.", "Text: Напишите текст: без него шаг не записать.");
        Done(await Service<SupportTerms>().SetAsync(director, SupportKind.Informational, 4, Cancellation));
        var id = Done(await Support.AskAsync(town, abinsk, question, Cancellation));

        (await RequestAsync(town, id)).Request.Should().Match<SupportRequest>(r => r.DueOn == new DateOnly(2026, 11, 6) && r.PromisedDays == 4 && r.State == SupportState.New);
        (await NoticesAsync(director, NoticeKind.SupportMoved)).Should().ContainSingle("nobody has it yet");
        (await Requests.FindAsync(elsewhere, id, Cancellation)).Should().BeNull();
        await DeniedAsync(() => Support.AnswerAsync(town, id, 0, "Сам себе", Cancellation));
        Done(await Support.AssignAsync(director, id, await ItsVersionAsync(town, id), organisational, worker.UserId, Cancellation));
        Clock.Advance(TimeSpan.FromDays(1));
        Done(await Support.QuestionAsync(worker, id, await ItsVersionAsync(town, id), "По какой субсидии?", Cancellation));
        (await NoticesAsync(town, NoticeKind.SupportMoved)).Should().ContainSingle();
        Clock.Advance(TimeSpan.FromDays(7));
        (await Requests.BoardAsync(worker, new(MineOnly: true), 0, 10, Cancellation)).Should().Match<SupportBoard>(board => board.Late == 0 && board.Rows[0].DaysLate == 0);
        Done(await Support.ClarifyAsync(town, id, await ItsVersionAsync(town, id), "По благоустройству", Cancellation));
        (await RequestAsync(town, id)).Request.DueOn.Should().Be(new DateOnly(2026, 11, 13), "the town took five working days");

        var files = Service<WorkFileWork>();
        (await files.AddAsync(elsewhere, WorkFileOwner.Request(id), "отчёт.pdf", new MemoryStream(Pdf()), Cancellation)).Should().Be(CaseFileFault.NoCase);
        (await files.AddAsync(town, WorkFileOwner.Request(id), "отчёт.pdf", new MemoryStream(Pdf()), Cancellation)).Should().BeNull();
        var file = (await files.ListAsync(worker, WorkFileOwner.Request(id), Cancellation)).Should().ContainSingle().Subject;
        (await files.FindAsync(elsewhere, file.Id, Cancellation)).Should().BeNull();

        var version = await ItsVersionAsync(town, id);
        CommandOutcome[] both = await Task.WhenAll(
            Support.AnswerAsync(worker, id, version, "До 15 января, ст. 78 БК РФ. Спросите Петрова: petrov@example.org", Cancellation), Support.AnswerAsync(director, id, version, "До 20 января", Cancellation));
        both.Select(outcome => outcome.GetType()).Should().BeEquivalentTo([typeof(CommandOutcome.Done), typeof(CommandOutcome.Overtaken)]);
        Done(await Support.ReopenAsync(town, id, await ItsVersionAsync(town, id), "А форма?", Cancellation));
        Done(await Support.AnswerAsync(worker, id, await ItsVersionAsync(town, id), "До 15 января, форма в приложении. Спросите Петрова: petrov@example.org", Cancellation));
        Done(await Support.AcceptAsync(town, id, await ItsVersionAsync(town, id), Cancellation));

        var knowledge = Service<KnowledgeWork>();
        await DeniedAsync(() => knowledge.BeginAsync(town, id, Cancellation));
        var text = (await knowledge.BeginAsync(worker, id, Cancellation))!;
        text.Answer.Should().StartWith("До 15 января, форма");
        Problems(await knowledge.SaveAsync(worker, id, null, 0, text, namesNobody: false, tracesAreNobodys: false, Cancellation)).Should().Equal(
            "NamesNobody: Прочитайте текст ещё раз и отметьте, что в нём нет имён и данных людей.",
            "Traces: Похоже на данные человека: +7 (861) 123-45-67; petrov@example.org. Уберите их или отметьте, что они ничьи.");
        text = text with { Question = "Когда сдавать отчёт?", Answer = "До 15 января, форма в приложении к соглашению." };
        var item = Done(await knowledge.SaveAsync(worker, id, null, 0, text, namesNobody: true, tracesAreNobodys: false, Cancellation));
        Problems(await knowledge.SaveAsync(director, id, null, 0, text, namesNobody: true, tracesAreNobodys: false, Cancellation)).Should().ContainSingle().Which.Should().Contain("уже сделана");

        (await knowledge.FindAsync(elsewhere, "отчёта субсидия", null, 10, Cancellation)).Should().ContainSingle().Which.Id.Should().Be(item);
        (await knowledge.FindAsync(elsewhere, "отчёт жильё", null, 10, Cancellation)).Should().BeEmpty();
        (await Service<StaffSearch>().FindAsync(elsewhere, "сроки субсидий", Cancellation)).Single(group => group.Title == "База знаний").Things
            .Should().Equal(new FoundThing("Сроки отчётов по субсидиям", $"/staff/knowledge/{item}", "справка"));
        await DeniedAsync(() => knowledge.FindAsync(Actor(1, "Администратор", StaffRole.Administrator), "", null, 10, Cancellation));

        await using var db = Open();
        db.PersonalDrafts.AddRange(new[] { $"support:{id}", $"support:{id}9", $"knowledge:from/{id}#2" }
            .Select(form => new PersonalDraft { UserId = worker.UserId, Form = form, Content = "{}", SavedUtc = DateTime.UtcNow }));
        await db.SaveChangesAsync(Cancellation);
        Done(await Support.EraseAsync(worker, id, await ItsVersionAsync(town, id), Cancellation));
        (await db.PersonalDrafts.AsNoTracking().Select(draft => draft.Form).ToListAsync(Cancellation)).Should().Equal([$"support:{id}9"], "what was typed about it goes with it");
        (await db.SupportSteps.CountAsync(step => step.Text != null, Cancellation)).Should().Be(0);
        (await db.WorkFiles.CountAsync(Cancellation) + await db.WorkFileContents.CountAsync(Cancellation)).Should().Be(0);
        (await knowledge.ReadAsync(town, item, Cancellation)).Should().NotBeNull("it names nobody");
    }

    private async Task<int> ItsVersionAsync(StaffActor by, int id) => (await RequestAsync(by, id)).Request.Version;

    private static byte[] Pdf() => System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
}
