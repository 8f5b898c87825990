using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Explore;

/// <summary>An address read and answered.</summary>
/// <param name="Faults">What of the address means nothing; the answer is that without it.</param>
public sealed record Explored(ExploreAnswer Answer, IReadOnlyList<MeasureHead> Measures, IReadOnlyList<ExploreFault> Faults);

/// <summary>Answers the questions of addresses: the one way from an address to numbers, for the page, the API, pictures and files.</summary>
public sealed class Explorer(PublishedSettlement settlement, PublishedMeasures measures)
{
    public async Task<Explored> AnswerAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var newest = await settlement.GetAsync(cancellation);
        var list = await measures.ListAsync(cancellation);
        var (question, faults) = ExploreReader.Read(query, list, newest);
        var system = newest.By(question.Figures) ?? newest;
        var first = await measures.GetAsync(list.Find(question.Measure)!, cancellation);
        var second = question.SecondMeasure is { } code ? await measures.GetAsync(list.Find(code)!, cancellation) : null;
        var share = question.Sector is { } sector ? await measures.GetAsync(list.Find(sector)!, cancellation) : null;
        var answer = new ExploreAnswer(question, system, first, second, share);
        return new(answer, list.Heads, answer.PageFault is { } fault ? [.. faults, fault] : faults);
    }
}
