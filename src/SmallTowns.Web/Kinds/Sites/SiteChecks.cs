using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Boundaries;
using SmallTowns.Data.Sites;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Kinds.Boundaries;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

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

        var others = (await TownRegister.WithProposedAsync(db, subject.Scope, cancellationToken)).Where(site => site.Reference != content.Reference);
        return
        [
            .. SiteProblems.Of(content, BoundaryOf(region), OkrugsOf(region)),
            // What is wrong between others is theirs.
            .. SiteRegister.TryCreate([.. others, content], out _).Where(finding => finding.Reference == content.Reference).Select(SiteProblems.Of),
            .. await OfLettersAsync(db, content, cancellationToken),
        ];
    }

    private static async Task<IEnumerable<InputProblem>> OfLettersAsync(SmallTownsDbContext db, SiteObject content, CancellationToken cancellationToken)
    {
        var files = content.Utilities.All.Where(utility => utility.Letter?.File is not null).ToDictionary(utility => utility.Utility, utility => utility.Letter!.File!.Key);
        if (files.Count == 0)
            return [];
        var kept = await db.AssociationFiles.Where(file => files.Values.Contains(file.Key)).Select(file => file.Key).ToListAsync(cancellationToken);
        return files.Where(file => !kept.Contains(file.Value)).Select(file => new InputProblem($"utilities.{file.Key.ToString().ToLowerInvariant()}.letter.file", "Такого файла на портале нет: выберите его ещё раз."));
    }

    public static async Task<IReadOnlyList<string>> WarningsAsync(SmallTownsDbContext db, Subject subject, SiteObject content, CancellationToken cancellationToken)
    {
        var (region, town) = await PlaceOfAsync(db, subject, cancellationToken);
        var outside = town is null ? null : (await TownBoundary.OfAsync(db, town.Id, cancellationToken))?.WarningOf(content.Geometry);
        return
        [
            .. SiteGeometryCheck.Of(content.Geometry, content.AreaHectares, BoundaryOf(region)).Where(finding => finding.IsWarning).Select(finding => SiteWords.Of(finding.Fault, finding.MeasuredHectares)).Distinct(),
            .. outside is null ? [] : (string[])[outside],
        ];
    }

    private static async Task<(Region? Region, Town? Town)> PlaceOfAsync(SmallTownsDbContext db, Subject subject, CancellationToken cancellationToken)
    {
        var town = await db.Towns.AsNoTracking().Include(town => town.Region).SingleOrDefaultAsync(town => town.Id == subject.Scope.Id && !town.IsHidden, cancellationToken);
        return (town?.Region, town);
    }

    private static RegionBoundary? BoundaryOf(Region? region) => region is null ? null : BoundaryFiles.Of(region.Slug);

    private static string[] OkrugsOf(Region? region) => region?.CadastralOkrugs?.Split(", ") ?? [];
}
