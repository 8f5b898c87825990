namespace SmallTowns.Domain.Settlement;

/// <summary>The belt that the rule gives, how it came to it, and why. Without a belt the basis is undefined.</summary>
public readonly record struct BeltAssessment
{
    internal BeltAssessment(SettlementBelt? belt, BeltBasis basis, BeltReason reason)
    {
        Belt = belt;
        Basis = basis;
        Reason = reason;
    }

    public SettlementBelt? Belt { get; }

    public BeltBasis Basis { get; }

    public BeltReason Reason { get; }

    internal static BeltAssessment Undefined(BeltReason reason) => new(null, BeltBasis.Undefined, reason);
}
