using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Enquiries;

/// <summary>What an enquiry is about, by its address.</summary>
/// <param name="Unknown">Names in the address that lead nowhere: the reader is told, and they are left out.</param>
public sealed record EnquirySubject(IReadOnlyList<SiteObject> Objects, IReadOnlyList<PublishedTown> Towns, IReadOnlyList<string> Unknown)
{
    private const int LongestShown = 80;

    /// <param name="objects">Repeated, or parted by commas.</param>
    /// <param name="towns">The same.</param>
    public static EnquirySubject Of(IEnumerable<string>? objects, IEnumerable<string>? towns, SettlementSystem system, PublishedRegister register)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(register);
        var (askedObjects, askedTowns) = (Names(objects), Names(towns));
        var references = askedObjects.Select(name => (Name: name, Site: SiteReference.TryParse(name) is { } reference ? register.Find(reference) : null)).ToList();
        var slugs = askedTowns.Select(name => (Name: name, Town: system.Find(name))).ToList();
        var known = references.Select(asked => asked.Site).OfType<SiteObject>().DistinctBy(site => site.Reference).ToList();
        return new(
            [.. known.Take(InvestorCase.MostObjects)],
            [.. slugs.Select(asked => asked.Town).OfType<PublishedTown>().Distinct().Take(InvestorCase.MostTowns)],
            [
                .. references.Where(asked => asked.Site is null).Select(asked => asked.Name)
                    .Concat(slugs.Where(asked => asked.Town is null).Select(asked => asked.Name))
                    .Concat(known.Skip(InvestorCase.MostObjects).Select(site => site.Reference.ToString()))
                    .Select(name => Shared.TextStart.Of(name, LongestShown)),
            ]);
    }

    private static List<string> Names(IEnumerable<string>? typed) =>
        [.. (typed ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct().Take(2 * InvestorCase.MostObjects)];
}
