using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Campaigns;

/// <summary>What a town says of one measure: a number, or why there is none. As long as it is a draft it may be neither.</summary>
public sealed class CampaignAnswer : Entity
{
    public const int TextMaxLength = 60;
    public const int NoteMaxLength = 500;

    public int FormId { get; init; }
    public int MeasureId { get; init; }
    public CampaignMeasure? Measure { get; init; }

    /// <summary>The number as it was typed: what cannot be read is kept until it is mended.</summary>
    public string Text { get; set; } = "";

    /// <summary>Empty where <see cref="Text"/> is no number.</summary>
    public decimal? Value { get; set; }
    public TerritorialBasis Basis { get; set; }
    public MissingReason? Missing { get; set; }

    /// <summary>Why the number is as unusual as it is, or why there is none; of a number readers see it.</summary>
    public string Note { get; set; } = "";

    public int? ProposalId { get; set; }
    public Proposal? Proposal { get; init; }
}

/// <summary>Why a town gives no number.</summary>
public enum MissingReason
{
    /// <summary>It is not counted for this town.</summary>
    NotCounted = 1,

    /// <summary>Whoever has the number does not give it, or may not.</summary>
    Refused = 2,

    /// <summary>It will be there later.</summary>
    Later = 3,
    Other = 4,
}
