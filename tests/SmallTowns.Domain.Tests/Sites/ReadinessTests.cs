using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.ReadyPlot;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class ReadinessTests
{
    [Fact]
    public void Of_AllStated_IsLevelThreeAndMissesNothing()
    {
        var readiness = Readiness.Of(Plot, Today);

        readiness.ReadinessLevel.Should().Be(3);
        readiness.Missing.Should().BeEmpty();
        readiness.MissingForNext.Should().BeEmpty();
        SiteObjectCheck.Of(Plot).Should().BeEmpty();
    }

    [Fact]
    public void Of_NothingStated_IsLevelZeroAndMissesAll()
    {
        var readiness = Readiness.Of(SampleSites.Plot(1), Today);

        readiness.ReadinessLevel.Should().Be(0);
        readiness.Missing.Select(gap => (gap.Item, gap.Level)).Should().Equal(
            (ReadinessItem.Title, 1), (ReadinessItem.BoundaryOrCadastralNumber, 1), (ReadinessItem.LandCategory, 1), (ReadinessItem.Contact, 1),
            (ReadinessItem.PlanningDocuments, 2), (ReadinessItem.ProtectionZones, 2), (ReadinessItem.FloodRisk, 2), (ReadinessItem.AccessRoad, 2),
            (ReadinessItem.Price, 2), (ReadinessItem.Encumbrances, 2), (ReadinessItem.Photos, 2),
            (ReadinessItem.Survey, 3), (ReadinessItem.Soil, 3), (ReadinessItem.UtilityLetter, 3), (ReadinessItem.UtilityLetter, 3));
        readiness.Missing.Should().Contain(new ReadinessGap(ReadinessItem.Title, ReadinessGapReason.Unknown, UnknownReason.NotStated));
        readiness.MissingForNext.Should().HaveCount(4);
    }

    public static TheoryData<string, SiteObject, int, ReadinessGap> Lacking => new()
    {
        { "title", Plot with { Title = Parameter.Unknown<Ownership>(UnknownReason.Disputed) }, 0, new(ReadinessItem.Title, ReadinessGapReason.Unknown, UnknownReason.Disputed) },
        { "no title", Plot with { Title = Parameter.No<Ownership>(date: Stated) }, 0, new(ReadinessItem.Title, ReadinessGapReason.Absent) },
        { "title without a date", Plot with { Title = Parameter.Of(Ownership.Private) }, 0, new(ReadinessItem.Title, ReadinessGapReason.NotDated) },
        { "title of tomorrow", Plot with { Title = Parameter.Of(Ownership.Private, date: Today.AddDays(1)) }, 0, new(ReadinessItem.Title, ReadinessGapReason.NotYet) },
        { "category", Plot with { LandCategory = Parameter.NotStated<LandCategory>() }, 0, new(ReadinessItem.LandCategory, ReadinessGapReason.Unknown, UnknownReason.NotStated) },
        { "cadastral number", Plot with { CadastralNumber = Parameter.No<CadastralNumber>(date: Stated) }, 0, new(ReadinessItem.BoundaryOrCadastralNumber, ReadinessGapReason.Absent) },
        { "road", Plot with { AccessRoad = Parameter.No<LocalizedText>(date: Stated) }, 1, new(ReadinessItem.AccessRoad, ReadinessGapReason.Absent) },
        { "flood", Plot with { FloodRisk = Parameter.Unknown<LocalizedText>(UnknownReason.NotMeasured) }, 1, new(ReadinessItem.FloodRisk, ReadinessGapReason.Unknown, UnknownReason.NotMeasured) },
        { "encumbrances", Plot with { Encumbrances = Parameter.No<LocalizedText>() }, 1, new(ReadinessItem.Encumbrances, ReadinessGapReason.NotDated) },
        { "price", Plot with { PriceRoubles = Parameter.No<double>(date: Stated) }, 1, new(ReadinessItem.Price, ReadinessGapReason.Absent) },
        { "no photos", Plot with { Photos = [] }, 1, new(ReadinessItem.Photos, ReadinessGapReason.Absent) },
        { "photo of exactly two years", Plot with { Photos = [new("a.jpg", new(2024, 6, 1), "", "")] }, 1, new(ReadinessItem.Photos, ReadinessGapReason.TooOld) },
        { "photo of tomorrow", Plot with { Photos = [new("a.jpg", Today.AddDays(1), "", "")] }, 1, new(ReadinessItem.Photos, ReadinessGapReason.NotYet) },
        { "soil", Plot with { Soil = Parameter.No<LocalizedText>(date: Stated) }, 2, new(ReadinessItem.Soil, ReadinessGapReason.Absent) },
        { "gas that is needed", Plot with { AlsoNeeded = [Utility.Gas] }, 2, new(ReadinessItem.UtilityLetter, ReadinessGapReason.NoLetter, Utility: Utility.Gas) },
        { "letter that has expired", WithWater(Letter with { ValidUntil = Today.AddDays(-1) }), 2, new(ReadinessItem.UtilityLetter, ReadinessGapReason.LetterExpired, Utility: Utility.Water) },
        { "letter without a term", WithWater(Letter with { ValidUntil = null }), 2, new(ReadinessItem.UtilityLetter, ReadinessGapReason.LetterWithoutTerm, Utility: Utility.Water) },
        { "letter of tomorrow", WithWater(Letter with { Date = Today.AddDays(1) }), 2, new(ReadinessItem.UtilityLetter, ReadinessGapReason.LetterNotYet, Utility: Utility.Water) },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void Of_OneThingLacking_FallsToTheLevelBelowAndNamesIt(string lacking, SiteObject plot, int level, ReadinessGap gap)
    {
        var readiness = Readiness.Of(plot, Today);

        readiness.ReadinessLevel.Should().Be(level, lacking);
        readiness.Missing.Should().Equal(gap);
        readiness.MissingForNext.Should().Equal(gap);
    }

    [Fact]
    public void Of_OneOfTwo_IsEnough()
    {
        var boundary = new SiteGeometry { Polygons = [new([])], Date = Stated };

        Readiness.Of(Plot with { CadastralNumber = Parameter.NotStated<CadastralNumber>(), Geometry = boundary }, Today).ReadinessLevel.Should().Be(3);
        Readiness.Of(Plot with { CadastralNumber = Parameter.NotStated<CadastralNumber>(), Geometry = boundary with { Date = null } }, Today).ReadinessLevel.Should().Be(0);
        Readiness.Of(Plot with { PriceRoubles = Parameter.No<double>(), RentRoublesPerYear = Parameter.Of(1.0, SiteUnits.RoublePerYear, date: Stated) }, Today).ReadinessLevel.Should().Be(3);
        Readiness.Of(Plot with { Photos = [new("a.jpg", new(2020, 1, 1), "", ""), new("b.jpg", new(2024, 6, 2), "", "")] }, Today).ReadinessLevel.Should().Be(3);
    }

    [Fact]
    public void Of_Premises_AsksForNoLand()
    {
        var premises = Plot with { Kind = SiteKind.Premises, LandCategory = Parameter.NotStated<LandCategory>(), Survey = Parameter.NotStated<LocalizedText>(), Soil = Parameter.NotStated<LocalizedText>() };

        Readiness.Of(premises, Today).ReadinessLevel.Should().Be(3);
    }

    [Fact]
    public void Of_LetterExpires_LevelFallsThatDayAndSaysWhy()
    {
        var dayAfter = new DateOnly(2027, 1, 1);

        Readiness.Of(Plot, dayAfter.AddDays(-1)).ReadinessLevel.Should().Be(3);
        Readiness.Of(Plot, dayAfter).ReadinessLevel.Should().Be(2);
        Readiness.Of(Plot, dayAfter).Missing.Select(gap => (gap.Reason, gap.Utility)).Should().Equal(
            (ReadinessGapReason.LetterExpired, Utility.Power), (ReadinessGapReason.LetterExpired, Utility.Water));
        Readiness.FallsOn(Plot, Today).Should().Be(dayAfter);
        Readiness.FallsOn(Plot, dayAfter).Should().Be(new DateOnly(2027, 5, 1), "then the photo is two years old");
        Readiness.FallsOn(SampleSites.Plot(1), Today).Should().BeNull();
    }

    [Fact]
    public void Of_DayBeforeAnythingWasStated_IsZero() => Readiness.Of(Plot, Stated.AddDays(-1)).ReadinessLevel.Should().Be(0);

    [Fact]
    public void Of_LeapDayAndEndOfTime_AreDaysLikeOthers()
    {
        var leap = Plot with { Photos = [new("a.jpg", new(2024, 2, 29), "", "")] };

        Readiness.Of(leap, new(2026, 2, 27)).Missing.Should().NotContain(gap => gap.Item == ReadinessItem.Photos);
        Readiness.Of(leap, new(2026, 2, 28)).Missing.Should().Contain(gap => gap.Item == ReadinessItem.Photos && gap.Reason == ReadinessGapReason.TooOld);
        Readiness.FallsOn(WithWater(Letter with { ValidUntil = DateOnly.MaxValue }), new(2027, 2, 1)).Should().Be(new DateOnly(2027, 5, 1));
    }

    [Fact]
    public void Json_OfThePlot_ReadBackIsTheSame()
    {
        var plot = Plot with { Geometry = new() { Point = new(44.86, 38.15), Polygons = [new([[new(44, 38), new(44, 39), new(45, 39), new(44, 38)]])], Date = Stated } };
        var json = ContentJson.Write(plot);

        ContentJson.Write(ContentJson.Read<SiteObject>(json)).Should().Be(json);
        json.Should().Contain("\"point\":{\"latitude\":44.86,\"longitude\":38.15}").And.Contain("\"value\":\"23:01:0504001:17\"");
    }

    private static SiteObject WithWater(NetworkLetter letter) => Plot with { Utilities = Plot.Utilities with { Water = new() { Letter = letter } } };
}
