using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Campaigns;

/// <summary>
/// The form of one town. Whoever answers saves it as often as they like; when the head signs it nothing in it changes any more, until
/// it is handed back. Every save raises its version, so that of two people at once one is told.
/// </summary>
public sealed class CampaignForm : Entity
{
    public const int KeyLength = 32;

    /// <summary>Of an e-mail (RFC 5321).</summary>
    public const int AddressMaxLength = 254;
    public const int PersonMaxLength = 200;
    public const int PositionMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    /// <summary>How long a form is held while its proposals are being written: whoever died in the middle must not hold it for ever.</summary>
    public static readonly TimeSpan SendingHold = TimeSpan.FromMinutes(5);

    public int CampaignId { get; init; }
    public Campaign? Campaign { get; init; }
    public int TownId { get; init; }
    public Town? Town { get; init; }

    /// <summary>What its links name it by; it means nothing to strangers.</summary>
    public required string Key { get; init; }

    /// <summary>Where letters go for whoever has no account; typed by the staff, erased a year after the end at the latest.</summary>
    public string? Address { get; set; }

    /// <summary>The mail server of the address has refused it for good.</summary>
    public bool IsAddressRefused { get; set; }

    public CampaignFormState State { get; private set; } = CampaignFormState.Open;

    /// <summary>When the first letter left.</summary>
    public DateTime? InvitedUtc { get; set; }

    /// <summary>When the form was first shown to somebody; a mail program that looks into letters counts too.</summary>
    public DateTime? ShownUtc { get; set; }

    public DateTime? SavedUtc { get; private set; }
    public string? SavedBy { get; private set; }

    public DateTime? SignedUtc { get; private set; }
    public string? SignedBy { get; private set; }
    public string? SignedPosition { get; private set; }

    /// <summary>The account that signed; empty where the holder of a link did.</summary>
    public int? SignedById { get; private set; }

    public DateTime? ReturnedUtc { get; private set; }
    public string? ReturnedReason { get; private set; }

    public DateTime? SendingUtc { get; private set; }
    public DateTime? ProposedUtc { get; private set; }
    public int? BatchId { get; private set; }
    public ProposalBatch? Batch { get; init; }

    public List<CampaignAnswer> Answers { get; } = [];
    public List<CampaignStep> Steps { get; } = [];

    public static CampaignForm Of(int townId) => new() { TownId = townId, Key = Guid.NewGuid().ToString("N") };

    public void Save(string by, DateTime utc)
    {
        Demand(CampaignFormState.Open);
        (SavedBy, SavedUtc) = (by, utc);
    }

    public void Sign(string name, string position, int? byId, DateTime utc)
    {
        Demand(CampaignFormState.Open);
        (State, SignedBy, SignedPosition, SignedById, SignedUtc) = (CampaignFormState.SignedByHead, name, position, byId, utc);
        (ReturnedUtc, ReturnedReason) = (null, null);
    }

    /// <summary>Gives the form back: what was signed is no more, what was typed stays.</summary>
    public void Return(string reason, DateTime utc)
    {
        Demand(CampaignFormState.SignedByHead);
        (State, ReturnedUtc, ReturnedReason) = (CampaignFormState.Open, utc, reason);
        (SignedBy, SignedPosition, SignedById, SignedUtc, SendingUtc) = (null, null, null, null, null);
    }

    public bool IsBeingSent(DateTime utcNow) => SendingUtc is { } since && utcNow < since + SendingHold;

    /// <summary>From here on nobody hands it back until its proposals are written.</summary>
    public void Hold(DateTime utc)
    {
        Demand(CampaignFormState.SignedByHead);
        SendingUtc = utc;
    }

    public void LetGo() => SendingUtc = null;

    /// <param name="batchId">Empty where one proposal came of it, or none.</param>
    public void Propose(int? batchId, DateTime utc)
    {
        Demand(CampaignFormState.SignedByHead);
        (State, BatchId, ProposedUtc, SendingUtc) = (CampaignFormState.Proposed, batchId, utc, null);
    }

    /// <summary>
    /// Takes out the address, the name of whoever signed, and why there are no numbers: such a text may name people. That it was signed,
    /// when and in what position stays. Answers that are not loaded stay as they are.
    /// </summary>
    public void Forget()
    {
        Address = null;
        if (SignedBy is not null)
            SignedBy = "";
        foreach (var answer in Answers.Where(answer => answer.Value is null))
            answer.Note = "";
    }

    private void Demand(CampaignFormState state)
    {
        if (State != state)
            throw new InvalidOperationException($"A form that is {State} cannot do that.");
    }
}

public enum CampaignFormState
{
    /// <summary>Being filled in, or not yet begun.</summary>
    Open = 1,

    /// <summary>The head has signed it; nothing in it changes.</summary>
    SignedByHead = 2,

    /// <summary>Its figures have gone to the review.</summary>
    Proposed = 3,
}
