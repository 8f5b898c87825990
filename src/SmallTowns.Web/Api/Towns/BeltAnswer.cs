using System.ComponentModel;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Towns;

[Description("The settlement belt by rule beside the one that a publication or a person gives. Both are kept.")]
public sealed record BeltAnswer
{
    [Description("Belt by rule: 1 (30–45 minutes), 2 (over 45 to 90), 3 (over 90); null where the method does not say.")]
    public int? ByRule { get; init; }

    [Description("value: from stated minutes; bound: from “less than” or “more than”; undefined: no belt by rule.")]
    public required BeltBasis Basis { get; init; }

    [Description("What the rule went by, or why it names no belt.")]
    public required BeltReason Reason { get; init; }

    [Description("Belt printed by a publication or set by an expert; null if there is none.")]
    public int? Published { get; init; }

    [Description("Code of the source of the published belt.")]
    public string? PublishedSource { get; init; }

    [Description("True where both belts are known and differ.")]
    public required bool Conflict { get; init; }

    public static BeltAnswer Of(BeltComparison belt, string? publishedSource = null) => new()
    {
        ByRule = (int?)belt.Rule.Belt,
        Basis = belt.Rule.Basis,
        Reason = belt.Rule.Reason,
        Published = (int?)belt.ExpertBelt,
        PublishedSource = publishedSource,
        Conflict = belt.IsConflict,
    };
}
