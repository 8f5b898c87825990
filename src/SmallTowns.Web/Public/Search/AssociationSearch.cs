using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Public.Search;

/// <summary>The bodies of the Association with what they do, and its goals. Who holds a position is not searched for.</summary>
public sealed class AssociationSearch : SearchPart
{
    private static readonly LocalizedText BodyWhat = new("Орган Ассоциации", "Body of the Association");
    private static readonly LocalizedText GoalsTitle = new("Цели Ассоциации", "Goals of the Association");
    private static readonly LocalizedText PageWhat = new("Ассоциация", "The Association");

    public override string Kind => "association";

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var bodies = await db.AssociationBodies.AsNoTracking()
            .Include(body => body.Functions).Include(body => body.Positions).AsSplitQuery()
            .OrderBy(body => body.Order).ToListAsync(cancellationToken);
        var goals = await db.AssociationGoals.AsNoTracking().OrderBy(goal => goal.Number).ToListAsync(cancellationToken);
        return
        [
            .. bodies.Select(body => new SearchEntry(
                Kind, $"{Kind}:body:{body.Code}", BodyWhat,
                new(body.NameRu, body.NameEn),
                new(
                    Lines([.. body.Functions.OrderBy(function => function.Order).Select(function => function.TextRu), .. body.Positions.OrderBy(p => p.Order).Select(p => p.TitleRu)]),
                    Lines([.. body.Functions.OrderBy(function => function.Order).Select(function => function.TextEn), .. body.Positions.OrderBy(p => p.Order).Select(p => p.TitleEn)])),
                $"association/structure#{body.Code}")),
            new(
                Kind, $"{Kind}:goals", PageWhat, GoalsTitle,
                new(Lines(goals.Select(goal => goal.TextRu)), Lines(goals.Select(goal => goal.TextEn))), "association#goals"),
        ];
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("; ", lines);
}
