using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Cases;

/// <summary>
/// What the department proposes to an investor: towns and objects with a letter and the answers to their questions, behind a link that ends.
/// What is published of the towns and objects is not copied: the page shows it as it is on the day it is read.
/// </summary>
public sealed class CaseProposal : Entity
{
    public const int KeyLength = 32;
    public const int LetterMaxLength = 10_000;
    public const int MostQuestions = 60;

    /// <summary>What stands of towns and objects is read anew each time, so a proposal can be valid for long; a year is a promise nobody keeps.</summary>
    public const int MostDays = 365;

    private readonly List<ProposedQuestion> questions = [];

    public int CaseId { get; init; }

    /// <summary>Of its links; means nothing to strangers.</summary>
    public required string Key { get; init; }

    /// <summary>Of the letter and the questions: <c>ru</c>, <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public required IReadOnlyList<string> Towns { get; init; }

    /// <summary>Permanent names of objects, in the order in which they are shown.</summary>
    public required IReadOnlyList<string> Objects { get; init; }

    /// <summary>Empty once it is erased: it names people.</summary>
    public string? Letter { get; private set; }
    public IReadOnlyList<ProposedQuestion> Questions => questions;

    public DateTime SentUtc { get; init; }
    public int? ByUserId { get; init; }
    public required string ByName { get; init; }

    /// <summary>That of the outbox; empty where the address was passed on by hand.</summary>
    public string? LetterKey { get; set; }

    /// <summary>The last day of it.</summary>
    public DateOnly ValidUntil { get; init; }

    /// <summary>The end of that day in the region.</summary>
    public DateTime ExpiresUtc { get; init; }

    public DateTime? RevokedUtc { get; private set; }
    public string? RevokedByName { get; private set; }
    public DateTime? ErasedUtc { get; private set; }

    /// <summary>How often somebody pressed the button: whoever merely follows the link is not counted. Counted in the database, not here.</summary>
    public int Openings { get; private set; }
    public DateTime? FirstOpenedUtc { get; private set; }
    public DateTime? LastOpenedUtc { get; private set; }

    public static CaseProposal Of(string key, ProposedContent content, CaseHand by)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(by);
        var made = new CaseProposal
        {
            Key = key,
            Language = content.Language,
            Towns = content.Towns,
            Objects = content.Objects,
            Letter = content.Letter,
            SentUtc = by.Utc,
            ByUserId = by.UserId,
            ByName = by.Name,
            ValidUntil = content.ValidUntil,
            ExpiresUtc = RegionCalendar.EndUtc(content.ValidUntil),
        };
        made.questions.AddRange(content.Questions.Index().Select(asked => ProposedQuestion.Of(asked.Index + 1, asked.Item)));
        return made;
    }

    public CaseProposalState StateAt(DateTime utc) =>
        ErasedUtc is not null ? CaseProposalState.Erased
        : RevokedUtc is not null ? CaseProposalState.Revoked
        : ExpiresUtc <= utc ? CaseProposalState.Expired
        : CaseProposalState.Open;

    internal void Revoke(CaseHand by) => (RevokedUtc, RevokedByName) = (by.Utc, by.Name);

    internal void Erase(DateTime utcNow)
    {
        (Letter, ErasedUtc) = (null, utcNow);
        foreach (var question in questions)
            question.Erase();
    }
}

/// <param name="Letter">As the department wrote it.</param>
/// <param name="Towns">Slugs.</param>
/// <param name="Objects">Permanent names.</param>
public sealed record ProposedContent(
    string Language, DateOnly ValidUntil, string Letter, IReadOnlyList<string> Towns, IReadOnlyList<string> Objects, IReadOnlyList<AnsweredQuestion> Questions);

/// <summary>A question of the investor's own list, with the department's answer.</summary>
public sealed record AnsweredQuestion(string Question, string Answer);

/// <summary>A question as it stands in a proposal, in the order asked.</summary>
public sealed class ProposedQuestion : Entity
{
    public const int QuestionMaxLength = 1000;
    public const int AnswerMaxLength = 4000;

    public int ProposalId { get; init; }

    /// <summary>From 1.</summary>
    public int Place { get; init; }

    /// <summary>Empty once it is erased, as the answer is.</summary>
    public string? Question { get; private set; }
    public string? Answer { get; private set; }

    internal static ProposedQuestion Of(int place, AnsweredQuestion asked) => new() { Place = place, Question = asked.Question, Answer = asked.Answer };

    internal void Erase() => (Question, Answer) = (null, null);
}

public enum CaseProposalState
{
    Open = 1,
    Expired = 2,
    Revoked = 3,

    /// <summary>What was written in it went with the investor's data.</summary>
    Erased = 4,

    /// <summary>No such link, or it ended long ago.</summary>
    Unknown = 5,
}
