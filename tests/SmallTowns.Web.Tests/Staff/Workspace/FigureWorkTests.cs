using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;

namespace SmallTowns.Web.Tests.Staff.Workspace;

/// <summary>What a form stands on decides whether somebody else's change is noticed.</summary>
public sealed class FigureWorkTests
{
    private static readonly FigureInput Input = new() { Kind = FigureKind.Population, TownId = 1, Basis = TerritorialBasis.Town, Value = 5 };
    private static readonly EditBase Opened = new("""{"value":5}""", null, 0);
    private static readonly EditBase Since = new("""{"value":6}""", null, 0);

    [Fact]
    public void Base_OfTheSameNumber_StaysWhatTheFormWasOpenedOn()
    {
        var work = FigureWork.Of(new(Input, Opened, false, "", null));
        work.MoveTo(Input with { Value = 7, SourceId = 2 }, Since);
        work.Base.Should().Be(Opened);
    }

    [Fact]
    public void Base_OfAnotherPeriod_IsWhatStandsThere()
    {
        var work = FigureWork.Of(new(Input, Opened, false, "", null));
        work.MoveTo(Input with { PeriodStart = new(2024, 1, 1), PeriodEnd = new(2024, 12, 31) }, Since);
        work.Base.Should().Be(Since);
    }

    [Fact]
    public void Base_OfAnAmendedProposal_StaysWhateverIsTyped()
    {
        var proposal = Opened with { ProposalId = 9, ProposalVersion = 1 };
        var work = FigureWork.Of(new(Input, proposal, false, "", null));
        work.MoveTo(Input with { Basis = TerritorialBasis.District }, Since);
        work.Base.Should().Be(proposal);
    }
}
