namespace SmallTowns.Domain.Cases;

/// <summary>What an investor wrote after the enquiry. It goes with their data.</summary>
public sealed class CaseMessage : Entity
{
    public const int TextMaxLength = 4000;
    public const int FingerprintLength = 64;

    public int CaseId { get; init; }
    public DateTime Utc { get; init; }
    public CaseMessageWay Way { get; init; }

    /// <summary>Of a letter: what tells it from others, so that it is not written down twice.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Plain. Empty once it is erased.</summary>
    public string? Text { get; private set; }

    public static CaseMessage Of(int caseId, CaseMessageWay way, string text, DateTime utc, string? fingerprint = null) =>
        new() { CaseId = caseId, Way = way, Text = text, Utc = utc, Fingerprint = fingerprint };

    public void Erase() => Text = null;
}

public enum CaseMessageWay
{
    /// <summary>On the private page.</summary>
    Page = 1,

    /// <summary>As a reply to a letter of the portal.</summary>
    Mail = 2,
}
