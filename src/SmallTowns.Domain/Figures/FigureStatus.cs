namespace SmallTowns.Domain.Figures;

/// <summary>How firmly a figure stands: who vouches for it.</summary>
public enum FigureStatus
{
    Official = 1,
    Municipal = 2,
    Estimate = 3,
    Expert = 4,
    PublishedInPaper = 5,

    /// <summary>Taken from a reference work that names an official source but is not one itself.</summary>
    Secondary = 6,
}
