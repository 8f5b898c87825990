namespace SmallTowns.Domain.Campaigns;

/// <summary>What became of a form, in its order. Each reminder of the calendar is here at most once.</summary>
public sealed class CampaignStep : Entity
{
    public int FormId { get; init; }
    public CampaignStepKind Kind { get; init; }
    public DateTime Utc { get; init; }

    /// <summary>Empty where the portal did it by itself, or the holder of a link.</summary>
    public string? ByName { get; init; }

    /// <summary>Why a form was handed back; which file was taken.</summary>
    public string Text { get; init; } = "";
}

public enum CampaignStepKind
{
    Invited = 1,
    RemindedBefore = 2,
    RemindedAt = 3,
    RemindedAfter = 4,
    Reminded = 5,
    LinkMade = 6,
    LinkRevoked = 7,
    FileTaken = 8,
    SignedByHead = 9,
    Returned = 10,
    Proposed = 11,
    Forgotten = 12,
}
