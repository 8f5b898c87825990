using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Kinds.Figures;

/// <summary>What has to be known of a proposed figure to tell whether the rules of release have to look at it.</summary>
/// <param name="IsAskedFor">It replaces a figure, or counts into a sum: it is looked at in any case.</param>
internal sealed record ForeseenRow(
    int ProposalId, long FigureId, bool? AsHeadline, bool IsAskedFor, string TopicKey, TerritorialBasis Basis, int SourceId, DateOnly? PeriodEnd)
{
    /// <summary>
    /// The figures that tell all that the rules of release say of these: of a long history they look at the latest two of each line, at what is to
    /// stand for the town, and at each source. A hundred thousand others would only be read.
    /// </summary>
    public static IReadOnlyCollection<long> Telling(IReadOnlyCollection<ForeseenRow> rows)
    {
        HashSet<long> telling = [.. rows.Where(row => row.IsAskedFor || row.PeriodEnd is null).Select(row => row.FigureId)];
        foreach (var line in rows.Where(row => row.PeriodEnd is not null).GroupBy(row => (row.TopicKey, row.Basis)))
        {
            var latest = line.Select(row => row.PeriodEnd).Distinct().OrderDescending().Take(2).ToList();
            telling.UnionWith(line.Where(row => latest.Contains(row.PeriodEnd)).Select(row => row.FigureId));
            telling.UnionWith(line.GroupBy(row => row.SourceId).Select(ofSource => ofSource.First().FigureId));
        }

        foreach (var topic in rows.Where(row => row.AsHeadline == true).GroupBy(row => row.TopicKey))
        {
            var latest = topic.Max(row => row.PeriodEnd);
            telling.UnionWith(topic.Where(row => row.PeriodEnd == latest).Select(row => row.FigureId));
        }

        return telling;
    }
}
