using SmallTowns.Data.Editions;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Explore;

/// <summary>An address read and answered.</summary>
/// <param name="Faults">What of the address means nothing; the answer is that without it.</param>
public sealed record Explored(ExploreAnswer Answer, IReadOnlyList<MeasureHead> Measures, IReadOnlyList<ExploreFault> Faults);

/// <summary>Answers the questions of addresses: the one way from an address to numbers, for the page, the API, pictures and files.</summary>
public sealed class Explorer(PublishedSettlement settlement, PublishedMeasures measures)
{
    // A publication between two readings is noticed with the second; after another one the answer is made of what there is.
    private const int MostTries = 3;

    public async Task<Explored> AnswerAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var list = await measures.ListAsync(cancellation);
        var (edition, fault) = ExploreReader.EditionOf(query);
        var then = edition is { } number ? await settlement.GetAsync(number, cancellation) : null;
        if (edition is not null && then is null)
        {
            fault = new("edition", $"{edition}", T("Такой публикации нет.", "There is no such publication."));
            edition = null;
        }

        var (question, faults) = ExploreReader.Read(query, list, then ?? await settlement.GetAsync(cancellation));
        question = question with { Edition = edition };
        var answer = await AnswerAsync(question, then, list.Find, cancellation);
        return new(answer, list.Heads, [.. faults, .. new[] { fault, answer.PageFault }.OfType<ExploreFault>()]);
    }

    /// <summary>Of a question that no address asks: of the present.</summary>
    public async Task<ExploreAnswer> AnswerAsync(ExploreQuestion question, CancellationToken cancellation) =>
        await AnswerAsync(question, null, (await measures.ListAsync(cancellation)).Find, cancellation);

    /// <summary>Of an answer of the past: whether the same question has another answer today.</summary>
    public async Task<bool> HasChangedAsync(ExploreAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var list = await measures.ListAsync(cancellation);
        return !answer.Agrees(await AnswerAsync(answer.Question with { Edition = null }, null, list.Find, cancellation));
    }

    /// <param name="then">The system of the past that is asked about; empty for the present.</param>
    private async Task<ExploreAnswer> AnswerAsync(ExploreQuestion question, SettlementSystem? then, Func<string, MeasureHead?> find, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var newest = then ?? await settlement.GetAsync(cancellation);
            var system = newest.By(question.Figures) ?? newest;
            var first = await MeasureAsync(question.Measure);
            var second = question.SecondMeasure is { } code ? await MeasureAsync(code) : null;
            var share = question.Sector is { } sector ? await MeasureAsync(sector) : null;
            var isOfOneState = then is not null || new[] { first, second, share }.OfType<PublishedMeasure>()
                .All(measure => PublicTopics.AreOfOneSystem(measure.Editions, newest.Editions));
            if (isOfOneState || tries == MostTries)
                return new(question, system, first, second, share);
        }

        ValueTask<PublishedMeasure> MeasureAsync(string code) => measures.GetAsync(find(code)!, question.Edition, cancellation);
    }
}
