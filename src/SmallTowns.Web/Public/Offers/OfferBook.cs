using SmallTowns.Data.Reading;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Offers;

/// <summary>One thing that is offered.</summary>
/// <param name="Town">Slug; empty for what is of the whole region.</param>
/// <param name="PublishedOn">The day on which a second person approved it; not known of the past.</param>
public sealed record Offer<T>(string Kind, string Key, string? Town, T Content, PublishedSource? Source, DateOnly? PublishedOn)
{
    public string Word => OfferKinds.WordIn(Key);
}

/// <summary>All that is offered on a day: what is over by then, and what was put away, is not in it.</summary>
/// <param name="Edition">The last publication of anything when it was read.</param>
public sealed record OfferBook(
    IReadOnlyList<Offer<EmployerContent>> Employers, IReadOnlyList<Offer<DemandContent>> Demand, IReadOnlyList<Offer<ProjectContent>> Projects,
    IReadOnlyList<Offer<IdeaContent>> Ideas, IReadOnlyList<Offer<SupportMeasureContent>> Measures, DateOnly Day, long Edition)
{
    public bool IsEmpty => Employers.Count + Demand.Count + Projects.Count + Ideas.Count + Measures.Count == 0;

    public IEnumerable<PublishedSource> Sources =>
        Employers.Select(offer => offer.Source).Concat(Demand.Select(offer => offer.Source)).Concat(Projects.Select(offer => offer.Source))
            .Concat(Ideas.Select(offer => offer.Source)).Concat(Measures.Select(offer => offer.Source)).OfType<PublishedSource>();

    /// <summary>What is offered by one town, with the measures of the whole region.</summary>
    public OfferBook OfTown(string slug) => this with
    {
        Employers = [.. Employers.Where(offer => offer.Town == slug)],
        Demand = [.. Demand.Where(offer => offer.Town == slug)],
        Projects = [.. Projects.Where(offer => offer.Town == slug)],
        Ideas = [.. Ideas.Where(offer => offer.Town == slug)],
        Measures = [.. Measures.Where(offer => offer.Town is null || offer.Town == slug)],
    };

    public static OfferBook Of(IReadOnlyList<ReadOffer> read, DateOnly day, long edition)
    {
        var byKind = read.ToLookup(offer => offer.Kind);
        var byName = StringComparer.Create(Language.Russian, ignoreCase: true);
        return new(
            [.. Of<EmployerContent>(OfferKinds.Employer, employer => employer.IsThere())
                .OrderByDescending(offer => offer.Content.StaffTo ?? offer.Content.StaffFrom ?? -1).ThenBy(offer => offer.Content.NameRu, byName)],
            [.. Of<DemandContent>(OfferKinds.Demand, demand => demand.IsOpenOn(day)).OrderBy(offer => offer.Content.ValidTo).ThenBy(offer => offer.Content.TitleRu, byName)],
            [.. Of<ProjectContent>(OfferKinds.Project, project => project.IsThere()).OrderBy(offer => offer.Content.NameRu, byName)],
            [.. Of<IdeaContent>(OfferKinds.Idea, idea => idea.IsThere()).OrderBy(offer => offer.Content.NameRu, byName)],
            [.. Of<SupportMeasureContent>(OfferKinds.SupportMeasure, measure => measure.IsInForceOn(day))
                .OrderBy(offer => offer.Town is not null).ThenBy(offer => offer.Content.NameRu, byName)],
            day, edition);

        IEnumerable<Offer<T>> Of<T>(string kind, Func<T, bool> isShown) =>
            from offer in byKind[kind]
            let content = ContentJson.Read<T>(offer.Content)
            where isShown(content)
            select new Offer<T>(kind, offer.Key, offer.Town, content, offer.Source, offer.PublishedOn);
    }
}
