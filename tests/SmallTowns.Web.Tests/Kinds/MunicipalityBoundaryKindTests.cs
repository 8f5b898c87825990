using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Boundaries;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteMunicipalityBoundaryKindTests : MunicipalityBoundaryKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresMunicipalityBoundaryKindTests : MunicipalityBoundaryKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class MunicipalityBoundaryKindTests : ContentTest
{
    private const string Code = "settlement-abinsk";
    private static readonly GeoPoint Inside = new(44.8662, 38.1638), Outside = new(44.95, 38.5);

    /// <summary>Around Abinsk, about 16 by 16 kilometres; made up.</summary>
    private static MunicipalityBoundaryContent Square => new() { Polygons = [new([Ring(44.79, 38.06, 44.94, 38.27)])], Day = new(2025, 1, 1) };

    [Fact]
    public async Task ASite_OutsideItsMunicipality_IsWarnedOf_OnceTheBoundaryIsPublished()
    {
        (await WarningsOfSiteAsync(Outside)).Should().BeEmpty("without a boundary nothing is claimed");
        (await Service<SiteQueries>().BoundaryAsync(Editor, await TownIdAsync("abinsk"), Cancellation)).Should().BeNull();

        await PublishAsync(await SubjectAsync(), Square);

        (await WarningsOfSiteAsync(Outside)).Should().ContainSingle().Which.Should().StartWith("Предупреждение: объект лежит не целиком внутри границы «Абинское городское поселение» на 1 января 2025 года.");
        (await WarningsOfSiteAsync(Inside)).Should().BeEmpty();
        var boundary = (await Service<SiteQueries>().BoundaryAsync(Editor, await TownIdAsync("abinsk"), Cancellation))!;
        boundary.WarningOf(new() { Point = Inside }).Should().BeNull();
        boundary.WarningOf(new() { Point = Inside, Polygons = [new([Ring(44.86, 38.16, 44.95, 38.17)])] }).Should().NotBeNull("a part of it reaches over the edge");
        boundary.WarningOf(new()).Should().BeNull("where it lies is not known");
        (await Service<SiteQueries>().BoundaryAsync(Editor, await TownIdAsync("anapa"), Cancellation)).Should().BeNull("no other municipality has one");
        var row = (await Service<BoundaryQueries>().ReadAsync(Editor, Cancellation)).Rows.Single(row => row.Code == Code);
        row.What.Should().StartWith("контуров: 1, точек: 4, площадь 27").And.EndWith("км²");

        await PublishAsync(await SubjectAsync(), Square with { IsOver = true });
        (await WarningsOfSiteAsync(Outside)).Should().BeEmpty();
    }

    [Fact]
    public async Task ABoundary_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = await SubjectAsync();

        (await FieldsAsync(subject, Square with { Polygons = [] })).Should().Equal("Polygons");
        (await FieldsAsync(subject, Square with { Polygons = [new([[new(44.8, 38.1), new(44.9, 38.2), new(44.8, 38.2), new(44.9, 38.1), new(44.8, 38.1)]])] })).Should().Equal("Polygons");
        (await FieldsAsync(subject, Square with { Polygons = [new([Ring(38.06, 44.79, 38.27, 44.94)])] })).Should().Equal("Polygons");
        (await FieldsAsync(subject, Square with { Day = null })).Should().Equal("Day");
        (await FieldsAsync(subject, Square with { Day = new(2100, 1, 1) })).Should().Equal("Day");
        (await FieldsAsync(await SubjectAsync("settlement-nowhere"), Square)).Should().Equal("");
    }

    [Fact]
    public async Task ABoundary_ThatLeavesItsTownOutside_IsShownToTheReviewerWithAWarning()
    {
        var sent = (ProposeOutcome.Sent)await ProposeAsync(await SubjectAsync(), Square with { Polygons = [new([Ring(45.0, 38.3, 45.1, 38.4)])] });

        var shown = (await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation))!.Substance;

        shown.What.Should().Be("Граница муниципального образования «Абинское городское поселение»");
        shown.Warnings.Should().ContainSingle().Which.Should().Be("Точка города Абинск лежит вне этой границы: похоже, файл другого муниципального образования.");
    }

    [Fact]
    public async Task WhoRepresentsATown_ProposesNoBoundary()
    {
        var representative = Actor(107, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };

        (await Service<BoundaryQueries>().ReadAsync(representative, Cancellation)).MayPropose.Should().BeFalse();
        var subject = await SubjectAsync();
        await FluentActions.Awaiting(() => Contents.OpenAsync(representative, subject, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<IEnumerable<string>> FieldsAsync(Subject subject, MunicipalityBoundaryContent content) => (await ProblemsAsync(subject, content)).Select(problem => problem.Field);

    private async Task<IReadOnlyList<string>> WarningsOfSiteAsync(GeoPoint point)
    {
        var reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value;
        var plot = new SiteObject { Reference = reference, Kind = SiteKind.Plot, NameRu = "Участок", NameEn = "Plot", Geometry = new() { Point = point } };
        var sent = (ProposeOutcome.Sent)await ProposeAsync(SiteSubjects.Of(reference, await TownIdAsync("abinsk"), "town:krasnodar-krai/abinsk"), plot);
        return [.. (await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation))!.Substance.Warnings];
    }

    private async Task<Subject> SubjectAsync(string code = Code)
    {
        await using var db = Open();
        var region = db.Regions.Single(region => region.Slug == "krasnodar-krai");
        return MunicipalityBoundaryContent.Of(region.Id, region.Slug, code);
    }

    private static GeoPoint[] Ring(double south, double west, double north, double east) => [new(south, west), new(south, east), new(north, east), new(north, west), new(south, west)];
}
