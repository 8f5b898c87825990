using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

internal static class SectionSourceCheck
{
    public static async Task<IReadOnlyList<InputProblem>> OfAsync(SmallTownsDbContext db, int? sourceId, bool isNeeded, CancellationToken cancellationToken)
    {
        if (sourceId is null)
            return isNeeded ? [new("SourceId", "Выберите источник: откуда эти сведения.")] : [];
        return await db.Sources.AnyAsync(source => source.Id == sourceId, cancellationToken)
            ? []
            : [new("SourceId", "Этого источника больше нет. Выберите другой.")];
    }
}
