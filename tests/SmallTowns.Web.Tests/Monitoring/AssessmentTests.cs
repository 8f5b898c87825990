using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Scenarios;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Monitoring;
using SmallTowns.Web.Monitoring.Assessments;
using SmallTowns.Web.Monitoring.Scenarios;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Association;

namespace SmallTowns.Web.Tests.Monitoring;

public sealed class SqliteAssessmentTests : AssessmentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresAssessmentTests : AssessmentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Self-assessment from the criteria to the check by another town; scenarios over what is published.</summary>
public abstract class AssessmentTests : MonitoringTest
{
    [Fact]
    public async Task Assessment_AnsweredWithEvidence_CheckedByAnotherTown()
    {
        await JoinAsync(26);
        var (own, other) = (await TownIdAsync("abinsk"), await TownIdAsync("krymsk"));
        var (town, neighbour) = (Representative(own, "Абинск"), Representative(other, "Крымск"));
        Refusal(await Work.BeginAsync(town, own, Today.Year, Cancellation)).Should().StartWith("Критериев ещё нет");
        Refusal(await Work.SaveCriteriaAsync(Analyst, 0, new() { Rows = [new() { Weight = "0", MaxScore = "11" }] }, Cancellation))
            .Should().Contain("Rows[0].Topic: Напишите тему.").And.Contain("Rows[0].Weight: Целое число от 1 до 100.").And.Contain("Rows[0].MaxScore: Целое число от 1 до 10.").And.Contain("Reason:");
        // Two analysts at once: one of them is told.
        var criteria = new CriteriaInput
        {
            Reason = "Для проверки",
            Rows = [new() { Topic = "Вода", Text = "Есть план замены сетей", Weight = "3", MaxScore = "5" }, new() { Topic = "Открытость", Text = "Бюджет опубликован", Weight = "1", MaxScore = "2" }],
        };
        var saved = await Task.WhenAll(Work.SaveCriteriaAsync(Analyst, 0, criteria, Cancellation), Work.SaveCriteriaAsync(Analyst, 0, criteria, Cancellation));
        saved.Count(outcome => outcome is CommandOutcome.Done).Should().Be(1);
        saved.Count(outcome => outcome is CommandOutcome.Overtaken).Should().Be(1);
        var keys = (await Work.CriteriaAsync(Analyst, Cancellation)).Single().Read();

        Refusal(await Work.BeginAsync(town, own, Today.Year + 1, Cancellation)).Should().StartWith("Year: Год");
        await FluentActions.Awaiting(() => Work.BeginAsync(neighbour, own, Today.Year, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        var id = Id(await Work.BeginAsync(town, own, Today.Year, Cancellation));
        Refusal(await Work.BeginAsync(town, own, Today.Year, Cancellation)).Should().Be("Year: За этот год оценка уже есть.");

        var input = new AssessmentInput { Answers = [new() { Key = keys[0].Key, Score = "6" }, new() { Key = keys[1].Key, Comment = "На сайте" }] };
        Refusal(await Work.SaveAsync(town, own, id, 0, input, true, Cancellation)).Should().Contain("Answers[0].Score: Целое число от 0 до 5.").And.Contain("Answers[1].Score: Целое число от 0 до 2.").And.Contain("NextOn: Укажите день");
        using var pdf = new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"));
        var (evidence, fault) = await Service<AssociationFileWork>().AddEvidenceAsync(town, own, "план.pdf", pdf, Cancellation);
        fault.Should().BeNull();
        await FluentActions.Awaiting(() => Service<AssociationFileWork>().AddEvidenceAsync(town, other, "план.pdf", pdf, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        (input.Answers[0].Score, input.Answers[1].Score, input.NextOn) = ("4", "", Today.AddYears(1));
        input.Answers[0].Files.Add(evidence!);
        Id(await Work.SaveAsync(town, own, id, 0, input, false, Cancellation));
        Refusal(await Work.CheckAsync(neighbour, other, id, 1, input, Cancellation)).Should().StartWith("Город ещё не отдал");
        input.Answers[1].Score = "1";
        (await Work.SaveAsync(town, own, id, 0, input, true, Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>("it was opened before it was saved");
        Id(await Work.SaveAsync(town, own, id, 1, input, true, Cancellation));
        Refusal(await Work.SaveAsync(town, own, id, 2, input, true, Cancellation)).Should().StartWith("Оценка уже отдана");

        // Nobody checks the own town, whoever else they represent.
        Refusal(await Work.CheckAsync(town, own, id, 2, input, Cancellation)).Should().StartWith("Свой город не проверяют");
        Refusal(await Work.CheckAsync(new(140, "Оба", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { own, other }), other, id, 2, input, Cancellation)).Should().StartWith("Свой город не проверяют");
        var check = new AssessmentInput { Answers = [new() { Key = keys[0].Key, Score = "3" }, new() { Key = keys[1].Key, Score = "1" }] };
        Refusal(await Work.CheckAsync(neighbour, other, id, 2, check, Cancellation)).Should().Be("Answers[0].Comment: Оценка другая: напишите почему.");
        check.Answers[0].Comment = "План без сроков";
        Id(await Work.CheckAsync(neighbour, other, id, 2, check, Cancellation));

        // 100 · (3 · 4/5 + 1 · 1/2) / 4 = 72.5; the check: 100 · (3 · 3/5 + 1 · 1/2) / 4 = 57.5.
        var row = (await Work.TownAsync(Analyst, "abinsk", Cancellation))!.Years.Single();
        (row.State, Math.Round(row.OwnPercent!.Value, 6), Math.Round(row.CheckedPercent!.Value, 6), row.CheckedByTown, row.NextOn)
            .Should().Be((AssessmentState.Checked, 72.5, 57.5, "Крымск", Today.AddYears(1)));
        (await Work.ReadAsync(Analyst, id, Cancellation))!.ReadAnswers()[0].Files.Should().ContainSingle().Which.Should().Be(evidence);

        // A new version leaves what was answered by the old one.
        var next = CriteriaInput.Of((await Work.CriteriaAsync(Analyst, Cancellation))[0]);
        (next.Reason, next.Rows[0].Weight) = ("Вес изменён", "1");
        Id(await Work.SaveCriteriaAsync(Analyst, 1, next, Cancellation));
        (await Work.TownAsync(Analyst, "abinsk", Cancellation))!.Years.Single().OwnPercent.Should().BeApproximately(72.5, 1e-9);
        (await Work.CriteriaAsync(Analyst, Cancellation)).Select(version => (version.Number, version.Read()[0].Key)).Should().Equal((2, keys[0].Key), (1, keys[0].Key));
    }

    [Fact]
    public async Task Scenarios_OfPublishedCensuses_StandBesideTheirTest_AndOnPaper()
    {
        var question = ScenarioQuestion.Read("abinsk,apsheronsk,nowhere", "Linear", "2041", null, null, null, Today);
        var towns = await Service<ScenarioQueries>().ReadAsync(Analyst, question, Cancellation);

        // Абинск: 34 928 (2010), 39 511 (2021), so 39 511 + 20 · 4 583 / 11.
        towns.Select(town => town.Slug).Should().Equal("abinsk", "apsheronsk");
        towns[0].Scenario.Base!.End.Should().BeApproximately(47_843.727, 0.001);
        towns[0].Scenario.BackTest!.Value.ErrorPeople.Should().BeApproximately(-2_941.25, 0.001);
        ScenarioWords.TestOf(towns[0].Scenario).Should().Contain("36\u00A0570 чел.").And.Contain("ошибка −2\u00A0941 чел., −7,44\u00A0%");
        // Апшеронск has the censuses of 2010 and 2021 alone.
        ScenarioWords.TestOf(towns[1].Scenario).Should().Be(ScenarioWords.NoEarlier);
        towns[1].Scenario.Low.Should().BeNull();

        using var file = new MemoryStream();
        DocxWriter.Write(ScenarioDocument.Of(question, towns, Today), file);
        using var paper = WordprocessingDocument.Open(file, isEditable: false);
        paper.MainDocumentPart!.Document!.InnerText.Should().Contain("Абинск").And.Contain("47\u00A0844").And.Contain("ошибка −2\u00A0941 чел.").And.Contain(ScenarioWords.NoEarlier).And.Contain("Чего это не доказывает");

        var wrong = ScenarioQuestion.Read("abinsk", "OwnRate", "скоро", "-1", "", "99", Today);
        wrong.Problems.Select(problem => problem.Field).Should().Equal("to", "base", "high");
        (await Service<ScenarioQueries>().ReadAsync(Analyst, wrong, Cancellation)).Should().BeEmpty();
        var far = ScenarioQuestion.Read("abinsk", "Linear", "2500", null, null, null, Today);
        ScenarioWords.Of((await Service<ScenarioQueries>().ReadAsync(Analyst, far, Cancellation))[0].Scenario.Fault!.Value).Should().StartWith("Год — позже последней переписи");
    }

    private AssessmentWork Work => Service<AssessmentWork>();

    private static StaffActor Representative(int townId, string name) => new(140 + townId, name, new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { townId });
}
