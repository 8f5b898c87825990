using SmallTowns.Domain;
using SmallTowns.Domain.Meetings;

namespace SmallTowns.Web.Meetings;

/// <summary>A round of an election as the minutes tell it.</summary>
internal static class ElectionWords
{
    public static LocalizedText Of(IReadOnlyList<string> candidates, IReadOnlyList<long> votes, VotingRule rule, long whole, ElectionRound round)
    {
        var counted = string.Join(", ", candidates.Zip(votes, (name, number) => $"{name} — {number}"));
        var needed = rule.Majority.LeastVotesOf(whole);
        var @base = PollOutcome.BaseWords(rule.MajorityOf);
        var elected = string.Join(", ", round.Elected.Select(one => one.Candidate));
        var runOff = string.Join(", ", round.RunOff.Select(one => one.Candidate));
        return new(
            $"{counted}. Для избрания требуется {needed} из {whole} ({@base.Ru}). {(elected.Length > 0 ? $"{(round.Elected.Count == 1 ? "Избран(а)" : "Избраны")}: {elected}" : "Никто не избран")}{(runOff.Length > 0 ? $"; в следующий тур: {runOff}" : "")}.",
            $"{counted}. {needed} of {whole} needed to be elected ({@base.En}). {(elected.Length > 0 ? $"Elected: {elected}" : "Nobody is elected")}{(runOff.Length > 0 ? $"; next round: {runOff}" : "")}.");
    }
}
