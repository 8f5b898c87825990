namespace SmallTowns.Domain.Consents;

/// <summary>That a person has agreed to a version of a document, and until when it holds.</summary>
public sealed class Consent : Entity
{
    public const int KeyLength = 32;
    public const int LanguageLength = 2;
    public const int GivenForMaxLength = 200;

    /// <summary>Stands in links; means nothing to strangers.</summary>
    public required string Key { get; init; }

    public int PersonId { get; init; }
    public ConsentPerson? Person { get; init; }
    public int VersionId { get; init; }
    public ConsentVersion? DocumentVersion { get; init; }

    /// <summary>Which of the texts was before the person's eyes: <c>ru</c>, <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>With what it was given, by a key: an enquiry, a subscription. No personal data.</summary>
    public required string GivenFor { get; init; }

    public DateTime GivenUtc { get; init; }

    /// <summary>When the data are not needed for the purpose any more.</summary>
    public DateTime KeptUntilUtc { get; init; }
    public DateTime? WithdrawnUtc { get; private set; }
    public ConsentWithdrawnBy? WithdrawnBy { get; private set; }

    public bool HoldsAt(DateTime utc) => WithdrawnUtc is null && utc < KeptUntilUtc;

    public void Withdraw(ConsentWithdrawnBy by, DateTime utc)
    {
        if (WithdrawnUtc is not null)
            throw new InvalidOperationException("The consent is withdrawn already.");
        (WithdrawnUtc, WithdrawnBy) = (utc, by);
    }
}

public enum ConsentWithdrawnBy
{
    /// <summary>The person: by the link that they were sent, or on a page of their own.</summary>
    Link = 1,

    /// <summary>Staff, whom the person has told.</summary>
    Staff = 2,

    /// <summary>Nobody has shown that the address is theirs: a stranger may have typed it.</summary>
    Unconfirmed = 3,
}
