using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>
/// What a proposed figure does to the published ones, in a sentence: which it takes the place of or follows on, and by which year
/// towns go on being compared. A new period corrects nothing, and most do not change what is compared.
/// </summary>
internal static class ReplacedWords
{
    /// <param name="before">What stands for the same territory and period.</param>
    /// <param name="previous">The value of the period before.</param>
    public static async Task<string> OfAsync(
        SmallTownsDbContext db, ServedRegion served, Figure figure, Figure? before, Figure? previous, bool? asHeadline, CancellationToken cancellationToken)
    {
        var replaces = (before, previous) switch
        {
            ({ } same, _) when same.SourceId == figure.SourceId => $"Заменит опубликованное: {FigureWords.Change(figure, same)}.",
            ({ } same, _) => $"Встанет на место числа другого источника, то останется рядом: {FigureWords.Change(figure, same)}.",
            (null, { } last) => $"Последнее: {Told(last)} → {Told(figure)}{Basis(figure, last)}.",
            _ => "Прежних значений нет, это первое.",
        };
        return asHeadline is null && figure is PopulationCount { TownId: not null, Basis: TerritorialBasis.Town }
            ? $"{replaces} {await ComparedAsync(db, served, figure, cancellationToken)}"
            : replaces;
    }

    /// <summary>"39 511 чел. (перепись, 2021)".</summary>
    private static string Told(Figure figure) =>
        $"{FigureWords.Value(figure)} ({(figure is PopulationCount { Method: PopulationMethod.Census } ? "перепись, " : "")}{FigureWords.When(figure.Period)})";

    private static string Basis(Figure figure, Figure last) => figure.Basis == last.Basis ? "" : $"; прежнее — {Words.Over(last.Basis)}, новое — {Words.Over(figure.Basis)}";

    /// <summary>The rule asked with and without the figure: it compares the newest year that nearly all towns have.</summary>
    private static async Task<string> ComparedAsync(SmallTownsDbContext db, ServedRegion served, Figure figure, CancellationToken cancellationToken)
    {
        var region = await served.RegionAsync(db, cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).Where(town => !town.IsHidden && town.CeasedOn == null).Select(town => town.Id).ToListAsync(cancellationToken);
        var known = await db.Figures.OfType<PopulationCount>()
            .Where(count => count.IsChosen && count.Basis == TerritorialBasis.Town && count.Town!.RegionId == region.Id && count.PeriodEnd != null)
            .Select(count => new { TownId = count.TownId!.Value, count.PeriodEnd!.Value.Year, count.IsHeadline }).ToListAsync(cancellationToken);
        if (known.Any(count => count.TownId == figure.TownId && count.IsHeadline))
            return "Город сравнивают по числу, которое выбрал директор: это не изменится.";
        var years = known.ToLookup(count => count.TownId, count => (int?)count.Year);
        var now = NewestOf(town => years[town]);
        var then = NewestOf(town => town == figure.TownId ? years[town].Append(figure.Period?.Year) : years[town]);
        return (now, then) switch
        {
            (_, null) => "Сравнивать города по населению пока не по чему: ни один год не известен почти для всех.",
            var (one, other) when one == other => figure.Period?.Year == one ? $"Города сравнивают по {one} году, это число — оттуда." : $"В сравнении городов остаётся {one} год.",
            var (_, other) => $"Города станут сравнивать по {other} году.",
        };

        int? NewestOf(Func<int, IEnumerable<int?>> yearsOf) => KnownYears.Of([.. towns.Select(yearsOf)], region.ComparedFromPercent) is [.., var newest] ? newest : null;
    }
}
