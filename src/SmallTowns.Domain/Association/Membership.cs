using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.Association;

/// <summary>A town's membership of the Association, with the decision that began or ended it.</summary>
public sealed class Membership : Entity
{
    public const int DecisionMaxLength = 300;

    public int TownId { get; init; }
    public Town? Town { get; init; }
    public DateOnly Since { get; init; }
    public DateOnly? Until { get; set; }
    public string? Decision { get; set; }

    public bool IsInForceOn(DateOnly day) => Since <= day && (Until is null || day <= Until);
}
