using SmallTowns.Domain.Figures;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Every published population of every town, one row a figure.</summary>
public static class PopulationHistoryDataset
{
    public static Dataset Definition { get; } = FigureOfTown.TownColumns()
        .Add("year", row => row.Figure.Year, new("Год", "Year"),
            new("Год, по которому число приводят.", "The year by which the number is quoted."))
        .Add("periodStart", row => row.Figure.PeriodStart, new("Начало периода", "Start of the period"),
            new("Первый день, к которому относится число (ГГГГ-ММ-ДД).", "First day that the number refers to (YYYY-MM-DD)."))
        .Add("periodEnd", row => row.Figure.PeriodEnd, new("Конец периода", "End of the period"),
            new("Последний день, к которому относится число (ГГГГ-ММ-ДД).", "Last day that the number refers to (YYYY-MM-DD)."))
        .Add("population", row => (long)row.Published.Value, new("Население", "Population"),
            new("Численность населения.", "Population."), Units.People)
        .Add("method", row => row.Figure.Method, new("Способ подсчёта", "Method of counting"),
            new("census — перепись, estimateOnFirstOfJanuary — оценка на 1 января, published — напечатано без указания способа.",
                "census, estimateOnFirstOfJanuary, or published (printed without saying how it was counted)."))
        .Add("basis", row => row.Figure.Basis, new("Территория", "Territory"),
            new("Чьё это население: town, urbanSettlement, urbanOkrug, municipalOkrug, district. Числа разных территорий не сравнивают.",
                "Whose population it is: town, urbanSettlement, urbanOkrug, municipalOkrug, district. Numbers of different territories cannot be compared."))
        .Add("roundedTo", row => row.Figure.RoundedTo, new("Округление", "Rounding"),
            new("1 — точное число, 100 — источник округляет до сотен.", "1 for an exact count, 100 where the source rounds to hundreds."), Units.People)
        .AddOrigin()
        .Build(
            "population-history",
            new("Население по годам", "Population over the years"),
            new("Все опубликованные численности каждого города: переписи и оценки, с территорией, способом подсчёта и источником. Если источники расходятся, приведены все.",
                "Every published population of each town: censuses and estimates, with territory, method and source. Where sources disagree, all are given."),
            system => FigureOfTown.All(system, FigureKind.Population),
            row => row.Point,
            ["slug", "periodStart", "periodEnd", "basis", "method", "source"],
            new("население, перепись, оценка, города, ряды", "population, census, estimate, towns, time series"), "explore?view=lines") with
    {
        Refresh = Refresh.Yearly,
        Cube = new([new("slug", "nameRu", "nameEn", "geo"), new("periodEnd", Role: "time"), new("basis"), new("method")], ["population"], OnlyIf: "isChosen"),
    };
}
