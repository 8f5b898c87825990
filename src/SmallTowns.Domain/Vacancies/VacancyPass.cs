namespace SmallTowns.Domain.Vacancies;

/// <summary>One reading of the feed that was taken in: what it brought, under which approval.</summary>
public sealed class VacancyPass : Entity
{
    public const int OriginMaxLength = 300;

    public DateTime Utc { get; init; }
    public int ApprovalId { get; init; }

    /// <summary>The name of the file, or where it was fetched.</summary>
    public required string Origin { get; init; }
    public required string ByName { get; init; }

    /// <summary>The whole feed of the region: what is not in it is absent.</summary>
    public bool IsFull { get; init; }
    public int Read { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Ended { get; init; }
    public int Waiting { get; init; }

    /// <summary>Of other places: nothing is kept of them.</summary>
    public int Elsewhere { get; init; }
    public int Unreadable { get; init; }
}
