using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Reading;

public static class FigureWordsReading
{
    /// <summary>With all that is needed to name a figure: source, indicator, sector.</summary>
    public static IQueryable<Figure> WithWords(this IQueryable<Figure> figures) => figures
        .Include(f => f.Source)
        .Include(f => ((IndicatorValue)f).Indicator)
        .Include(f => ((EmploymentCount)f).Sector);
}
