using FluentAssertions;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class BodyTests
{
    private static readonly VotingRule OfBoard = new() { Body = "collegium", Code = CharterDefaults.Ordinary, Majority = RequiredShare.TwoThirds };

    [Fact]
    public void For_BodyWithRulesOfItsOwn_GoesByThese()
    {
        var charter = CharterDefaults.Charter with { From = new DateOnly(2026, 1, 1), BodyNoticeDays = 7, Weights = [new("1", 3)], Rules = [.. CharterDefaults.Charter.Rules, OfBoard] };

        charter.For(MeetingBodies.Assembly).Rules.Should().Equal(CharterDefaults.Charter.Rules);
        charter.For(MeetingBodies.Assembly).WeightOf("1").Should().Be(3);
        var ofBoard = charter.For("collegium");
        (ofBoard.Rules.Single(), ofBoard.NoticeDays, ofBoard.WeightOf("1"), ofBoard.IsOurs).Should().Be((OfBoard, 7, 1, false));
    }

    [Fact]
    public void For_BodyOfWhichTheCharterSaysNothing_GoesByWhatWeSuggest()
    {
        var charter = CharterDefaults.Charter with { From = new DateOnly(2026, 1, 1), AllowsSimpleSignatures = true, Rules = [.. CharterDefaults.Charter.Rules, OfBoard] };

        var other = charter.For("economic");

        (other.IsOurs, other.NoticeDays, other.AllowsSimpleSignatures).Should().Be((true, Charter.DefaultBodyNoticeDays, true));
        other.RuleOf(CharterDefaults.Ordinary)!.Quorum.Should().Be(RequiredShare.MoreThanHalf);
    }

    [Theory]
    [InlineData("assembly-2026-3", "assembly", 2026, 3)]
    [InlineData("counting-commission-2026-12", "counting-commission", 2026, 12)]
    public void NumberOf_Reference_IsBodyYearAndOrdinal(string reference, string body, int year, int ordinal)
    {
        AssemblyDecision.NumberOf(reference).Should().Be((body, year, ordinal));
        AssemblyDecision.ReferenceOf(body, year, ordinal).Should().Be(reference);
    }

    [Theory]
    [InlineData("2026-3")]
    [InlineData("-2026-3")]
    [InlineData("assembly-2026")]
    [InlineData("assembly-2026-03")]
    [InlineData("assembly-2026-x")]
    public void NumberOf_WhatIsNoReference_IsEmpty(string reference) => AssemblyDecision.NumberOf(reference).Should().BeNull();

    [Fact]
    public void ToMandate_WhoStandsIn_GivesWayToWhoHoldsTheSeat()
    {
        var day = new DateOnly(2027, 3, 10);
        SeatMandate Right(SeatRight right) => new() { Seat = "collegium|chair", TitleRu = "Председатель", TitleEn = "Chair", Right = right, From = right is SeatRight.Deputy ? day.AddDays(-1) : null };
        var (holder, deputy) = (Right(SeatRight.Holder).ToMandate(), Right(SeatRight.Deputy).ToMandate());

        deputy.Serves(day, TestMeetings.Noon, 1, 1).Should().BeTrue();
        deputy.Serves(day.AddDays(-2), TestMeetings.Noon, 1, 1).Should().BeFalse("nobody is absent yet");
        deputy.Serves(day.AddYears(3), TestMeetings.Noon, 1, 1).Should().BeTrue("an absence without an end is no proxy without a term");
        Mandate.Of([deputy, holder]).Should().Be(holder);
    }
}
