namespace SmallTowns.Domain.Work;

/// <summary>What a town needs of the Association.</summary>
public enum SupportKind
{
    Organisational = 1,
    Consulting = 2,
    Methodical = 3,
    Informational = 4,
    Legal = 5,
}
