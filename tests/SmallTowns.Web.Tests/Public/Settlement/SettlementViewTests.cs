using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Hosting;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class SettlementViewTests(PortalFixture portal)
{
    [Theory]
    [InlineData("density-armavir", PaperPart.Table1)]
    [InlineData("area-bases", PaperPart.Table1)]
    [InlineData("population-bases", PaperPart.Table1)]
    [InlineData("shares-sum", PaperPart.Figure1)]
    [InlineData("mean-distance", PaperPart.Table2)]
    [InlineData("belt-khadyzhensk", PaperPart.Table3)]
    [InlineData("krai-density-unit", PaperPart.Text)]
    [InlineData("one-nobody-knows", PaperPart.Text)]
    public void PartOf_Code_IsItsTable(string code, PaperPart expected) => PaperParts.PartOf(code).Should().Be(expected);

    [Fact]
    public async Task Parts_AllDiscrepancies_AreInExactlyOne()
    {
        var (_, paper) = await ReadAsync();

        Enum.GetValues<PaperPart>().SelectMany(paper.DiscrepanciesIn).Select(discrepancy => discrepancy.Number).Order()
            .Should().Equal(Enumerable.Range(1, 19));
        paper.DiscrepanciesIn(PaperPart.Table1, "krasnodar").Select(discrepancy => discrepancy.Code).Should().Equal("population-bases");
    }

    [Fact]
    public async Task Densities_Paper_AreGroupedLargestFirstInThePapersOrder()
    {
        var (system, paper) = await ReadAsync();

        var groups = DensityGroup.Of(paper);

        groups.Select(group => (group.SizeClass, group.Rows.Count)).Should().Equal(
            (SizeClass.Large, 3), (SizeClass.Big, 1), (SizeClass.Medium, 11), (SizeClass.Small, 11));
        groups.SelectMany(group => group.Rows).Select(row => row.Number).Should().Equal(Enumerable.Range(1, 26));
        groups.SelectMany(group => group.Rows).Where(row => row.Comparison.Value?.Agreement != PrintedAgreement.Equal)
            .Select(row => (row.Town.Slug, row.Comparison.Value?.Agreement))
            .Should().Equal(("novorossiysk", PrintedAgreement.Truncated), ("armavir", PrintedAgreement.Truncated));
    }

    [Fact]
    public async Task MeanDistance_Paper_HasTheGoldenValues()
    {
        var (system, paper) = await ReadAsync();

        var table = MeanDistanceTable.Of(system, paper);

        table.ByPrintedArea!.Km.Value.Should().BeApproximately(53.887347, 1e-6);
        table.ByPublishedArea.Km.Value.Should().BeApproximately(53.881994, 1e-6);
        table.OfSmallTowns.Km.Value.Should().BeApproximately(82.838836, 1e-6);
        table.OfSmallTowns.Comparison.Should().BeNull();
    }

    [Fact]
    public async Task Belts_Paper_Are326ByRuleAnd335AsPrinted()
    {
        var (system, paper) = await ReadAsync();

        var table = BeltTable.Of(paper);

        Enum.GetValues<SettlementBelt>().Select(table.ByRule).Should().Equal(3, 2, 6);
        Enum.GetValues<SettlementBelt>().Select(table.AsPrinted).Should().Equal(3, 3, 5);
        table.Conflicts.Should().ContainSingle().Which.Town.Slug.Should().Be("khadyzhensk");
        table.TownsWithoutTime.Should().Be(14);
    }

    [Fact]
    public async Task ResultChange_NewestBesideThePaper_HasBothNumbers()
    {
        var (_, paper) = await ReadAsync();
        var newest = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();

        ResultChange.Of(newest.By(FigureSet.Paper)!).Should().NotBeEmpty().And.OnlyContain(result => result.InPaper == result.Now);
        ResultChange.Of(newest).Should().Contain(result => result.InPaper == paper.Result.Population && result.Now == 3_147_893);
    }

    [Fact]
    public async Task ResultChange_NoPaper_HasNothingToCompare()
    {
        var (system, _) = await ReadAsync();

        ResultChange.Of(new SettlementSystem(system.Region, system.Towns, system.Result, system.Sources, null, system.LoadedUtc)).Should().BeEmpty();
    }

    [Fact]
    public async Task Against_NoResult_CarriesItsFault()
    {
        var (_, paper) = await ReadAsync();

        paper.Numbers[0].Against(Calculated.Failed(CalculationFault.MixedBasis)).Fault.Should().Be(CalculationFault.MixedBasis);
    }

    [Theory]
    [InlineData(SizeClass.Small, "до 50 000 чел.")]
    [InlineData(SizeClass.Medium, "50 001–100 000 чел.")]
    [InlineData(SizeClass.Largest, "больше 1 000 000 чел.")]
    public void ClassLimits_Russian_AreInPeople(SizeClass sizeClass, string expected) =>
        InLanguage.Of("ru", () => TownSizeClasses.Default.Show(sizeClass)).Replace('\u00A0', ' ').Should().Be(expected);

    [Theory]
    [InlineData("ru", SizeClass.Small, "малые города (до 50 тыс.)")]
    [InlineData("ru", SizeClass.Large, "крупные города (250 тыс. – 1 млн)")]
    [InlineData("ru", SizeClass.Largest, "крупнейшие города (больше 1 млн)")]
    [InlineData("en", SizeClass.Big, "big cities (100,000 – 250,000)")]
    [InlineData("en", SizeClass.Large, "large cities (250,000 – 1 million)")]
    public void ClassLimits_Named_SayWhatTheClassIs(string culture, SizeClass sizeClass, string expected) =>
        InLanguage.Of(culture, () => TownSizeClasses.Default.Named(sizeClass)).Replace('\u00A0', ' ').Should().Be(expected);

    private async Task<(SettlementSystem System, PublishedPaper Paper)> ReadAsync()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync();
        return (system.By(FigureSet.Paper)!, system.Paper!);
    }
}
