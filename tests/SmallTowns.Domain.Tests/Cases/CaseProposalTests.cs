using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;

namespace SmallTowns.Domain.Tests.Cases;

public sealed class CaseProposalTests
{
    // 02:00 of the 2nd of November in Moscow.
    private static readonly CaseHand By = new(7, "Сотрудник", new(2026, 11, 1, 23, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void State_FollowsTheLastDayInTheRegion()
    {
        var proposal = Proposal();

        // Midnight in Moscow is 21:00 in UTC.
        proposal.StateAt(new(2026, 11, 5, 20, 59, 59, DateTimeKind.Utc)).Should().Be(CaseProposalState.Open);
        proposal.StateAt(new(2026, 11, 5, 21, 0, 0, DateTimeKind.Utc)).Should().Be(CaseProposalState.Expired);
        proposal.Questions.Select(asked => (asked.Place, asked.Question, asked.Answer)).Should().Equal((1, "Газ?", "Есть."), (2, "Свет?", "К маю."));
    }

    [Fact]
    public void Propose_AnswersTheInvestor_AndLeavesTheStage()
    {
        var opened = Opened();

        opened.Propose(Proposal(), "abinsk-7", By);

        (opened.Stage, opened.RepliedUtc, opened.NextDueOn).Should().Be((CaseStage.Lead, By.Utc, opened.StageDueOn));
        opened.Steps[^1].Should().BeEquivalentTo(new { Kind = CaseStepKind.ProposalSent, Note = "abinsk-7", ByUserId = (int?)7 });
    }

    [Fact]
    public void Revoke_IsDoneOnce_ByWhoDidIt()
    {
        var (opened, proposal) = (Opened(), Proposal());
        opened.Propose(proposal, "abinsk-7", By);

        opened.RevokeProposal(proposal, "abinsk-7", By).Should().BeTrue();
        opened.RevokeProposal(proposal, "abinsk-7", By).Should().BeFalse();

        (proposal.StateAt(By.Utc), proposal.RevokedUtc, proposal.RevokedByName).Should().Be((CaseProposalState.Revoked, By.Utc, "Сотрудник"));
        opened.Steps.Count(step => step.Kind == CaseStepKind.ProposalRevoked).Should().Be(1);
    }

    [Fact]
    public void Erase_TakesTheWords_AndLeavesWhatItWasAbout()
    {
        var (opened, proposal) = (Opened(), Proposal());
        opened.Propose(proposal, "abinsk-7", By);

        opened.Erase(By.Utc, null);

        (proposal.Letter, proposal.StateAt(By.Utc)).Should().Be((null, CaseProposalState.Erased));
        proposal.Questions.Should().OnlyContain(asked => asked.Question == null && asked.Answer == null);
        proposal.Objects.Should().Equal("abinsk-7");
    }

    private static CaseProposal Proposal() => CaseProposal.Of(
        "key", new("ru", new(2026, 11, 5), "Здравствуйте", ["abinsk"], ["abinsk-7"], [new("Газ?", "Есть."), new("Свет?", "К маю.")]), By);

    private static InvestorCase Opened() =>
        InvestorCase.Open("case", "ru", null, new("Нужен цех", null, null), CaseTermsContent.Default, WorkingCalendar.WeekendsOnly, By.Utc);
}
