using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;

namespace SmallTowns.Domain.Tests.Review;

public sealed class ReleaseChecklistTests
{
    private static readonly Source Paper = SourceOf("paper", "The paper");

    private static readonly TownRelease Abinsk = new()
    {
        Sections = new Dictionary<TownSectionKind, SectionContent>
        {
            [TownSectionKind.Facts] = new TownFacts { NameRu = "Абинск", NameEn = "Abinsk", Latitude = 44.868, Longitude = 38.157 },
        },
        SectionSources = new Dictionary<TownSectionKind, Source>(),
        Figures = [new(Population(36_582, 2014), true), new(Area(28, 2014), true)],
        Measures = new([new Indicator { Code = BuiltInIndicators.Population, NameRu = "Население", NameEn = "Population", UnitRu = "чел.", UnitEn = "people", PlausibleChangePercent = 20 }]),
        NotApplicable = new HashSet<string>(),
        Region = new GeoBox(43, 37, 47, 42),
        BeltRule = BeltRule.Default,
        Today = new DateOnly(2026, 11, 23),
    };

    [Fact]
    public void Of_TownInOrder_FindsNothing() => ReleaseChecklist.Of(Abinsk).Should().BeEmpty();

    [Theory]
    [InlineData("", "Abinsk", 44.868, 38.157, ReleaseRule.NameMissing)]
    [InlineData("Абинск", " ", 44.868, 38.157, ReleaseRule.EnglishNameMissing)]
    [InlineData("Абинск", "Abinsk", 38.157, 44.868, ReleaseRule.CoordinatesFarAway)]
    [InlineData("Абинск", "Abinsk", 0, 0, ReleaseRule.CoordinatesFarAway)]
    public void Of_Facts_NamesTheError(string ru, string en, double latitude, double longitude, ReleaseRule rule)
    {
        var town = Abinsk.With(TownSectionKind.Facts, new TownFacts { NameRu = ru, NameEn = en, Latitude = latitude, Longitude = longitude }, null);

        ReleaseChecklist.Of(town).Should().Equal(new ReleaseFinding(rule, "Facts", ""));
    }

    [Fact]
    public void Of_FewOtherTowns_DoesNotGuessWhereTheRegionIs() =>
        GeoBox.Around([new(44, 38), new(45, 39)], 1).Should().BeNull();

    [Fact]
    public void Of_PersonWithoutConsent_IsAnError()
    {
        var contact = new TownContact { OfficeRu = "Администрация", OfficeEn = "Administration", PersonRu = "Иванов" };
        var town = Abinsk.With(TownSectionKind.Contacts, new TownContacts { Contacts = [contact] }, Paper);
        var agreed = Abinsk.With(TownSectionKind.Contacts, new TownContacts
        {
            Contacts = [contact with { ConsentOn = new(2026, 1, 1), ConsentPaper = "№ 5" }],
        }, Paper);

        ReleaseChecklist.Of(town).Should().Equal(new ReleaseFinding(ReleaseRule.PersonWithoutConsent, "Contacts", "Администрация"));
        ReleaseChecklist.Of(agreed).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Текст", "", ReleaseRule.TextWithoutEnglish, false)]
    [InlineData("", "Text", ReleaseRule.TextOnlyInEnglish, true)]
    public void Of_TextInOneLanguage_WarnsOrForbids(string ru, string en, ReleaseRule rule, bool isError)
    {
        var finding = ReleaseChecklist.Of(Abinsk.With(TownSectionKind.Economy, new TownText { Ru = ru, En = en }, Paper)).Should().ContainSingle().Subject;

        (finding.Rule, finding.IsError).Should().Be((rule, isError));
    }

    [Fact]
    public void Of_ImageWithoutDescription_IsAnError() =>
        ReleaseChecklist.Of(Abinsk.With(TownSectionKind.Images, new TownImages { Images = [new() { File = "a", AltRu = " " }] }, null))
            .Should().Equal(new ReleaseFinding(ReleaseRule.ImageWithoutAlt, "Images", "№ 1"));

    [Fact]
    public void Of_SourceWithoutEnglishTitle_IsAnErrorForFiguresAndSections()
    {
        var untitled = SourceOf("new", "");
        var town = Abinsk.With(Population(36_700, 2025, untitled), asHeadline: false).With(TownSectionKind.Economy, new TownText { Ru = "Т", En = "T" }, untitled);

        ReleaseChecklist.Of(town).Where(finding => finding.IsError).Select(finding => (finding.Rule, finding.Part)).Should().BeEquivalentTo(
        [
            (ReleaseRule.SourceWithoutEnglishTitle, "Economy"),
            (ReleaseRule.SourceWithoutEnglishTitle, "town:abinsk|Population"),
        ]);
    }

    [Fact]
    public void Of_FigureOfTheWholeRegion_IsAnError() =>
        ReleaseChecklist.Of(Abinsk.With(Population(36_582, 2015, basis: TerritorialBasis.Region), asHeadline: false))
            .Should().Contain(finding => finding.Rule == ReleaseRule.FigureOfRegion && finding.IsError);

    [Fact]
    public void Of_YearsAndBasesThatDiffer_Warns()
    {
        var town = Abinsk with { Figures = [new(Population(36_582, 2014), true), new(Area(28, 2010, TerritorialBasis.UrbanSettlement), true)] };

        ReleaseChecklist.Of(town).Select(finding => (finding.Rule, finding.About)).Should().Equal((ReleaseRule.YearsDiffer, "2014 — 2010"), (ReleaseRule.BasesDiffer, ""));
    }

    [Fact]
    public void Of_BeltAgainstTheRule_Warns()
    {
        var town = Abinsk with
        {
            Figures =
            [
                .. Abinsk.Figures,
                new(new TravelTime(Input(100, null) with { Mode = TravelMode.Road }, Origin()), true),
                new(new ExpertBelt(Input(2, null) with { ReasonRu = "ближе по делам" }, Origin()), true),
            ],
        };

        ReleaseChecklist.Of(town).Should().Equal(new ReleaseFinding(ReleaseRule.BeltAgainstRule, "town:abinsk|ExpertBelt", "3 — 2"));
    }

    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public void Of_IndicatorThatIsDueEveryYear_WarnsAfterAYear(int year, bool isOverdue)
    {
        var value = new IndicatorValue(Input(10, year), Origin(), new Indicator
        {
            Code = "births",
            NameRu = "Рождаемость",
            NameEn = "Births",
            UnitRu = "",
            UnitEn = "",
            DueEveryMonths = 12,
        });

        ReleaseChecklist.Of(Abinsk.With(value, asHeadline: false)).Any(finding => finding.Rule == ReleaseRule.FigureOverdue).Should().Be(isOverdue);
    }

    [Theory]
    [InlineData(44_000, true)]
    [InlineData(43_000, false)]
    public void Of_ChangeByMoreThanAFifth_Warns(int people, bool isImplausible) =>
        ReleaseChecklist.Of(Abinsk.With(Population(people, 2025), asHeadline: false))
            .Any(finding => finding.Rule == ReleaseRule.ImplausibleChange).Should().Be(isImplausible);

    [Theory]
    [InlineData("60", "40.1", true, null)]
    [InlineData("60", "40.2", false, "2024: 100.2 %")]
    [InlineData("60", "45", false, "2024: 105 %")]
    public void Of_SharesOfOneWhole_MayExceedItByTheirRounding(string first, string second, bool isInOrder, string? about)
    {
        var town = Abinsk.With(Share("A", first), asHeadline: false).With(Share("P", second), asHeadline: false);

        var found = ReleaseChecklist.Of(town).Where(finding => finding.Rule == ReleaseRule.SharesOverHundred).ToList();

        found.Should().HaveCount(isInOrder ? 0 : 1);
        found.All(finding => finding.IsError && finding.About == about).Should().BeTrue();
    }

    [Fact]
    public void Of_SharesOfDifferentWholes_AreNotAddedUp()
    {
        var town = Abinsk.With(Share("A", "60"), asHeadline: false)
            .With(Share("P", "60", year: 2023), asHeadline: false)
            .With(Share("P", "60", classification: SectorClassification.Okved1), asHeadline: false)
            .With(Share("P", "60", measure: EmploymentMeasure.PercentOfPublicSectorEmployed), asHeadline: false)
            .With(Share("P", "60", basis: TerritorialBasis.District), asHeadline: false)
            .With(Share("C", "90", qualifier: FigureQualifier.LessThan), asHeadline: false);

        ReleaseChecklist.Of(town).Should().NotContain(finding => finding.Rule == ReleaseRule.SharesOverHundred);
    }

    [Theory]
    [InlineData(30_000, false)]
    [InlineData(300_001, true)]
    [InlineData(299_999, false)]
    [InlineData(6_667, false)]
    [InlineData(6_600, true)]
    public void Number_FarFromThoseOfAllOtherTowns_IsTold(int value, bool isFar) =>
        PlausibleAmongTowns.IsFar(value, [20_000, 30_000, 40_000, 60_000, 100_000]).Should().Be(isFar);

    [Fact]
    public void Number_BesideTooFewTowns_SaysNothing() => PlausibleAmongTowns.IsFar(1_000_000, [1, 2, 3, 4]).Should().BeFalse();

    [Fact]
    public void Blocking_OldFaultElsewhere_StopsNobody()
    {
        var faulty = Abinsk.With(TownSectionKind.Images, new TownImages { Images = [new() { File = "a", AltRu = "" }] }, null);
        var text = faulty.With(TownSectionKind.Economy, new TownText { Ru = "Т", En = "T" }, Paper);
        var moreImages = faulty.With(TownSectionKind.Images, new TownImages { Images = [new() { File = "a", AltRu = "" }, new() { File = "b", AltRu = "Вид", AltEn = "View" }] }, null);

        ReleaseChecklist.Blocking(faulty, text, "Economy").Should().BeEmpty();
        ReleaseChecklist.Blocking(faulty, moreImages, "Images").Should().ContainSingle("what is left wrong in one's own part is not let through");
    }

    [Fact]
    public void With_Figure_TakesThePlaceOfItsSeriesAndOfTheHeadline()
    {
        var later = Abinsk.With(Population(41_000, 2025), asHeadline: true);
        var corrected = later.With(Population(41_100, 2025), asHeadline: null);
        var given = later.With(Population(41_100, 2025), asHeadline: false);

        corrected.Headline<PopulationCount>()!.Value.Should().Be(41_100, "a correction stands where the corrected one stood");
        given.Figures.Should().NotContain(f => f.IsHeadline && f.Figure is PopulationCount);
        later.Figures.Where(f => f is { Figure: PopulationCount, IsHeadline: true }).Should().ContainSingle().Which.Figure.Value.Should().Be(41_000);
    }

    private static EmploymentCount Share(
        string sector, string value, int year = 2024, SectorClassification classification = SectorClassification.Okved2, EmploymentMeasure measure = EmploymentMeasure.PercentOfEmployed,
        TerritorialBasis basis = TerritorialBasis.Town, FigureQualifier qualifier = FigureQualifier.Exact) => new(
            Input(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), year, basis) with { Qualifier = qualifier, Measure = measure }, Origin(),
            new EmploymentSector { Classification = classification, Code = sector, NameRu = sector, NameEn = sector });

    private static PopulationCount Population(decimal value, int year, Source? source = null, TerritorialBasis basis = TerritorialBasis.Town) =>
        new(Input(value, year, basis) with { Method = PopulationMethod.Published }, Origin(source));

    private static TerritoryArea Area(decimal value, int year, TerritorialBasis basis = TerritorialBasis.Town) => new(Input(value, year, basis), Origin());

    private static FigureInput Input(decimal value, int? year, TerritorialBasis basis = TerritorialBasis.Town) => new()
    {
        TownId = 1,
        Value = value,
        Basis = basis,
        PeriodStart = year is { } first ? new(first, 1, 1) : null,
        PeriodEnd = year is { } last ? new(last, 12, 31) : null,
        Status = FigureStatus.Official,
    };

    private static FigureOrigin Origin(Source? source = null) => new()
    {
        SubjectKey = "town:abinsk",
        Source = source ?? Paper,
        ProposedBy = "Редактор",
        ProposedUtc = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    private static Source SourceOf(string code, string titleEn) =>
        new() { Code = code, TitleRu = "Источник", TitleEn = titleEn, ShortTitleRu = code, ShortTitleEn = code };
}
