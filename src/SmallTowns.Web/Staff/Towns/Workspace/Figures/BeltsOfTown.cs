using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Staff.Towns.Workspace.Figures;

/// <summary>The belt by the rule beside the belt by the expert: as published, or as they would be with what is being typed.</summary>
public static class BeltsOfTown
{
    /// <summary>The figures that a belt hangs on.</summary>
    public static readonly FigureKind[] Kinds = [FigureKind.TravelTime, FigureKind.ExpertBelt];

    public static BeltComparison Of(IReadOnlyList<Figure> published, BeltRule rule) => new(RuleOf(TimeOf(published), rule), BeltOf(published));

    /// <param name="typed">A travel time or an expert belt that may yet be wrong or empty.</param>
    public static BeltComparison With(FigureInput typed, IReadOnlyList<Figure> published, BeltRule rule) => typed.Kind == FigureKind.TravelTime
        ? new(rule.Assess((double?)typed.Value, typed.Qualifier, (double?)typed.UpperValue), BeltOf(published))
        : new(RuleOf(TimeOf(published), rule), typed.Value is 1 or 2 or 3 ? (SettlementBelt)(int)typed.Value : null);

    private static BeltAssessment RuleOf(TravelTime? time, BeltRule rule) =>
        rule.Assess((double?)time?.Value, time?.Qualifier ?? FigureQualifier.Exact, (double?)time?.UpperValue);

    private static TravelTime? TimeOf(IReadOnlyList<Figure> published) => Newest<TravelTime>(published);

    private static SettlementBelt? BeltOf(IReadOnlyList<Figure> published) => Newest<ExpertBelt>(published)?.Belt;

    /// <summary>The one by which the town is compared, as <see cref="TownHeadlines.Newest"/> finds it.</summary>
    private static T? Newest<T>(IReadOnlyList<Figure> published) where T : Figure => published.OfType<T>().Where(figure => figure.IsChosen)
        .OrderByDescending(figure => figure.IsHeadline).ThenByDescending(figure => figure.Period).ThenByDescending(figure => figure.Id)
        .FirstOrDefault();
}
