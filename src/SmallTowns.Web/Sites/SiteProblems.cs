using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites.Fields;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Sites;

/// <summary>What is wrong with one object by itself, in sentences beside the fields of forms and the columns of files.</summary>
public static class SiteProblems
{
    /// <param name="boundary">Of the region; null where it is not known.</param>
    /// <param name="okrugs">Cadastral okrugs of the region; none where they are not known.</param>
    public static IReadOnlyList<InputProblem> Of(SiteObject site, RegionBoundary? boundary, IReadOnlyList<string> okrugs)
    {
        ArgumentNullException.ThrowIfNull(site);
        List<InputProblem> problems =
        [
            .. SiteObjectCheck.Of(site).Select(Of),
            .. SiteGeometryCheck.Of(site.Geometry, site.AreaHectares, boundary).Where(finding => !finding.IsWarning).Select(Of),
        ];
        if (okrugs.Count > 0 && site.CadastralNumber.Value is { } number && !number.IsOf(okrugs))
            problems.Add(new("cadastralNumber", T($"Номер другого региона: у края он начинается с {string.Join(", ", okrugs)}.", $"The number is of another region: here they begin with {string.Join(", ", okrugs)}.")));
        problems.AddRange(from text in new[] { (Field: "nameRu", Text: site.NameRu), (Field: "nameEn", Text: site.NameEn) }
                          where HiddenCharacters.AreIn(text.Text)
                          select new InputProblem(text.Field, HiddenCharacters.SentenceForReaders));
        return problems;
    }

    public static InputProblem Of(SiteFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(SiteFields.All.FirstOrDefault(field => field.CheckedAs == finding.Field)?.Code ?? finding.Field, SiteWords.Of(finding.Fault));
    }

    private static InputProblem Of(GeometryFinding finding) => new(
        "geometry", (finding.Polygon is { } polygon ? T($"Контур {polygon + 1}: ", $"Ring {polygon + 1}: ") : "") + SiteWords.Of(finding.Fault, finding.MeasuredHectares));
}
