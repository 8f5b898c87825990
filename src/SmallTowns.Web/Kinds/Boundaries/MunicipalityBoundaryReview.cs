using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Boundaries;
using SmallTowns.Domain.Boundaries;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Kinds.Boundaries;

/// <summary>Boundaries of municipalities, drawn by somebody who may and loaded from a file. Objects of the register are checked against them.</summary>
public sealed class MunicipalityBoundaryReview(ContentProposals proposals, TimeProvider clock) : DocumentKind<MunicipalityBoundaryContent>(proposals)
{
    public override string Code => MunicipalityBoundaryContent.Kind;

    /// <summary>Readers see it on no page: it is what objects are checked against before they are published.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal) => [];

    protected override string Title => "Граница муниципального образования";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For("polygons", "day", "isOver");

    protected override string NameOf(MunicipalityBoundaryContent content) => content.Day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "без дня";

    protected override string EditAddressOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return BoundaryForms.AddressOf(PlaceKinds.NameIn(proposal.Subject.Key));
    }

    public override async Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var codes = proposals.Select(proposal => PlaceKinds.NameIn(proposal.Subject.Key)).ToHashSet();
        var names = await NamesAsync(db, codes, cancellationToken);
        return proposals.ToDictionary(proposal => proposal.Id, proposal => new ProposalLine(LineOf(proposal, names)));
    }

    public override async Task<ProposalSubstance> DescribeAsync(SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var substance = await base.DescribeAsync(db, by, proposal, cancellationToken);
        var code = PlaceKinds.NameIn(proposal.Subject.Key);
        var (before, after) = (ContentJson.Read<MunicipalityBoundaryContent>(ContentJson.Bare(proposal.ContentBefore!)), ContentJson.Read<MunicipalityBoundaryContent>(proposal.Content!));
        return substance with
        {
            What = LineOf(proposal, await NamesAsync(db, [code], cancellationToken)),
            Warnings = await WarningsAsync(db, proposal.Subject, code, after, cancellationToken),
            Comparison = new(typeof(FieldTable), new Dictionary<string, object?>
            {
                [nameof(FieldTable.Label)] = "Поля до и после",
                [nameof(FieldTable.Fields)] = (IReadOnlyList<ComparedField>)
                [
                    new("Контуры", BoundaryWords.Of(before.Polygons), BoundaryWords.Of(after.Polygons)),
                    new("На какой день", Day(before.Day), Day(after.Day)),
                    new("Больше не сверять", before.IsOver ? "да" : "нет", after.IsOver ? "да" : "нет"),
                ],
            }),
        };
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, MunicipalityBoundaryContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        var code = PlaceKinds.NameIn(subject.Key);
        if (!await db.Municipalities.AnyAsync(municipality => municipality.RegionId == subject.Scope.Id && municipality.Code == code, cancellationToken))
            problems.Add(new("", "Такого муниципального образования в крае нет."));
        if (content.Polygons.Count == 0)
            problems.Add(new(nameof(content.Polygons), "Выберите файл с границей."));
        problems.AddRange((await FindingsAsync(db, subject, content, cancellationToken)).Where(finding => !finding.IsWarning).Select(finding => SiteWords.Of(finding.Fault)).Distinct()
            .Select(sentence => new InputProblem(nameof(content.Polygons), sentence)));
        if (content.Day is null)
            problems.Add(new(nameof(content.Day), "Укажите, на какой день эта граница."));
        else if (content.Day > RegionCalendar.Today(clock))
            problems.Add(new(nameof(content.Day), "Этот день ещё не наступил."));
        if (sourceId is null)
            problems.Add(new("SourceId", "Выберите источник: чья это граница."));
        return problems;
    }

    private static async Task<IReadOnlyList<GeometryFinding>> FindingsAsync(SmallTownsDbContext db, Subject subject, MunicipalityBoundaryContent content, CancellationToken cancellationToken)
    {
        var region = await db.Regions.Where(region => region.Id == subject.Scope.Id).Select(region => region.Slug).SingleAsync(cancellationToken);
        return SiteGeometryCheck.Of(new SiteGeometry { Polygons = content.Polygons }, new SiteObject().AreaHectares, BoundaryFiles.Of(region));
    }

    /// <summary>A boundary that leaves its own town outside is likely another's.</summary>
    private static async Task<IReadOnlyList<string>> WarningsAsync(
        SmallTownsDbContext db, Subject subject, string code, MunicipalityBoundaryContent content, CancellationToken cancellationToken)
    {
        var towns = await db.TownMunicipalities.Where(link => link.Municipality!.RegionId == subject.Scope.Id && link.Municipality.Code == code && !link.Town!.IsHidden)
            .Select(link => new { link.Town!.NameRu, link.Town.Latitude, link.Town.Longitude }).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. (await FindingsAsync(db, subject, content, cancellationToken)).Where(finding => finding.IsWarning).Select(finding => SiteWords.Of(finding.Fault)).Distinct(),
            .. from town in towns
               where content.Holds(new SiteGeometry { Point = new GeoPoint(town.Latitude, town.Longitude) }) == Answer.No
               select $"Точка города {town.NameRu} лежит вне этой границы: похоже, файл другого муниципального образования.",
        ];
    }

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(SmallTownsDbContext db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        (await db.Municipalities.Where(municipality => codes.Contains(municipality.Code)).Select(municipality => new { municipality.Code, municipality.NameRu }).ToListAsync(cancellationToken))
        .DistinctBy(municipality => municipality.Code).ToDictionary(municipality => municipality.Code, municipality => municipality.NameRu);

    private string LineOf(Proposal proposal, IReadOnlyDictionary<string, string> names)
    {
        var code = PlaceKinds.NameIn(proposal.Subject.Key);
        return $"{Title} «{names.GetValueOrDefault(code, code)}»";
    }

    private static string? Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Where boundaries are edited.</summary>
public static class BoundaryForms
{
    public const string List = "/staff/region/boundaries";

    public static string AddressOf(string code) => $"{List}/{code}";
}

/// <summary>A boundary in a person's words: nobody reads its corners.</summary>
public static class BoundaryWords
{
    public static string? Of(IReadOnlyList<SitePolygon> polygons)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var points = polygons.Sum(polygon => polygon.Rings.Sum(ring => Math.Max(ring.Count - 1, 0)));
        return polygons.Count == 0 ? null
            : PolygonArea.Hectares(polygons).TryGet(out var hectares) ? $"контуров: {polygons.Count}, точек: {Numbers.Show(points)}, площадь {Numbers.Show(hectares / 100, 1)} км²"
            : $"контуров: {polygons.Count}, точек: {Numbers.Show(points)}";
    }
}
