using SmallTowns.Domain.Association;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Assessments;

/// <summary>How a town looked at itself in one year, and what somebody of another town said to it. One a year.</summary>
public sealed class TownAssessment : Entity
{
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public int Year { get; init; }

    /// <summary>The version that it answers; it stays when criteria change.</summary>
    public int CriteriaId { get; init; }
    public AssessmentCriteria? Criteria { get; init; }

    public AssessmentState State { get; private set; } = AssessmentState.Draft;

    /// <summary>Of <see cref="AssessmentAnswer"/>, as JSON.</summary>
    public string Answers { get; private set; } = "[]";
    public string AnsweredBy { get; private set; } = "";
    public DateTime? SubmittedUtc { get; private set; }

    /// <summary>When the next one is to be; empty where nobody has said.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>The scores of the check, of <see cref="AssessmentAnswer"/>, as JSON; empty until it is checked.</summary>
    public string Check { get; private set; } = "[]";
    public int? CheckedByTownId { get; private set; }
    public Town? CheckedByTown { get; private set; }
    public string CheckedBy { get; private set; } = "";
    public DateTime? CheckedUtc { get; private set; }

    public IReadOnlyList<AssessmentAnswer> ReadAnswers() => ContentJson.Read<IReadOnlyList<AssessmentAnswer>>(Answers);

    public IReadOnlyList<AssessmentAnswer> ReadCheck() => ContentJson.Read<IReadOnlyList<AssessmentAnswer>>(Check);

    public void Answer(IReadOnlyList<AssessmentAnswer> answers, DateOnly? nextOn, string by)
    {
        Require(AssessmentState.Draft);
        (Answers, NextOn, AnsweredBy) = (ContentJson.Write(answers), nextOn, by);
    }

    public void Submit(DateTime utc)
    {
        Require(AssessmentState.Draft);
        (State, SubmittedUtc) = (AssessmentState.Submitted, utc);
    }

    public void CheckBy(int townId, string by, IReadOnlyList<AssessmentAnswer> check, DateTime utc)
    {
        Require(AssessmentState.Submitted);
        if (townId == TownId)
            throw new ArgumentException("A town does not check itself.", nameof(townId));
        (State, Check, CheckedByTownId, CheckedBy, CheckedUtc) = (AssessmentState.Checked, ContentJson.Write(check), townId, by, utc);
    }

    private void Require(AssessmentState state)
    {
        if (State != state)
            throw new InvalidOperationException($"An assessment that is {State} is not {state}.");
    }
}

public enum AssessmentState
{
    Draft = 1,
    Submitted = 2,
    Checked = 3,
}

/// <param name="Score">0 to the criterion's best; empty while there is no answer.</param>
/// <param name="Files">Evidence.</param>
public sealed record AssessmentAnswer(string Key, int? Score, string Comment, IReadOnlyList<AssociationFileRef> Files)
{
    public const int CommentMaxLength = 1000;
    public const int MostFiles = 10;
}
