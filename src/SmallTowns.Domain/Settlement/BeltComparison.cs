namespace SmallTowns.Domain.Settlement;

/// <summary>
/// The belt by rule beside the belt that a person set. Both are kept: in the paper's Table 3 Хадыженск is
/// "&gt; 90" (third by rule) and yet stands in the second belt.
/// </summary>
public readonly record struct BeltComparison(BeltAssessment Rule, SettlementBelt? ExpertBelt)
{
    public BeltAgreement Agreement => (Rule.Belt, ExpertBelt) switch
    {
        (null, null) => BeltAgreement.Neither,
        (_, null) => BeltAgreement.RuleOnly,
        (null, _) => BeltAgreement.ExpertOnly,
        var (rule, expert) => rule == expert ? BeltAgreement.Agree : BeltAgreement.Conflict,
    };

    public bool IsConflict => Agreement == BeltAgreement.Conflict;
}
