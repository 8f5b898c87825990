using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Reading;

public static class MeasureReading
{
    /// <summary>The whole catalogue: what is measured, in what unit, within what limits.</summary>
    public static async Task<MeasureCatalogue> MeasuresAsync(this SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(await db.Indicators.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>The indicators whose values are told as such; the other rows say what figures of the other kinds measure.</summary>
    public static IQueryable<Indicator> NotBuiltIn(this IQueryable<Indicator> indicators)
    {
        var builtIn = BuiltInIndicators.Codes.ToList();
        return indicators.Where(indicator => !builtIn.Contains(indicator.Code));
    }
}
