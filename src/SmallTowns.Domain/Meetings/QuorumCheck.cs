namespace SmallTowns.Domain.Meetings;

/// <summary>Whether enough members are represented to decide a question of this type at this moment.</summary>
/// <param name="Counted">Represented, without the recused where the rule leaves these out.</param>
/// <param name="All">All voting members on the day.</param>
public sealed record QuorumCheck(long Counted, long All, RequiredShare Share)
{
    public static QuorumCheck Of(VotingRule rule, Roll roll)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(roll);
        return new(rule.DoRecusedCountForQuorum ? roll.Represented : roll.Voters.Count(), roll.All, rule.Quorum);
    }

    public bool Holds => Share.IsReachedBy(Counted, All);

    public LocalizedText Words => Holds
        ? new($"Кворум есть: {Counted} из {All}.", $"There is a quorum: {Counted} of {All}.")
        : new(
            $"Кворума нет: {Counted} из {All}, нужно {Share.LeastVotesOf(All)}.",
            $"There is no quorum: {Counted} of {All}, {Share.LeastVotesOf(All)} are needed.");
}
