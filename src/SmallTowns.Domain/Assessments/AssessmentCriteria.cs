using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Assessments;

/// <summary>By what towns look at themselves. Each save is a version; a town's answers are counted by the one they were given to.</summary>
public sealed class AssessmentCriteria : Entity
{
    public const int ReasonMaxLength = 1000;

    public int Number { get; init; }

    /// <summary>Of <see cref="Criterion"/>, as JSON.</summary>
    public required string Criteria { get; init; }
    public required string Reason { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }

    public IReadOnlyList<Criterion> Read() => ContentJson.Read<IReadOnlyList<Criterion>>(Criteria);
}

/// <param name="Key">Its own for good, so that answers of different years are of one criterion.</param>
/// <param name="Weight">Whole; what counts is its share of the sum of all.</param>
/// <param name="MaxScore">The best answer; the worst is 0.</param>
public sealed record Criterion(string Key, string Topic, string Text, int Weight, int MaxScore)
{
    public const int TopicMaxLength = 120;
    public const int TextMaxLength = 600;
    public const int MostCriteria = 100;
    public const int LargestWeight = 100;
    public const int LargestScore = 10;
}
