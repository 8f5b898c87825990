namespace SmallTowns.Domain.Figures;

/// <summary>Where a figure stands on its way: draft → submitted → published → superseded; or rejected; or withdrawn after it was published.</summary>
public enum FigureState
{
    Draft = 1,
    Submitted = 2,
    Published = 3,
    Superseded = 4,
    Rejected = 5,
    Withdrawn = 6,
}
