namespace SmallTowns.Domain.Measures;

/// <summary>How a printed number is to be read: as it stands, about (~), less than (&lt;), more than (&gt;), or from–to.</summary>
public enum FigureQualifier
{
    Exact = 1,
    About = 2,
    LessThan = 3,
    MoreThan = 4,
    Range = 5,
}
