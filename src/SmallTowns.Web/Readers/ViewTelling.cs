using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Readers;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Life.Outages;
using SmallTowns.Web.Life.Vacancies;
using SmallTowns.Web.Press;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Readers;

/// <summary>What is new in a saved view on days that are over, and how much fits it now; each page that has news in its own way.</summary>
public sealed class ViewTelling(SiteFinder finder, PublicVacancies vacancies, PublishedOutages outages, PublishedNews news, PublishedSettlement settlement, TimeProvider clock)
{
    /// <summary>What fits the view and was published on a day that is over and was not told yet.</summary>
    public async Task<IReadOnlyList<NewSite>> NewsAsync(SavedView view, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        return ViewAddress.Read(view.Address) switch
        {
            { Page: { HasNews: true, Path: VacancyQuestion.Path } } address => await VacanciesAsync(view, address, today, cancellationToken),
            { Page: { HasNews: true, Path: OutagePlaces.List } } address => await OutagesAsync(view, address, today, cancellationToken),
            { Page: { HasNews: true, Path: PressPlaces.News } } address => await ArticlesAsync(view, address, today, cancellationToken),
            { Page: { HasNews: true } } address => await SitesAsync(view, address, today, cancellationToken),
            _ => [],
        };
    }

    /// <returns>How many fit now; empty where a part of the view cannot be read any more, and no letters come.</returns>
    public async Task<int?> CountAsync(ViewAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var system = await settlement.GetAsync(cancellationToken);
        if (address.Page.Path == VacancyQuestion.Path)
            return VacancyQuestion.Read(address.Parameters, slug => system.Find(slug) is not null) is { Faults.Count: 0 } asked ? (await vacancies.FindAsync(asked, cancellationToken)).Total : null;
        if (address.Page.Path == PressPlaces.News)
            return NewsQuestion.Read(address.Parameters, slug => system.Find(slug) is not null) is { Faults.Count: 0 } wanted
                ? (await news.GetAsync(cancellationToken)).About(wanted.Town, wanted.Topic, wanted.Year).Count
                : null;
        var question = OutageQuestion.Read(address.Parameters, slug => system.Find(slug) is not null);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return question.Faults.Count == 0 ? (await outages.GetAsync(cancellationToken)).Outages.Count(outage => question.Fits(outage) && !outage.Content.IsPastAt(utcNow)) : null;
    }

    private async Task<IReadOnlyList<NewSite>> VacanciesAsync(SavedView view, ViewAddress address, DateOnly today, CancellationToken cancellationToken)
    {
        var system = await settlement.GetAsync(cancellationToken);
        // A condition that cannot be read any more would let everything through; the reader sees it on their page.
        if (VacancyQuestion.Read(address.Parameters, slug => system.Find(slug) is not null) is not { Faults.Count: 0 } asked)
            return [];
        return
        [
            .. (await vacancies.NewAsync(asked, view.ToldBefore, today, cancellationToken)).Select(vacancy =>
                new NewSite(new(vacancy.Content.Title, vacancy.Content.Title), system.Find(vacancy.Town)?.Name ?? new LocalizedText(vacancy.Town, vacancy.Town), vacancy.Address)),
        ];
    }

    // By the day on which readers first saw it: an old article that is corrected is not new.
    private async Task<IReadOnlyList<NewSite>> ArticlesAsync(SavedView view, ViewAddress address, DateOnly today, CancellationToken cancellationToken)
    {
        var system = await settlement.GetAsync(cancellationToken);
        if (NewsQuestion.Read(address.Parameters, slug => system.Find(slug) is not null) is not { Faults.Count: 0 } asked)
            return [];
        return
        [
            .. (await news.GetAsync(cancellationToken)).About(asked.Town, asked.Topic, asked.Year)
                .Where(item => item.Day >= view.ToldBefore && item.Day < today)
                .Select(item => new NewSite(InBoth(item.Title), AboutOf(item, system), PressPlaces.AddressOf(PressKinds.News, item.Slug))),
        ];
    }

    // Who reads English gets the Russian title rather than none.
    private static LocalizedText InBoth(LocalizedText title) => title.En.Length > 0 ? title : new(title.Ru, title.Ru);

    /// <summary>Its towns; its topics where it is about none.</summary>
    private static LocalizedText AboutOf(PressItem item, SettlementSystem system)
    {
        IReadOnlyList<LocalizedText> names = [.. item.Towns.Select(system.Find).OfType<PublishedTown>().Select(town => town.Name)];
        if (names.Count == 0)
            names = [.. item.Topics.Select(PressTopics.NameOf).OfType<LocalizedText>()];
        return new(string.Join(", ", names.Select(name => name.Ru)), string.Join(", ", names.Select(name => name.En)));
    }

    // What is planned is told before it comes; of an accident most is over by the next morning, and the list is the place to look.
    private async Task<IReadOnlyList<NewSite>> OutagesAsync(SavedView view, ViewAddress address, DateOnly today, CancellationToken cancellationToken)
    {
        var system = await settlement.GetAsync(cancellationToken);
        if (OutageQuestion.Read(address.Parameters, slug => system.Find(slug) is not null) is not { Faults.Count: 0 } asked)
            return [];
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. (await outages.GetAsync(cancellationToken)).Outages
                .Where(outage => asked.Fits(outage) && !outage.Content.IsPastAt(utcNow) && RegionCalendar.DayOf(outage.ChangedUtc) is var day && day >= view.ToldBefore && day < today)
                .Select(outage => new NewSite(OutageWords.TitleOf(outage.Content), outage.TownName, OutagePlaces.OnList(outage.Town, outage.Word))),
        ];
    }

    private async Task<IReadOnlyList<NewSite>> SitesAsync(SavedView view, ViewAddress address, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await finder.AnswerAsync(address.Parameters, cancellationToken);
        if (found.Faults.Any(fault => fault.Parameter != SiteQuestion.PageName))
            return [];
        var sites = found.Answer.Sites;
        return
        [
            .. found.Answer.Offers.SelectMany(offer => offer.Rows).Select(sites.Index.ReferenceOf).Distinct()
                .Where(reference => sites.VerifiedOn(reference) is { } day && day >= view.ToldBefore && day < today)
                .Select(reference => (Site: sites.Find(reference), Town: sites.System.Find(reference.Town)))
                .Select(one => new NewSite(new(one.Site.NameRu, one.Site.NameEn), one.Town?.Name ?? new LocalizedText(one.Site.Reference.Town, one.Site.Reference.Town), SitePage.AddressOf(one.Site.Reference))),
        ];
    }
}
