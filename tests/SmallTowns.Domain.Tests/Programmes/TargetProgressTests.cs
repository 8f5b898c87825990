using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Tests.Programmes;

public sealed class TargetProgressTests
{
    [Theory]
    // 40 000 → 50 000: 43 000 is 3 000 of 10 000.
    [InlineData(TargetDirection.Rise, 40_000, 50_000, 43_000, TargetState.OnTheWay, 0.3)]
    [InlineData(TargetDirection.Rise, 40_000, 50_000, 50_000, TargetState.Reached, 1.0)]
    [InlineData(TargetDirection.Rise, 40_000, 50_000, 55_000, TargetState.Reached, 1.5)]
    [InlineData(TargetDirection.Rise, 40_000, 50_000, 40_000, TargetState.Unchanged, 0.0)]
    [InlineData(TargetDirection.Rise, 40_000, 50_000, 38_000, TargetState.MovedAway, -0.2)]
    // 12 → 4: 10 is 2 of 8.
    [InlineData(TargetDirection.Fall, 12, 4, 10, TargetState.OnTheWay, 0.25)]
    [InlineData(TargetDirection.Fall, 12, 4, 3, TargetState.Reached, 1.125)]
    [InlineData(TargetDirection.Fall, 12, 4, 14, TargetState.MovedAway, -0.25)]
    // From nothing, to nothing, below nothing.
    [InlineData(TargetDirection.Rise, 0, 8, 2, TargetState.OnTheWay, 0.25)]
    [InlineData(TargetDirection.Fall, 8, 0, 0, TargetState.Reached, 1.0)]
    [InlineData(TargetDirection.Rise, -4, 4, 0, TargetState.OnTheWay, 0.5)]
    // To be held: there is no way, and so no share of it.
    [InlineData(TargetDirection.Rise, 100, 100, 100, TargetState.Reached, null)]
    [InlineData(TargetDirection.Rise, 100, 100, 99, TargetState.MovedAway, null)]
    [InlineData(TargetDirection.Fall, 100, 100, 90, TargetState.Reached, null)]
    [InlineData(TargetDirection.Fall, 100, 100, 101, TargetState.MovedAway, null)]
    public void Progress_IsTheShareOfTheWay(TargetDirection direction, double baseline, double wanted, double latest, TargetState state, double? share)
    {
        var progress = Of(Target((decimal)baseline, (decimal)wanted, direction), [Value((decimal)baseline, 2024), Value((decimal)latest, 2025)]);

        progress.State.Should().Be(state);
        progress.Share.Should().Be((decimal?)share);
        progress.WasBaseline.Should().BeNull();
        progress.Term.Should().Be(TargetTerm.Ahead, "the year of the target is 2027");
    }

    [Fact]
    public void Progress_IsExact()
    {
        var progress = Of(Target(0.1m, 0.3m), [Value(0.1m, 2024), Value(0.2m, 2025)]);

        progress.Share.Should().Be(0.5m, "0.1 of 0.2, which no binary number is");
    }

    [Fact]
    public void Progress_WithoutALaterFigure_IsNoProgress()
    {
        var progress = Of(Target(100, 200), [Value(190, 2023), Value(100, 2024)]);

        progress.Should().Match<TargetProgress>(one => one.State == TargetState.NoLaterFigure && one.Share == null && one.Latest == null, "190 was before the baseline");
    }

    [Fact]
    public void Progress_TakesTheLatestOfLikeFigures()
    {
        Observation[] published =
        [
            Value(100, 2024), Value(120, 2025), Value(140, 2026),
            Value(199, 2026) with { Basis = TerritorialBasis.District },
            Value(198, 2026) with { IsChosen = false },
            Value(197, 2026) with { Period = new(new(2026, 1, 1), new(2027, 6, 30)) },
            Value(196, 2026) with { Period = null },
            Value(195, 2027) with { Method = PopulationMethod.Census },
        ];

        var progress = Of(Target(100, 200), published);

        progress.Latest!.Value.Should().Be(140);
        progress.Share.Should().Be(0.4m);
    }

    [Fact]
    public void Progress_OfTheGrowthBetweenCensuses_ComparesSpansOfAnyLength()
    {
        var (earlier, later) = (Computed(-0.4m, 2002, 2010), Computed(-0.1m, 2010, 2021));
        var target = Target(-0.4m, 0) with { BaselineFrom = earlier.Period!.Value.Start, BaselineTo = earlier.Period.Value.End, Year = 2030, Figure = DerivedMeasures.AnnualGrowth };

        Of(target, [earlier, later]).Should().Match<TargetProgress>(one => one.State == TargetState.OnTheWay && one.Share == 0.75m);
        Of(target with { Figure = DerivedMeasures.Density }, earlier, later).State.Should().Be(TargetState.NoLaterFigure, "only growth has spans of its own");
    }

    [Fact]
    public void Progress_OfADensity_ComparesCensusesWithCensuses()
    {
        var population = new PublishedMeasure(Head(BuiltInIndicators.Population),
        [
            Value(1000, 2024) with { Method = PopulationMethod.Census },
            Value(1500, 2025) with { Method = PopulationMethod.EstimateOnFirstOfJanuary },
            Value(1200, 2026) with { Method = PopulationMethod.Census },
        ]);
        var area = new PublishedMeasure(Head(BuiltInIndicators.Area), [Value(7, 2020)]);

        // 1000 / 7 = 142.857…, 1200 / 7 = 171.428…
        var progress = Of(Target(142.9m, 200) with { Figure = DerivedMeasures.Density }, [.. DerivedMeasures.DensitiesOf(population, area)]);

        progress.Latest!.Value.Should().Be(171.4m, "the estimate is no later census");
        progress.WasBaseline.Should().BeNull("it is as it was shown when the target was set");
        progress.Share.Should().BeApproximately(28.5m / 57.1m, 0.000001m);
        Of(Target(142.9m, 142.9m) with { Figure = DerivedMeasures.Density }, [.. DerivedMeasures.DensitiesOf(new(Head(BuiltInIndicators.Population), [Value(1000, 2024), Value(1000.2m, 2025)]), area)])
            .State.Should().Be(TargetState.Reached, "142.886 is shown as 142.9: what is to be held is held");
    }

    [Fact]
    public void Progress_FromABaselineThatWasCorrected_StartsFromWhatIsPublishedNow_AndSaysWhatItWas()
    {
        var target = Target(100, 200);

        var progress = Of(target, [Value(120, 2024), Value(140, 2025)]);
        progress.Should().Match<TargetProgress>(one => one.State == TargetState.OnTheWay && one.Share == 0.25m && one.WasBaseline == 100m);
        var beyond = Of(target, [Value(220, 2024), Value(190, 2025)]);
        beyond.Should().Match<TargetProgress>(one => one.State == TargetState.MovedAway && one.Share == null, "what is published now was beyond the target: there is no way to tell a share of");
        Of(target, [Value(220, 2024), Value(230, 2025)]).State.Should().Be(TargetState.Reached);
    }

    [Fact]
    public void Progress_FromABaselineThatWasWithdrawn_IsNotTold()
    {
        Of(Target(100, 200), [Value(150, 2025)]).State.Should().Be(TargetState.NoBaseline);
        Of(Target(100, 200), []).State.Should().Be(TargetState.NoBaseline);
        Of(Target(100, 200) with { BaselineFrom = null }, [Value(100, 2024), Value(150, 2025) with { Period = null }]).State.Should().Be(TargetState.NoBaseline);
    }

    [Theory]
    [InlineData(FigureQualifier.LessThan)]
    [InlineData(FigureQualifier.MoreThan)]
    [InlineData(FigureQualifier.Range)]
    public void Progress_OfABound_IsNotTold(FigureQualifier qualifier) =>
        Of(Target(100, 50, TargetDirection.Fall), [Value(100, 2024), Value(90, 2025) with { Qualifier = qualifier }]).Should().Match<TargetProgress>(
            one => one.State == TargetState.Inexact && one.Share == null && one.Latest != null);

    [Theory]
    // Of the target's year and of the years around it; the target is 200 in 2027.
    [InlineData(null, 150, null, TargetState.OnTheWay, TargetTerm.Missed)]
    [InlineData(null, 200, null, TargetState.Reached, TargetTerm.Reached)]
    [InlineData(200, null, null, TargetState.Reached, TargetTerm.Ahead)]
    [InlineData(null, 150, 210, TargetState.Reached, TargetTerm.Missed)]
    [InlineData(null, 210, 150, TargetState.OnTheWay, TargetTerm.Reached)]
    [InlineData(210, null, 150, TargetState.OnTheWay, TargetTerm.Reached)]
    [InlineData(210, 150, 150, TargetState.OnTheWay, TargetTerm.Missed)]
    [InlineData(null, null, 150, TargetState.OnTheWay, TargetTerm.Unknown)]
    [InlineData(null, null, 210, TargetState.Reached, TargetTerm.Unknown)]
    [InlineData(150, null, 210, TargetState.Reached, TargetTerm.Unknown)]
    public void Target_IsJudgedByTheFiguresOfItsYear(int? before, int? then, int? after, TargetState state, TargetTerm term)
    {
        (int? Value, int Year)[] known = [(100, 2024), (before, 2026), (then, 2027), (after, 2028)];

        var progress = Of(Target(100, 200), [.. known.Where(one => one.Value is not null).Select(one => Value(one.Value!.Value, one.Year))]);

        (progress.State, progress.Term).Should().Be((state, term));
    }

    [Fact]
    public void Share_OfTheLargestAndTheLeast_HasRoom() =>
        Of(Target(0, 0.000001m), [Value(0, 2024), Value(999_999_999_999.999999m, 2025)]).Share.Should().Be(999_999_999_999_999_999m);

    private static TargetProgress Of(ProgrammeTarget target, params Observation[] ofTown) => TargetProgress.Of(target, ofTown, decimals: 1);

    private static MeasureHead Head(string code) => new(code, new(code, code), new("", ""), 1, default, HasValues: true);

    private static ProgrammeTarget Target(decimal baseline, decimal wanted, TargetDirection direction = TargetDirection.Rise) => new()
    {
        Figure = "average-wage",
        Town = "abinsk",
        BaselineFrom = new(2024, 1, 1),
        BaselineTo = new(2024, 12, 31),
        BaselineValue = baseline,
        Direction = direction,
        Value = wanted,
        Year = 2027,
    };

    private static Observation Value(decimal value, int year) => new()
    {
        TownSlug = "abinsk",
        Value = value,
        Basis = TerritorialBasis.Town,
        Period = Period.OfYear(year),
        Origin = new([], null),
        FigureId = year,
    };

    private static Observation Computed(decimal value, int from, int to) => Value(value, to) with { FigureId = null, Period = new(new(from, 10, 1), new(to, 10, 1)) };
}
