using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Finding;

/// <summary>An address read and answered.</summary>
/// <param name="Faults">What of the address means nothing; the answer is that without it.</param>
public sealed record SitesFound(SiteAnswer Answer, IReadOnlyList<ExploreFault> Faults, bool HasEmptyParts);

/// <summary>Answers questions about the register: the one way from an address to sites, for the page, the API and the files. The columns are made once for each state of what is published.</summary>
public sealed class SiteFinder(PublishedSites sites, PublishedSettlement settlement)
{
    private readonly Lock oneMakes = new();
    private FindableSites? last;

    public async ValueTask<FindableSites> GetAsync(CancellationToken cancellation)
    {
        var (register, system) = (await sites.GetAsync(cancellation), await settlement.GetAsync(cancellation));
        var kept = last;
        if (kept?.Register == register && kept.System == system)
            return kept;
        lock (oneMakes)
            return last is { } made && made.Register == register && made.System == system ? made : last = new(register, system);
    }

    public async Task<SitesFound> AnswerAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var findable = await GetAsync(cancellation);
        var reader = new QueryReader(query);
        var answer = new SiteAnswer(findable, SiteQuestionReader.Read(reader, findable.System));
        return new(answer, [.. reader.Faults, .. new[] { answer.PageFault }.OfType<ExploreFault>()], reader.HasEmptyParts);
    }
}
