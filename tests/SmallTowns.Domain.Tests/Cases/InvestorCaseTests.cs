using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Tests.Cases;

public sealed class InvestorCaseTests
{
    /// <summary>2026 with two holidays that fall into the terms below; nothing is known of 2027.</summary>
    private static readonly WorkingCalendar Calendar = new(new Dictionary<int, WorkingYearContent>
    {
        [2026] = new() { Holidays = [new(new(2026, 11, 4), "Праздник"), new(new(2026, 12, 31), "Канун")] },
    });

    private static readonly CaseTermsContent Terms = CaseTermsContent.Default;

    /// <summary>Monday, noon in Moscow.</summary>
    private static readonly DateTime Opened = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Open_PromisesTheReply_InWorkingDaysFromTheDayOfTheEnquiry()
    {
        var opened = Case();

        opened.Should().BeEquivalentTo(new
        {
            Stage = CaseStage.Lead,
            // 3, 5 and 6 November: the 4th is a holiday.
            ReplyDueOn = new DateOnly(2026, 11, 6),
            StageDueOn = (DateOnly?)new DateOnly(2026, 11, 6),
            NextDueOn = (DateOnly?)new DateOnly(2026, 11, 6),
            IsReplyDueCertain = true,
            IsAnonymous = true,
            RepliedUtc = (DateTime?)null,
        });
        opened.Steps.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = CaseStepKind.Moved, From = (CaseStage?)null, To = (CaseStage?)CaseStage.Lead, Utc = Opened, ByName = (string?)null });
    }

    [Fact]
    public void Open_LateInTheEvening_CountsFromTheDayInTheRegion()
    {
        // 22:30 UTC on Friday is Saturday in Moscow.
        InvestorCase.Open("k", "ru", null, new("?", null, null), Terms, Calendar, new(2026, 11, 13, 22, 30, 0, DateTimeKind.Utc))
            .ReplyDueOn.Should().Be(new DateOnly(2026, 11, 18));
        InvestorCase.Open("k", "ru", null, new("?", null, null), Terms, Calendar, new(2026, 11, 13, 20, 30, 0, DateTimeKind.Utc))
            .ReplyDueOn.Should().Be(new DateOnly(2026, 11, 18), "the weekend lies between");
    }

    [Fact]
    public void Open_IntoAYearWithoutData_SaysThatTheDayIsNotCertain()
    {
        var opened = InvestorCase.Open("k", "ru", null, new("?", null, null), Terms, Calendar, new(2026, 12, 30, 9, 0, 0, DateTimeKind.Utc));

        // 31 December is free; 1, 4 and 5 January 2027 are weekdays of which nothing is known.
        (opened.ReplyDueOn, opened.IsReplyDueCertain, opened.IsStageDueCertain).Should().Be((new DateOnly(2027, 1, 5), false, false));
    }

    [Fact]
    public void Move_ToTheNextStage_NeedsNoWords_AndBeginsItsTerm()
    {
        var moved = Case();

        moved.Move(new(CaseStage.Qualified), Terms, Calendar, Hand(day: 10)).Should().BeEmpty();

        (moved.Stage, moved.StageDueOn).Should().Be((CaseStage.Qualified, new DateOnly(2026, 11, 17)));
        moved.NextDueOn.Should().Be(new DateOnly(2026, 11, 6), "the reply is still owed");
        moved.Answer(CaseAnswer.Of(7, "Ведущий", "Здравствуйте", Opened.AddDays(8), null));
        moved.NextDueOn.Should().Be(new DateOnly(2026, 11, 17));
        moved.Steps[^1].Should().BeEquivalentTo(new { From = (CaseStage?)CaseStage.Lead, To = (CaseStage?)CaseStage.Qualified, ByUserId = (int?)7, ByName = "Ведущий", Note = (string?)null });
    }

    [Theory]
    [InlineData(CaseStage.Shortlist)]
    [InlineData(CaseStage.Terms)]
    [InlineData(CaseStage.Won)]
    [InlineData(CaseStage.Abandoned)]
    public void Move_PastAStage_WantsAReason(CaseStage to)
    {
        var moved = Case();

        moved.Move(new(to, "  "), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("Note", CaseFault.NoteMissing));
        moved.Stage.Should().Be(CaseStage.Lead);
        moved.Steps.Should().HaveCount(1);
        moved.Move(new(to, " Инвестор приехал сам "), Terms, Calendar, Hand()).Should().BeEmpty();
        moved.Steps[^1].Note.Should().Be("Инвестор приехал сам");
    }

    [Fact]
    public void Move_Back_WantsAReason_AndTheLastStepDoesNot()
    {
        var moved = At(CaseStage.Terms);

        moved.Move(new(CaseStage.Visit), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("Note", CaseFault.NoteMissing));
        moved.Move(new(CaseStage.Won), Terms, Calendar, Hand()).Should().BeEmpty();
        (moved.Stage, moved.StageDueOn, moved.NextDueOn).Should().Be((CaseStage.Won, null, null));
    }

    [Fact]
    public void Lose_WantsToWhomAndWhy_AndTakesUnknownForAnAnswer()
    {
        var lost = At(CaseStage.Visit);

        lost.Move(new(CaseStage.Lost), Terms, Calendar, Hand()).Should().Equal(
            new CaseFinding("Note", CaseFault.NoteMissing), new CaseFinding("LossReason", CaseFault.LossReasonMissing), new CaseFinding("LostTo", CaseFault.LostToMissing));
        lost.Move(new(CaseStage.Lost, "Дорого", (LossReason)99, "Соседний край"), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("LossReason", CaseFault.LossReasonMissing));
        lost.Move(new(CaseStage.Lost, "Дорого", LossReason.Price, IsLostToUnknown: true), Terms, Calendar, Hand()).Should().BeEmpty();
        (lost.Stage, lost.LossReason, lost.LostTo).Should().Be((CaseStage.Lost, LossReason.Price, null));

        var told = At(CaseStage.Visit);
        told.Move(new(CaseStage.Lost, "Нет мощности", LossReason.Utilities, " Соседний край "), Terms, Calendar, Hand()).Should().BeEmpty();
        told.LostTo.Should().Be("Соседний край");
    }

    [Fact]
    public void Move_OfWhatIsOver_IsRefused_UntilItIsReopened()
    {
        var over = At(CaseStage.Visit);
        over.Move(new(CaseStage.Lost, "Дорого", LossReason.Price, IsLostToUnknown: true), Terms, Calendar, Hand());

        over.Move(new(CaseStage.Terms, "Вернулся"), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("To", CaseFault.IsOver));
        over.Reopen(CaseStage.Won, "Вернулся", Terms, Calendar, Hand()).Should().Equal(new CaseFinding("To", CaseFault.NotDefined));
        over.Reopen(CaseStage.Visit, null, Terms, Calendar, Hand()).Should().Equal(new CaseFinding("Note", CaseFault.NoteMissing));
        over.Reopen(CaseStage.Visit, "Инвестор вернулся", Terms, Calendar, Hand(day: 20)).Should().BeEmpty();

        // 15 working days after 20 November, a Friday.
        (over.Stage, over.LossReason, over.LostTo, over.StageDueOn).Should().Be((CaseStage.Visit, null, null, new DateOnly(2026, 12, 11)));
        over.Steps[^1].Should().Match<CaseStep>(step => step.Kind == CaseStepKind.Reopened && step.From == CaseStage.Lost && step.To == CaseStage.Visit);
        over.Reopen(CaseStage.Lead, "Ещё раз", Terms, Calendar, Hand()).Should().Equal(new CaseFinding("To", CaseFault.IsOpen));
    }

    [Fact]
    public void Move_ToWhereItStands_OrNowhere_OrWithTooManyWords_IsRefused()
    {
        var moved = Case();

        moved.Move(new(CaseStage.Lead, "Ещё"), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("To", CaseFault.SameStage));
        moved.Move(new((CaseStage)77, "Ещё"), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("To", CaseFault.NotDefined));
        moved.Move(new(CaseStage.Qualified, new string('я', CaseStep.NoteMaxLength + 1)), Terms, Calendar, Hand()).Should().Equal(new CaseFinding("Note", CaseFault.TooLong));
    }

    [Theory]
    [InlineData("2026-11-06", 0)]
    [InlineData("2026-11-07", 0)]
    [InlineData("2026-11-09", 1)]
    [InlineData("2026-11-16", 6)]
    public void Overdue_IsCountedInWorkingDays(string today, int days) =>
        Case().DaysOverdue(Calendar, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Value.Should().Be(days);

    [Fact]
    public void Deputy_StandsInOnTheDaysThatAreNamed()
    {
        var handed = Case();
        handed.HandOver(5, "Никто → Иванов", Hand());
        handed.NameDeputy(6, new(2026, 11, 9), null, "Петров", Hand()).Should().Equal(new CaseFinding("DeputyUntil", CaseFault.Missing));
        handed.NameDeputy(6, new(2026, 11, 9), new(2026, 11, 8), "Петров", Hand()).Should().Equal(new CaseFinding("DeputyUntil", CaseFault.Reversed));
        handed.NameDeputy(6, new(2026, 11, 9), new(2026, 11, 20), "Петров", Hand()).Should().BeEmpty();

        handed.IsOf(5, new(2026, 11, 12)).Should().BeTrue();
        handed.IsOf(6, new(2026, 11, 8)).Should().BeFalse();
        handed.IsOf(6, new(2026, 11, 9)).Should().BeTrue();
        handed.IsOf(6, new(2026, 11, 20)).Should().BeTrue();
        handed.IsOf(6, new(2026, 11, 21)).Should().BeFalse();
        handed.HandOver(8, "Иванов → Сидоров", Hand());
        handed.IsOf(6, new(2026, 11, 12)).Should().BeFalse("the deputy was that of the other one");
        handed.Steps.Select(step => step.Kind).Should().Equal(CaseStepKind.Moved, CaseStepKind.HandedOver, CaseStepKind.DeputyNamed, CaseStepKind.HandedOver);
    }

    [Fact]
    public void Facts_ThatCannotBe_AreNamed()
    {
        var told = Case();

        told.SetFacts(new(new(1999, 12, 31), new(2026, 11, 3), -1, CaseFacts.MostRoubles + 1), new(2026, 11, 2)).Should().Equal(
            new CaseFinding("ExpectedStart", CaseFault.OutOfRange), new CaseFinding("RealStart", CaseFault.InTheFuture),
            new CaseFinding("Jobs", CaseFault.OutOfRange), new CaseFinding("InvestmentRoubles", CaseFault.OutOfRange));
        told.Facts.Should().Be(CaseFacts.None);
        told.SetFacts(new(new(2027, 4, 1), null, 120, 450_000_000), new(2026, 11, 2)).Should().BeEmpty();
        told.Facts.Should().Be(new CaseFacts(new(2027, 4, 1), null, 120, 450_000_000));
    }

    [Fact]
    public void Subject_HoldsTheTownsOfItsObjects_AndKeepsTheRowsThatStay()
    {
        var told = Case();
        told.SetSubject([Reference("krymsk-2"), Reference("abinsk-7"), Reference("abinsk-7")], ["temryuk"]);
        var kept = told.Objects.Single(row => row.Reference == "abinsk-7");

        told.Objects.Select(row => row.Reference).Should().Equal("abinsk-7", "krymsk-2");
        told.Towns.Select(row => row.Slug).Should().Equal("abinsk", "krymsk", "temryuk");
        told.SetSubject([Reference("abinsk-7"), Reference("abinsk-9")], []);
        told.Objects.Select(row => row.Reference).Should().Equal("abinsk-7", "abinsk-9");
        told.Objects[0].Should().BeSameAs(kept);
        told.Towns.Select(row => row.Slug).Should().Equal("abinsk");
    }

    [Fact]
    public void Erase_LeavesTheStepsOnly()
    {
        var told = InvestorCase.Open("k", "ru", null, new("Нужен цех", "ООО «Проверка»", "+7 900"), Terms, Calendar, Opened);
        told.Answer(CaseAnswer.Of(7, "Ведущий", "Здравствуйте, Мария", Opened, null));

        told.Erase(Opened.AddDays(1), null);
        told.Erase(Opened.AddDays(2), null);

        told.Should().BeEquivalentTo(new { Question = (string?)null, Organisation = (string?)null, Phone = (string?)null, ErasedUtc = (DateTime?)Opened.AddDays(1) });
        told.Answers.Should().ContainSingle().Which.Text.Should().BeNull();
        told.Steps.Select(step => step.Kind).Should().Equal(CaseStepKind.Moved, CaseStepKind.Erased);
    }

    [Fact]
    public void Question_IsAnsweredOrEnded_AndHasNoStagesOfAProject()
    {
        var asked = InvestorCase.Open("k", "ru", null, new("Когда откроют мост?", null, null), Terms, Calendar, new(2026, 11, 13, 9, 0, 0, DateTimeKind.Utc), CaseAsker.Resident);
        var by = new CaseHand(7, "Сотрудник", new(2026, 11, 13, 10, 0, 0, DateTimeKind.Utc));

        asked.Move(new(CaseStage.Qualified, "так", null, null, false), Terms, Calendar, by).Should().ContainSingle().Which.Fault.Should().Be(CaseFault.NotDefined);
        asked.Move(new(CaseStage.Lost, "так", null, null, true), Terms, Calendar, by).Should().ContainSingle().Which.Fault.Should().Be(CaseFault.NotDefined);
        asked.Move(new(CaseStage.Abandoned, null, null, null, false), Terms, Calendar, by).Should().ContainSingle().Which.Fault.Should().Be(CaseFault.NoteMissing);
        asked.Move(new(CaseStage.Won, null, null, null, false), Terms, Calendar, by).Should().BeEmpty("to be answered is the step that follows");
        (asked.IsQuestion, asked.Stage, asked.NextDueOn).Should().Be((true, CaseStage.Won, null));
        asked.Reopen(CaseStage.Terms, "снова", Terms, Calendar, by).Should().ContainSingle();
        asked.Reopen(CaseStage.Lead, "снова", Terms, Calendar, by).Should().BeEmpty();
    }

    private static InvestorCase Case() => InvestorCase.Open("k", "ru", null, new("Есть ли цех?", null, null), Terms, Calendar, Opened);

    private static InvestorCase At(CaseStage stage)
    {
        var made = Case();
        while (made.Stage != stage)
            made.Move(new(made.Stage.Next()!.Value), Terms, Calendar, Hand()).Should().BeEmpty();
        return made;
    }

    private static CaseHand Hand(int day = 10) => new(7, "Ведущий", new(2026, 11, day, 9, 0, 0, DateTimeKind.Utc));

    private static SiteReference Reference(string text) => SiteReference.TryParse(text)!.Value;
}
