namespace SmallTowns.Domain.Work;

/// <summary>
/// Within how many working days a request of a kind is answered. No law sets it: it is a promise of the Association, and so are the numbers
/// that hold until a director has set others.
/// </summary>
public sealed class SupportTerm : Entity
{
    private static readonly Dictionary<SupportKind, int> Usual = new()
    {
        [SupportKind.Organisational] = 10,
        [SupportKind.Consulting] = 10,
        [SupportKind.Methodical] = 15,
        [SupportKind.Informational] = 5,
        [SupportKind.Legal] = 20,
    };

    public SupportKind Kind { get; init; }
    public int WorkingDays { get; set; }
    public DateTime ChangedUtc { get; set; }
    public required string ChangedByName { get; set; }

    public static int UsualOf(SupportKind kind) => Usual[kind];
}
