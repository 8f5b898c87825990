using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>A town that is added is found, one whose addition is taken back is not: the entries are those of its facts.</summary>
internal sealed class TownOfRegionSearch : KindSearch
{
    private readonly TownFactsSearch facts = new();

    /// <summary>Those of the facts are all.</summary>
    public override Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Subject>>([]);

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var keys = subjects.Select(subject => subject.Key).ToHashSet();
        var towns = await db.Towns.Where(town => keys.Contains(town.Key)).Select(town => new { town.Id, town.Key }).ToListAsync(cancellationToken);
        return await facts.EntriesAsync(
            db, [.. towns.Select(town => TownSectionKinds.SubjectOf(town.Id, town.Key, TownSectionKind.Facts))], cancellationToken);
    }
}
