using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Boundaries;
using SmallTowns.Data.Sites;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Fields;

namespace SmallTowns.Web.Kinds.Sites;

/// <summary>What makes an object impossible to propose, and what deserves a second look.</summary>
internal static class SiteChecks
{
    public static async Task<IReadOnlyList<InputProblem>> OfAsync(SmallTownsDbContext db, Subject subject, SiteObject content, CancellationToken cancellationToken)
    {
        var (region, town) = await PlaceOfAsync(db, subject, cancellationToken);
        if (town is null || content.Reference != SiteSubjects.ReferenceIn(subject.Key) || content.Reference.Town != town.Slug)
            return [new("", "Такого номера в реестре этого города нет.")];
        if (!await db.WasGivenAsync(town.Id, content.Reference, cancellationToken))
            return [new("", "Этот номер портал не выдавал. Добавьте объект кнопкой «Добавить».")];

        var others = (await TownRegister.ReadAsync(db, subject.Scope, cancellationToken)).Values.Where(site => site.Reference != content.Reference);
        return
        [
            .. SiteObjectCheck.Of(content).Select(ProblemOf),
            .. OfGeometry(content, region).Where(finding => !finding.IsWarning).Select(ProblemOf),
            .. OfCadastralNumber(content, region),
            // What is wrong between others is theirs.
            .. SiteRegister.TryCreate([.. others, content], out _).Where(finding => finding.Reference == content.Reference).Select(ProblemOf),
        ];
    }

    public static async Task<IReadOnlyList<string>> WarningsAsync(SmallTownsDbContext db, Subject subject, SiteObject content, CancellationToken cancellationToken)
    {
        var (region, _) = await PlaceOfAsync(db, subject, cancellationToken);
        return [.. OfGeometry(content, region).Where(finding => finding.IsWarning).Select(finding => SiteWords.Of(finding.Fault, finding.MeasuredHectares)).Distinct()];
    }

    private static async Task<(Region? Region, Town? Town)> PlaceOfAsync(SmallTownsDbContext db, Subject subject, CancellationToken cancellationToken)
    {
        var town = await db.Towns.AsNoTracking().Include(town => town.Region).SingleOrDefaultAsync(town => town.Id == subject.Scope.Id && !town.IsHidden, cancellationToken);
        return (town?.Region, town);
    }

    private static IReadOnlyList<GeometryFinding> OfGeometry(SiteObject content, Region? region) =>
        SiteGeometryCheck.Of(content.Geometry, content.AreaHectares, region is null ? null : BoundaryFiles.Of(region.Slug));

    private static IEnumerable<InputProblem> OfCadastralNumber(SiteObject content, Region? region)
    {
        if (region?.CadastralOkrugs is { } okrugs && content.CadastralNumber.Value is { } number && !number.IsOf(okrugs.Split(", ")))
            yield return new("cadastralNumber", $"Номер другого региона: у края он начинается с {okrugs}.");
    }

    private static InputProblem ProblemOf(SiteFinding finding) => new(
        SiteFields.All.FirstOrDefault(field => field.CheckedAs == finding.Field)?.Code ?? finding.Field, SiteWords.Of(finding.Fault));

    private static InputProblem ProblemOf(GeometryFinding finding) => new(
        "geometry", (finding.Polygon is { } polygon ? $"Контур {polygon + 1}: " : "") + SiteWords.Of(finding.Fault, finding.MeasuredHectares));
}
