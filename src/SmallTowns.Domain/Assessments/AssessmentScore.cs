using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Assessments;

/// <summary>
/// What answers come to, per cent of the best: 100 · Σ wᵢ·sᵢ/mᵢ / Σ wᵢ, with weights w, scores s and best scores m of the criteria. While a criterion
/// of them has no answer there is no result: TooFew. Of no criteria: NoData.
/// </summary>
public static class AssessmentScore
{
    public static Calculated Percent(IEnumerable<Criterion> criteria, IReadOnlyList<AssessmentAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(answers);
        double sum = 0;
        long weights = 0;
        foreach (var criterion in criteria)
        {
            if (answers.FirstOrDefault(answer => answer.Key == criterion.Key) is not { Score: { } score })
                return Calculated.Failed(CalculationFault.TooFew);
            sum += criterion.Weight * (double)score / criterion.MaxScore;
            weights += criterion.Weight;
        }

        return weights == 0 ? Calculated.Failed(CalculationFault.NoData) : Calculated.Of(100 * sum / weights);
    }

    /// <summary>By topic, in the order of the criteria.</summary>
    public static IReadOnlyList<TopicScore> ByTopic(IReadOnlyList<Criterion> criteria, IReadOnlyList<AssessmentAnswer> answers) =>
        [.. criteria.GroupBy(criterion => criterion.Topic).Select(topic => new TopicScore(topic.Key, Percent(topic, answers)))];
}

public sealed record TopicScore(string Topic, Calculated Percent);
