using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Tests.Monitoring;

public sealed class RuleCheckTests
{
    private const string Town = "krymsk";
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateTime UtcNow = new(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);
    private static readonly RuleTerms Decline = new() { Kind = WarningRuleKind.Decline, Measure = "population", Limit = 4, Years = 11 };

    /// <summary>Krymsk, censuses as shipped: 57 382 (2010) → 54 597 (2021), −4.853 %.</summary>
    private static readonly Observation[] Krymsk =
    [
        Value(50_893, 1989, PopulationMethod.Census), Value(57_382, 2010, PopulationMethod.Census), Value(57_900, 2020, PopulationMethod.EstimateOnFirstOfJanuary), Value(54_597, 2021, PopulationMethod.Census),
    ];

    [Theory]
    [InlineData(4.85, FindingState.Fires)]
    [InlineData(4.86, FindingState.Quiet)]
    public void Decline_OfKrymskBetweenTheCensuses_IsComparedWithTheLimit(double limit, FindingState state)
    {
        var finding = RuleCheck.Of(Decline with { Limit = (decimal)limit }, Facts(("population", Krymsk)));

        finding.State.Should().Be(state);
        finding.Number.Should().BeApproximately(4.8534, 0.0001);
        finding.Figures.Select(figure => (figure.Role, figure.Value, figure.To!.Value.Year)).Should().Equal((SignalFigureRole.Newest, 54_597m, 2021), (SignalFigureRole.Earlier, 57_382m, 2010));
    }

    [Fact]
    public void Decline_WithinFewerYearsThanTheCensusesAreApart_IsUnknown() =>
        RuleCheck.Of(Decline with { Years = 10 }, Facts(("population", Krymsk))).Why.Should().Be(UnknownReason.NoPair, "an estimate of 2020 is not compared with a census");

    [Fact]
    public void Decline_OfTwoTerritories_IsUnknown() => RuleCheck.Of(
        Decline, Facts(("population", [Value(57_382, 2010, PopulationMethod.Census), Value(50_000, 2021, PopulationMethod.Census, TerritorialBasis.UrbanOkrug)]))).Why.Should().Be(UnknownReason.NoPair);

    [Fact]
    public void Decline_ComparesWholeYearsWithWholeYears_AndHalvesWithHalves()
    {
        var terms = new RuleTerms { Kind = WarningRuleKind.Decline, Measure = "turnover", Limit = 20, Years = 1 };
        Observation[] values = [Value(460, 2025) with { Period = FirstHalf(2025) }, Value(1_000, 2024), Value(1_000, 2025), Value(480, 2026) with { Period = FirstHalf(2026) }];

        var halves = RuleCheck.Of(terms, Facts(("turnover", values)));
        halves.State.Should().Be(FindingState.Quiet, "480 after 460 is a rise");
        halves.Number.Should().BeApproximately(-100 * 20 / 460.0, 1e-9);
        var years = RuleCheck.Of(terms, Facts(("turnover", values[1..])));
        years.Number.Should().Be(0, "there is one half only: the years tell");
        years.Figures.Select(figure => figure.To!.Value.Year).Should().Equal(2025, 2024);
        RuleCheck.Of(terms, Facts(("turnover", values[2..]))).Why.Should().Be(UnknownReason.NoPair);
    }

    [Fact]
    public void BelowRegion_ComparesNoQuarterWithAYear_AndNoRangeWithANumber()
    {
        var terms = new RuleTerms { Kind = WarningRuleKind.BelowRegion, Measure = "wage", Limit = 70 };
        var quarter = Value(50_000, 2025) with { Period = new(new(2025, 1, 1), new(2025, 3, 31)) };
        var facts = Facts(("wage", [quarter, Value(60_000, 2025)])) with { OfRegion = _ => [Value(80_000, 2025, basis: TerritorialBasis.Region)] };

        RuleCheck.Of(terms, facts).Should().Match<RuleFinding>(finding => finding.State == FindingState.Quiet && finding.Number == 75);
        RuleCheck.Of(terms, facts with { OfRegion = _ => [Value(80_000, 2025, basis: TerritorialBasis.Region) with { Qualifier = FigureQualifier.Range, UpperValue = 90_000 }] })
            .Why.Should().Be(UnknownReason.NoRegionFigure);
    }

    [Fact]
    public void Ratio_OfADayAndItsYear_IsOne_OfAHalfAndAYearIsNone()
    {
        var terms = new RuleTerms { Kind = WarningRuleKind.Ratio, Measure = "births", Divisor = "population", Limit = 1, IsAbove = true };
        var ofYear = Value(500, 2025);

        RuleCheck.Of(terms, Facts(("births", [ofYear]), ("population", [Value(50_000, 2025) with { Period = Period.OfDay(new(2025, 1, 1)) }]))).Number.Should().Be(0.01);
        RuleCheck.Of(terms, Facts(("births", [ofYear]), ("population", [Value(50_000, 2025) with { Period = FirstHalf(2025) }]))).Why.Should().Be(UnknownReason.NoCommonYear);
    }

    private static Period FirstHalf(int year) => new(new(year, 1, 1), new(year, 6, 30));

    [Fact]
    public void BelowRegion_ComparesTheSameYear()
    {
        var terms = new RuleTerms { Kind = WarningRuleKind.BelowRegion, Measure = "wage", Limit = 75 };
        var facts = Facts(("wage", [Value(30_000, 2024), Value(36_000, 2025)])) with { OfRegion = _ => [Value(48_000, 2024, basis: TerritorialBasis.Region)] };

        var finding = RuleCheck.Of(terms, facts);
        finding.Number.Should().Be(62.5);
        finding.State.Should().Be(FindingState.Fires);
        finding.Figures[1].Role.Should().Be(SignalFigureRole.OfRegion);
        RuleCheck.Of(terms with { Limit = 62.5m }, facts).State.Should().Be(FindingState.Quiet, "below is below");
        RuleCheck.Of(terms, facts with { OfRegion = _ => [] }).Why.Should().Be(UnknownReason.NoRegionFigure);
    }

    [Fact]
    public void Ratio_AboveAndBelow_OfTheNewestCommonYear()
    {
        var terms = new RuleTerms { Kind = WarningRuleKind.Ratio, Measure = "vacancies", Divisor = "unemployed", Limit = 3, IsAbove = true };
        var facts = Facts(("vacancies", [Value(400, 2024), Value(900, 2025)]), ("unemployed", [Value(100, 2024)]));

        RuleCheck.Of(terms, facts).Should().Match<RuleFinding>(finding => finding.State == FindingState.Fires && finding.Number == 4);
        RuleCheck.Of(terms with { IsAbove = false }, facts).State.Should().Be(FindingState.Quiet);
        RuleCheck.Of(terms, Facts(("vacancies", [Value(400, 2024)]), ("unemployed", [Value(0, 2024)]))).Why.Should().Be(UnknownReason.NotPositive);
        RuleCheck.Of(terms, Facts(("vacancies", [Value(400, 2023)]), ("unemployed", [Value(9, 2024)]))).Why.Should().Be(UnknownReason.NoCommonYear);
    }

    [Fact]
    public void OutageHours_AtOnceCountOnce_AndLowPressureDoesNot()
    {
        var terms = new RuleTerms { Kind = WarningRuleKind.OutageHours, Service = UtilityService.ColdWater, Days = 30, Limit = 9 };
        var facts = Facts() with
        {
            Outages =
            [
                Outage("a", new(2026, 11, 28, 6, 0, 0), new(2026, 11, 28, 12, 0, 0)), Outage("b", new(2026, 11, 28, 8, 0, 0), new(2026, 11, 28, 14, 0, 0)),
                Outage("c", new(2026, 11, 30, 7, 30, 0), null), Outage("d", new(2026, 11, 20, 0, 0, 0), new(2026, 11, 21, 0, 0, 0), OutageKind.Reduced),
                Outage("e", new(2026, 9, 1, 0, 0, 0), new(2026, 9, 2, 0, 0, 0)),
            ],
        };

        // 06:00–14:00 is eight hours, and an hour and a half until now.
        var finding = RuleCheck.Of(terms, facts);
        finding.Number.Should().BeApproximately(9.5, 1e-9);
        finding.State.Should().Be(FindingState.Fires);
        finding.Figures.Select(figure => figure.Outage).Should().Equal("a", "b", "c");
        RuleCheck.Of(terms with { Limit = 9.5m }, facts).State.Should().Be(FindingState.Quiet);
        RuleCheck.Of(terms with { Service = UtilityService.Power }, facts).Number.Should().Be(0);
    }

    [Fact]
    public void Stale_IsOlderThanSoManyYears_MissingIsNone()
    {
        var stale = new RuleTerms { Kind = WarningRuleKind.Stale, Measure = "population", Years = 4 };
        var missing = new RuleTerms { Kind = WarningRuleKind.Missing, Measure = "population" };
        var facts = Facts(("population", Krymsk));

        // The year 2021 ended on 31 December 2021: four years later it is 31 December 2025.
        RuleCheck.Of(stale, facts).State.Should().Be(FindingState.Fires);
        RuleCheck.Of(stale with { Years = 5 }, facts).State.Should().Be(FindingState.Quiet);
        RuleCheck.Of(missing, facts).State.Should().Be(FindingState.Quiet);
        RuleCheck.Of(missing, Facts(("population", []))).State.Should().Be(FindingState.Fires);
        RuleCheck.Of(stale, Facts(("population", []))).Why.Should().Be(UnknownReason.NoFigure);
        RuleCheck.Of(missing, Facts(("population", [])) with { IsNotApplicable = _ => true }).Why.Should().Be(UnknownReason.NotApplicable);
        RuleCheck.Of(missing, Facts()).Why.Should().Be(UnknownReason.NoFigure, "a measure that is gone is missing of no town");
    }

    private static TownFacts Facts(params (string Code, Observation[] Values)[] measures) => new()
    {
        Slug = Town,
        MeasureOf = code => measures.FirstOrDefault(one => one.Code == code) is { Values: { } values }
            ? new(new(code, new(code, code), new("чел.", "people"), 0, IndicatorTopic.Population, true), values)
            : null,
        OfRegion = _ => [],
        IsNotApplicable = _ => false,
        Outages = [],
        Today = Today,
        UtcNow = UtcNow,
    };

    private static Observation Value(decimal value, int year, PopulationMethod? method = null, TerritorialBasis basis = TerritorialBasis.Town) => new()
    {
        TownSlug = Town,
        Value = value,
        Basis = basis,
        Period = Period.OfYear(year),
        Method = method,
        Origin = new([], FigureStatus.Official),
    };

    private static NamedOutage Outage(string word, DateTime start, DateTime? end, OutageKind what = OutageKind.Full) => new(word, new("Холодная вода", "Cold water"), new()
    {
        Service = UtilityService.ColdWater,
        What = what,
        StartUtc = DateTime.SpecifyKind(start, DateTimeKind.Utc),
        EndUtc = end is { } last ? DateTime.SpecifyKind(last, DateTimeKind.Utc) : null,
    });
}
