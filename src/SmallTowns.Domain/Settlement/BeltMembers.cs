namespace SmallTowns.Domain.Settlement;

/// <summary>Towns by the belt that the rule gives, as positions in the input's list, in its order.</summary>
public sealed record BeltMembers(
    IReadOnlyList<int> First, IReadOnlyList<int> Second, IReadOnlyList<int> Third, IReadOnlyList<int> Undefined)
{
    public IReadOnlyList<int> this[SettlementBelt belt] => belt switch
    {
        SettlementBelt.First => First,
        SettlementBelt.Second => Second,
        SettlementBelt.Third => Third,
        _ => throw new ArgumentOutOfRangeException(nameof(belt)),
    };
}
