using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Cooperation;

/// <summary>Who fits whom, by hand: need of 10 units from 1 to 30 June, at 45° N 38° E.</summary>
public sealed class EntryFitsTests
{
    private static readonly FitSide Need = new(1, 1, EntryKind.Need, SubjectClass.Equipment, 10, "шт.", new(2026, 6, 1), new(2026, 6, 30), new GeoPoint(45, 38));

    /// <summary>A day on which the whole need is still to come.</summary>
    private static readonly DateOnly Before = new(2026, 4, 1);

    [Fact]
    public void Of_Offers_OrdersThemByQuantityThenDaysThenDistanceThenNumber()
    {
        var far = new GeoPoint(45, 40);
        var near = new GeoPoint(45, 39);
        FitSide[] offers =
        [
            Offer(12, 5, "шт", place: near),
            Offer(11, null, null, place: near),
            Offer(13, 8, "Шт.", place: near),
            Offer(14, 10, "шт.", place: far),
            Offer(15, 12, "шт", place: near),
            Offer(16, 100, "ШТ.", place: near) with { To = new(2026, 6, 10) },
            Offer(17, 10, "тонн", place: near),
            Offer(18, 20, "шт.", place: null),
            Offer(19, 20, "шт.", place: near),
        ];

        var found = EntryFits.Of(Need, offers, Before);

        // Enough for the whole time: the nearer ones (15 and 19, by number), the farther, the one whose place is not known; enough for ten days;
        // eighty per cent, fifty; unknown; another unit.
        found.Fits.Select(fit => fit.Id).Should().Equal(15, 19, 14, 18, 16, 13, 12, 11, 17);
        found.Why.Should().BeNull();
        found.Fits.Select(fit => fit.Quantity).Should().Equal(
            QuantityFit.Enough, QuantityFit.Enough, QuantityFit.Enough, QuantityFit.Enough, QuantityFit.Enough, QuantityFit.Partly, QuantityFit.Partly, QuantityFit.Unknown, QuantityFit.OtherUnit);
        found.Fits.Select(fit => fit.Percent).Should().Equal(100, 100, 100, 100, 100, 80, 50, null, null);
        found.Fits[4].Should().Match<Fit>(fit => fit.Days == 10 && !fit.IsWholePeriod && fit.From == new DateOnly(2026, 6, 1) && fit.To == new DateOnly(2026, 6, 10));
        found.Fits[0].Should().Match<Fit>(fit => fit.Days == 30 && fit.IsWholePeriod);
        // One degree of longitude at 45° N: 6371.0088 · π/180 · cos 45° = 78.6 km.
        found.Fits[0].Km.Should().BeApproximately(78.6, 0.1);
        found.Fits[3].Km.Should().BeNull();
    }

    [Fact]
    public void Of_TheSame_WhateverTheirOrder()
    {
        FitSide[] offers = [Offer(5, 10, "шт."), Offer(3, 10, "шт."), Offer(4, 2, "шт.")];

        EntryFits.Of(Need, offers, Before).Fits.Select(fit => fit.Id).Should().Equal(3, 5, 4);
        EntryFits.Of(Need, offers.AsEnumerable().Reverse(), Before).Fits.Select(fit => fit.Id).Should().Equal(3, 5, 4);
    }

    [Fact]
    public void Of_AnOffer_IsComparedTheOtherWayRound()
    {
        var offer = Offer(2, 4, "шт.");

        var fit = EntryFits.Of(offer, [Need with { Id = 7 }], Before).Fits.Should().ContainSingle().Subject;

        fit.Should().Match<Fit>(one => one.Id == 7 && one.Quantity == QuantityFit.Partly && one.Percent == 40);
    }

    [Fact]
    public void Of_APartThatIsNoWholePerCent_IsRoundedDown() =>
        EntryFits.Of(Need with { Quantity = 3 }, [Offer(2, 2.999m, "шт.")], Before).Fits[0].Should().Match<Fit>(fit => fit.Percent == 99 && fit.Quantity == QuantityFit.Partly);

    [Fact]
    public void Of_DaysThatOnlyTouch_HaveOneDay() =>
        EntryFits.Of(Need, [Offer(2, 10, "шт.") with { From = new(2026, 6, 30), To = new(2026, 7, 5) }], Before).Fits[0].Days.Should().Be(1);

    [Fact]
    public void Of_NothingThatFits_SaysWhatWasLeft()
    {
        var elsewhere = Offer(2, 10, "шт.") with { Subject = SubjectClass.Training };
        var later = Offer(3, 10, "шт.") with { From = new(2026, 7, 1), To = new(2026, 7, 5) };

        EntryFits.Of(Need, [], Before).Should().Match<EntryFits>(none => none.Fits.Count == 0 && none.Why == NoFit.NothingOpposite);
        EntryFits.Of(Need, [Need with { Id = 4, TownId = 4 }, Offer(5, 10, "шт.") with { TownId = Need.TownId }], Before).Why.Should().Be(NoFit.NothingOpposite, "needs and its own town are no help");
        EntryFits.Of(Need, [elsewhere], Before).Why.Should().Be(NoFit.OtherSubjects);
        EntryFits.Of(Need, [elsewhere, later], Before).Why.Should().Be(NoFit.OtherPeriods);
    }

    [Fact]
    public void Of_DaysThatArePast_CountsNone()
    {
        var today = new DateOnly(2026, 6, 21);
        var past = Offer(3, 10, "шт.") with { To = new(2026, 6, 20) };

        var found = EntryFits.Of(Need, [Offer(2, 10, "шт."), past], today);

        found.Fits.Should().ContainSingle().Which.Should().Match<Fit>(fit => fit.Id == 2 && fit.Days == 10 && fit.From == today && fit.IsWholePeriod);
        EntryFits.Of(Need, [Offer(4, 10, "шт.") with { From = today }], today).Fits.Should().ContainSingle().Which.IsWholePeriod.Should().BeTrue("what is still to come of the need is covered");
        EntryFits.Of(Need, [past], today).Why.Should().Be(NoFit.NothingOpposite);
        EntryFits.Of(Need, [Offer(2, 10, "шт.")], new(2026, 7, 1)).Fits.Should().BeEmpty("the need itself is past");
    }

    private static FitSide Offer(int id, decimal? quantity, string? unit, GeoPoint? place = null) =>
        new(id, id + 100, EntryKind.Offer, SubjectClass.Equipment, quantity, unit, new(2026, 5, 1), new(2026, 7, 31), place);
}
