using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Sources;

/// <summary>The sources to choose from, in the order of their names.</summary>
public sealed class SourceChoices(IDbContextFactory<SmallTownsDbContext> contexts)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<SourceChoice>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sources = await db.Sources
            .Select(source => new SourceChoice(source.Id, source.Code, source.TitleRu, source.ShortTitleRu))
            .ToListAsync(cancellationToken);
        // Two editions of one report may bear one title: a person must be able to tell them apart.
        var taken = sources.CountBy(source => source.Title).ToDictionary();
        return
        [
            .. sources
                .Select(source => taken[source.Title] == 1 ? source : source with { Title = $"{source.Title} ({source.ShortTitle}, {source.Code})" })
                .OrderBy(source => source.Title, RussianOrder.Comparer),
        ];
    }
}

public sealed record SourceChoice(int Id, string Code, string Title, string ShortTitle);
