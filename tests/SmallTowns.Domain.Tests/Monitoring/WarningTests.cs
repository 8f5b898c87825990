using SmallTowns.Domain.Monitoring;

namespace SmallTowns.Domain.Tests.Monitoring;

public sealed class WarningTests
{
    private static readonly DateTime Utc = new(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Warning_KeepsItsPlaceUntilItIsClosedAndFoundNoMore()
    {
        var warning = Warning.Raise(3, 5, Signal(1));
        warning.OpenKey.Should().Be("3/5");

        warning.Take("Аналитик", Utc);
        warning.Close("Аналитик", Utc, "Решено");
        warning.OpenKey.Should().Be("3/5", "the trouble lasts: it is not another one");

        warning.EndSignal(SignalEnd.Better, new("теперь больше", "more now"), Utc.AddDays(1));
        warning.OpenKey.Should().BeNull();
        (warning.Signal.EndReason, warning.Signal.EndRu, warning.EndedUtc).Should().Be((SignalEnd.Better, "теперь больше", Utc.AddDays(1)));
    }

    [Fact]
    public void Warning_FoundAgainBeforeItIsClosed_IsTheSame()
    {
        var warning = Warning.Raise(3, 5, Signal(1));
        warning.EndSignal(SignalEnd.RuleOff, new("выключено", "off"), Utc.AddHours(1));
        warning.SignalAgain(Signal(2));

        warning.IsSignalled.Should().BeTrue();
        warning.Signals.Should().HaveCount(2);
        warning.Signals[0].EndedUtc.Should().Be(Utc.AddHours(1));
        warning.Steps.Select(step => step.Kind).Should().Equal(WarningStepKind.Raised, WarningStepKind.Ended, WarningStepKind.Returned);
    }

    [Fact]
    public void Warning_IsTakenUpBeforeAnythingElse()
    {
        var warning = Warning.Raise(3, 5, Signal(1));

        warning.CanBecome(WarningState.HandedOver).Should().BeFalse();
        warning.CanBecome(WarningState.Closed).Should().BeFalse();
        FluentActions.Invoking(() => warning.Close("Аналитик", Utc, "Так")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Warning_GivenAsWork_StaysOnTheAgenda()
    {
        var warning = Warning.Raise(3, 5, Signal(1));
        warning.Take("Аналитик", Utc);
        warning.HandOver("Аналитик", Utc, "Общее собрание", meetingId: 7, agendaItemId: 9);

        warning.HandOver("Директор", Utc.AddHours(1), "поручение № 2026-0001");

        (warning.State, warning.MeetingId, warning.AgendaItemId).Should().Be((WarningState.HandedOver, 7, 9));
        warning.Steps[^1].Text.Should().Be("поручение № 2026-0001");
    }

    private static WarningSignal Signal(int number) => new() { Number = number, FromUtc = Utc, Figures = "[]", WordsRu = "падение", WordsEn = "a fall" };
}
