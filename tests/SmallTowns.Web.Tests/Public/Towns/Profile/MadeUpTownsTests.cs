using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Public.Settlement;
using SmallTowns.Web.Public.Towns.Profile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Tests.Shared;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

/// <summary>What the program says of towns that the shipped data do not have, under the proof-reader's eye.</summary>
public sealed class MadeUpTownsTests : BunitContext
{
    private static readonly PublishedMunicipality Okrug = Municipality(MunicipalityType.UrbanOkrug, null);

    private static PublishedTown[] Extremes { get; } =
    [
        Town("unknown"),
        Town("nobody", Count(2010, 0), Count(2021, 0)),
        Town("one", Count(2010, 0), Count(2021, 1), Area(0.01m)),
        Town("emptied", Count(2010, 1), Count(2021, 0)),
        Town("same", Count(2010, 49_999), Count(2021, 49_999), Minutes(30, FigureQualifier.Exact)),
        Town("hardly", Count(2010, 1_000_000), Count(2021, 1_000_001)),
        Town("huge", Count(2021, 12_345_678), Minutes(600, FigureQualifier.MoreThan)) with { IsMember = true },
        Town("limit", Count(2021, 50_000), Minutes(29, FigureQualifier.Exact)) with { IsMember = true },
        Town("estimated", Count(2025, 51_000, TerritorialBasis.MunicipalOkrug, PopulationMethod.EstimateOnFirstOfJanuary, 100)),
        Town("between", Count(2021, 20_000), Minutes(40, FigureQualifier.Range) with { UpperValue = 50, Mode = TravelMode.Rail }),
        Town("beside", Count(2021, 20_000), Minutes(45, FigureQualifier.LessThan) with { Mode = TravelMode.Road }) with { Municipalities = [Okrug] },
        Town("centre", Count(2021, 20_000)) with { IsCentre = true, Point = new(45, 39) },
    ];

    /// <summary>What citations ask for.</summary>
    public MadeUpTownsTests() => Services.AddSingleton(TimeProvider.System).AddSingleton(new SiteOrigin(""));

    public static TheoryData<string> Languages { get; } = ["ru", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Profile_OfEachExtreme_ReadsAsWrittenByPeople(string culture)
    {
        var everyone = SystemOf(Extremes);
        List<string> faults = [];

        foreach (var (town, system) in Extremes.Select(town => (town, everyone)).Concat(Extremes.Select(town => (town, SystemOf(town)))))
        {
            InLanguage.Of(culture, () =>
            {
                var profile = TownProfile.Of(system, town, PublishedPassport.Empty);
                IElement[] parts =
                [
                    Part<ProfileAccess>(profile), Part<ProfileRanks>(profile), Part<ProfileSimilar>(profile), Part<ProfileNearest>(profile),
                    Part<ProfileWork>(profile), Part<ProfileMembership>(profile), Part<ProfileDiscrepancies>(profile), Part<ProfileMissing>(profile),
                ];
                faults.AddRange(parts.SelectMany(part => ProofReading.Faults(part, culture == "en"))
                    .Concat(ProofReading.Faults(ProfileWords.Portrait(town), culture == "en"))
                    .Select(fault => $"{town.Slug}: {fault}"));
                return true;
            });
        }

        faults.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void FurtherSection_OfEachExtreme_ReadsAsWrittenByPeople(string culture)
    {
        foreach (var system in Extremes.Select(town => SystemOf(town)).Append(SystemOf()).Append(SystemOf(Extremes)))
        {
            var section = InLanguage.Of(culture, () => Render<FurtherSection>(parameters => parameters
                .AddCascadingValue(new SiteLinks("", "", "/settlement", ""))
                .Add(further => further.Further, FurtherIndicators.Of(system)).Add(further => further.System, system).Add(further => further.Sources, [])));

            ProofReading.Faults(section.Find("table").ParentElement!, culture == "en").Should().BeEmpty();
        }
    }

    [Fact]
    public void Portrait_OfEachKind_SaysOnlyWhatIsKnown()
    {
        InLanguage.Of("ru", () => string.Join('\n', new[]
        {
            Town("unknown"), Find("same"), Find("huge"), Find("beside"), Find("centre"), Find("between"),
            Town("d") with { Municipalities = [Municipality(MunicipalityType.UrbanSettlement, new("Эский район", "Esky District"))] },
        }.Select(ProfileWords.Portrait))).Replace('\u00A0', ' ').Should().Be(string.Join('\n',
            "unknown — город.",
            "same — малый город: 30 мин от центра края (первый пояс расселения).",
            "huge — крупнейший город: более 600 мин от центра края (третий пояс расселения).",
            "beside — малый город: менее 45 мин от центра края (первый пояс расселения); в 2014 году — городской округ.",
            "centre — малый город: центр края, от него считают время в пути.",
            "between — малый город: 40–50 мин от центра края.",
            "d — город: в 2014 году — Эский район."));
    }

    [Theory]
    [InlineData(100, 100, "не изменилось", "did not change")]
    [InlineData(0, 5, "выросло на 5 чел.", "grew by 5 people")]
    [InlineData(0, 1, "выросло на 1 чел.", "grew by 1 person")]
    [InlineData(5, 0, "сократилось на 5 чел. (100,0 %)", "fell by 5 people (100.0%)")]
    [InlineData(1, 1_000_001, "выросло на 1 000 000 чел. (100 000 000,0 %)", "grew by 1,000,000 people (100,000,000.0%)")]
    public void Change_Extremes_AgreesWithTheSign(int before, int after, string russian, string english)
    {
        var growth = GrowthBetween.Of(Count(2010, before), Count(2021, after)).Growth;

        InLanguage.Of("ru", () => ProfileWords.Change(growth)).Replace('\u00A0', ' ').Should().StartWith(russian);
        InLanguage.Of("en", () => ProfileWords.Change(growth)).Replace('\u00A0', ' ').Should().StartWith(english);
    }

    [Fact]
    public void Work_TownThatThePaperDoesNotName_IsNotSaidToBeInItsTable()
    {
        var town = Town("a", Count(2021, 20_000));

        var work = InLanguage.Of("ru", () => Part<ProfileWork>(TownProfile.Of(SystemOf(town), town, PublishedPassport.Empty)));

        work.TextContent.Should().Contain("В статье этого города нет.").And.NotContain("таблице 1").And.NotContain("Остальные отрасли");
    }

    [Fact]
    public void Access_TimeNotKnown_NamesNoNumberOfTowns()
    {
        var town = Town("a", Count(2021, 20_000));

        InLanguage.Of("ru", () => Part<ProfileAccess>(TownProfile.Of(SystemOf(town), town, PublishedPassport.Empty))).TextContent
            .Should().Contain("источники не говорят, поэтому и пояс не определён").And.NotContain("11");
    }

    private static PublishedTown Find(string slug) => Extremes.Single(town => town.Slug == slug);

    private static PublishedMunicipality Municipality(MunicipalityType type, LocalizedText? district) =>
        new(new("Муниципалитет", "Municipality"), type, null, district, 2014, null, null, Census);

    private IElement Part<T>(TownProfile profile) where T : IComponent => Render(builder =>
    {
        builder.OpenComponent<CascadingValue<SiteLinks>>(0);
        builder.AddAttribute(1, "Value", new SiteLinks("", "", "/towns/a", ""));
        builder.AddAttribute(2, "ChildContent", (RenderFragment)(inner =>
        {
            inner.OpenElement(3, "main");
            inner.OpenComponent<T>(4);
            inner.AddAttribute(5, "Profile", profile);
            inner.CloseComponent();
            inner.CloseElement();
        }));
        builder.CloseComponent();
    }).Find("main");
}
