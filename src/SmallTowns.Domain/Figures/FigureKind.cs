namespace SmallTowns.Domain.Figures;

/// <summary>The kinds of figures. They share one table and one life cycle.</summary>
public enum FigureKind
{
    Population = 1,
    Area = 2,
    TravelTime = 3,
    Employment = 4,
    Indicator = 5,
    ExpertBelt = 6,
}
