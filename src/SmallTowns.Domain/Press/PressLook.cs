namespace SmallTowns.Domain.Press;

/// <summary>
/// A text that somebody outside sees before readers do, behind a link that ends: to look at it, or to check its facts. What they see is the
/// proposal as it is on the day, and an answer says to which of its revisions it was given.
/// </summary>
public sealed class PressLook : Entity
{
    public const int KeyLength = 32;
    public const int ForWhomMaxLength = 200;
    public const int QuestionMaxLength = 1000;
    public const int AnswerMaxLength = 4000;
    public const int MostDays = 60;

    /// <summary>Of its link; means nothing to strangers.</summary>
    public required string Key { get; init; }
    public int ProposalId { get; init; }

    /// <summary>Whether an answer is asked for.</summary>
    public bool IsFactCheck { get; init; }

    /// <summary>An office, no person.</summary>
    public required string ForWhom { get; init; }

    /// <summary>What is to be checked above all.</summary>
    public string? Question { get; init; }
    public required string ByName { get; init; }
    public int ByUserId { get; init; }
    public DateTime MadeUtc { get; init; }
    public DateTime ExpiresUtc { get; init; }
    public DateTime? RevokedUtc { get; private set; }

    /// <summary>Whether the facts are right.</summary>
    public bool? IsRight { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>The number of the revision that was answered.</summary>
    public int? AnsweredRevision { get; private set; }

    public bool IsOpenAt(DateTime utc) => RevokedUtc is null && utc < ExpiresUtc;

    public void Revoke(DateTime utc) => RevokedUtc ??= utc;

    /// <returns>False where it has been answered or is over.</returns>
    public bool TryAnswer(bool isRight, string? text, int revision, DateTime utc)
    {
        if (!IsFactCheck || AnsweredUtc is not null || !IsOpenAt(utc))
            return false;
        (IsRight, Answer, AnsweredRevision, AnsweredUtc) = (isRight, text, revision, utc);
        return true;
    }
}
