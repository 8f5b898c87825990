using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Search;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Kinds.Sites;

/// <summary>
/// What readers find of the register: not what the portal has taken off because its check is overdue (<see cref="SiteLapse"/>). A whole takes its
/// parts with it and brings them back, so theirs follow from it.
/// </summary>
internal sealed class SiteSearch(KindSearch documents, SiteSettings settings, TimeProvider clock) : KindSearch
{
    public override Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken) => documents.PublishedAsync(db, cancellationToken);

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        if (settings.OverdueDaysBeforeTakenOff == 0)
            return await documents.EntriesAsync(db, subjects, cancellationToken);
        List<SearchEntry> entries = [];
        foreach (var town in subjects.GroupBy(subject => subject.Scope))
        {
            var published = await TownRegister.ReadAsync(db, town.Key, cancellationToken);
            var shown = SiteLapse.Of([.. published.Values], RegionCalendar.Today(clock), settings.OverdueDaysBeforeTakenOff).Where(site => site.IsStanding).Select(site => site.Reference).ToHashSet();
            var asked = town.Select(subject => SiteSubjects.ReferenceIn(subject.Key)).ToHashSet();
            var keys = published.ToDictionary(site => site.Value.Reference, site => site.Key);
            IReadOnlyList<Subject> all = [.. town, .. published.Values.Where(site => IsPartOfAny(site)).Select(site => new Subject(SiteSubjects.Kind, Subject.KeyOf(keys[site.Reference]), town.Key))];
            entries.AddRange((await documents.EntriesAsync(db, all, cancellationToken)).Where(entry => published.TryGetValue(entry.Key, out var site) && shown.Contains(site.Reference)));

            bool IsPartOfAny(SiteObject site) => !asked.Contains(site.Reference) && site.ParentReference is { } parent
                && (asked.Contains(parent) || keys.TryGetValue(parent, out var key) && IsPartOfAny(published[key]));
        }

        return entries;
    }
}
