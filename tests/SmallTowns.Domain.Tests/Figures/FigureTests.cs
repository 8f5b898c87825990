using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Tests.Figures;

public sealed class FigureTests
{
    private static readonly DateTime Now = new(2026, 11, 28, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Action<Figure>> Steps = new()
    {
        ["submit"] = figure => figure.Submit(),
        ["publish"] = figure => figure.Publish("Директор", Now, chosen: true, headline: true),
        ["reject"] = figure => figure.Reject("Директор", Now, "Нет"),
        ["give way"] = figure => figure.GiveWayTo(In(FigureState.Submitted), "Директор", Now.AddDays(1), "Уточнение"),
        ["step aside"] = figure => figure.StepAside(Now.AddDays(1), chosen: false),
        ["withdraw"] = figure => figure.Withdraw("Директор", Now.AddDays(1), "Ошибка"),
        ["stand again"] = figure => figure.StandAgain("Директор", Now.AddDays(2), chosen: true, headline: false, "Снова"),
    };

    private static readonly Dictionary<(FigureState From, string Step), FigureState> Allowed = new()
    {
        [(FigureState.Draft, "submit")] = FigureState.Submitted,
        [(FigureState.Submitted, "publish")] = FigureState.Published,
        [(FigureState.Submitted, "reject")] = FigureState.Rejected,
        [(FigureState.Published, "give way")] = FigureState.Superseded,
        [(FigureState.Published, "step aside")] = FigureState.Published,
        [(FigureState.Published, "withdraw")] = FigureState.Withdrawn,
        [(FigureState.Published, "stand again")] = FigureState.Published,
        [(FigureState.Superseded, "withdraw")] = FigureState.Withdrawn,
        [(FigureState.Superseded, "stand again")] = FigureState.Published,
    };

    public static TheoryData<FigureState, string> EveryStepFromEveryState =>
        [.. from state in Enum.GetValues<FigureState>() from step in Steps.Keys select (state, step)];

    [Theory]
    [MemberData(nameof(EveryStepFromEveryState))]
    public void Step_FromAState_IsAllowedOrChangesNothing(FigureState from, string step)
    {
        var figure = In(from);

        if (Allowed.TryGetValue((from, step), out var to))
        {
            Steps[step](figure);
            figure.State.Should().Be(to);
            return;
        }

        figure.Invoking(Steps[step]).Should().Throw<InvalidOperationException>();
        figure.State.Should().Be(from);
    }

    [Fact]
    public void Publish_AsHeadlineWithoutBeingChosen_IsRefused() =>
        In(FigureState.Submitted).Invoking(figure => figure.Publish("Директор", Now, chosen: false, headline: true)).Should().Throw<ArgumentException>();

    [Fact]
    public void Standings_TellHowItStoodAndUntilWhen()
    {
        var figure = In(FigureState.Published);

        figure.StepAside(Now.AddDays(1), chosen: true);
        figure.Withdraw("Директор", Now.AddDays(2), "Ошибка");

        figure.Standings.Select(standing => (standing.FromUtc, standing.ToUtc, standing.IsChosen, standing.IsHeadline)).Should().Equal(
            (Now, Now.AddDays(1), true, true), (Now.AddDays(1), Now.AddDays(2), true, false));
        (figure.IsChosen, figure.IsHeadline, figure.DecisionReason).Should().Be((false, false, "Ошибка"));
    }

    [Fact]
    public void GiveWay_ToAFigureThatIsNotSubmitted_IsRefused() =>
        In(FigureState.Published).Invoking(figure => figure.GiveWayTo(In(FigureState.Draft), "Директор", Now, null)).Should().Throw<InvalidOperationException>();

    [Fact]
    public void StepAside_WithoutItsStandings_IsABug()
    {
        var figure = In(FigureState.Published);
        figure.Standings.Clear();

        figure.Invoking(f => f.StepAside(Now, chosen: false)).Should().Throw<InvalidOperationException>().WithMessage("*standings*");
    }

    private static PopulationCount In(FigureState state)
    {
        var figure = new PopulationCount
        {
            TownId = 3,
            Value = 36_582,
            Basis = TerritorialBasis.Town,
            TopicKey = "town:abinsk|Population",
            SeriesKey = "town:abinsk|Population|Town|2014",
            ProposedBy = "Редактор",
        };
        string[] way = state switch
        {
            FigureState.Draft => [],
            FigureState.Submitted => ["submit"],
            FigureState.Published => ["submit", "publish"],
            FigureState.Superseded => ["submit", "publish", "give way"],
            FigureState.Rejected => ["submit", "reject"],
            FigureState.Withdrawn => ["submit", "publish", "withdraw"],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
        foreach (var step in way)
            Steps[step](figure);
        return figure;
    }
}
