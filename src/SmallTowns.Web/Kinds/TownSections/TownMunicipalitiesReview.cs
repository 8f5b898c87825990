using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.TownSections;

/// <summary>The municipalities that a town has belonged to: rows of their own, each with its source.</summary>
public sealed class TownMunicipalitiesReview(ContentProposals proposals) : TownSectionReview(proposals)
{
    public override string Code => TownSectionKinds.Municipalities;

    public override KindSearch Search { get; } = new TownMunicipalitiesSearch();

    public override bool KeepsSource => false;

    protected override bool NeedsSource => false;

    public override async Task<IReadOnlyDictionary<string, PublishedContent>> PublishedAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var ids = subjects.Select(subject => subject.Scope.TownId!.Value).ToHashSet();
        var links = (await db.TownMunicipalities.AsNoTracking()
            .Where(link => ids.Contains(link.TownId))
            .Select(link => new
            {
                link.TownId,
                Link = new MunicipalityLink(link.Municipality!.Code, link.StatedForYear, link.ValidFrom, link.ValidTo, link.Source!.Code),
            })
            .ToListAsync(cancellationToken)).ToLookup(link => link.TownId, link => link.Link);
        return subjects.ToDictionary(
            subject => subject.FullKey,
            subject => new PublishedContent(SectionJson.Write(InOrder(new() { Links = [.. links[subject.Scope.TownId!.Value]] })), null));
    }

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        foreach (var content in contents)
        {
            var town = await db.Towns.FindAsync([content.Subject.Scope.TownId!.Value], cancellationToken)
                ?? throw new InvalidOperationException($"There is no town of {content.Subject.FullKey}.");
            await ApplyAsync(db, town, SectionJson.Read<MunicipalityHistory>(content.Content), cancellationToken);
        }
    }

    public override Task<string> ToStoreAsync(
        SmallTownsDbContext db, Subject subject, string content, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(SectionJson.Write(InOrder(SectionJson.Read<MunicipalityHistory>(content))));

    /// <summary>Links leave records of their own, none of which holds the whole.</summary>
    public override Task<IReadOnlyDictionary<long, bool>> RestorableAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<long, bool>>(new Dictionary<long, bool>());

    protected override async Task<(SectionContent Before, SectionContent After)> NamedAsync(
        SmallTownsDbContext db, SectionContent before, SectionContent after, CancellationToken cancellationToken)
    {
        var (old, now) = ((MunicipalityHistory)before, (MunicipalityHistory)after);
        List<MunicipalityLink> links = [.. old.Links, .. now.Links];
        var (codes, sourceCodes) = (links.Select(link => link.Municipality).ToHashSet(), links.Select(link => link.Source).ToHashSet());
        var municipalities = await db.Municipalities.Where(m => codes.Contains(m.Code))
            .Select(m => new { m.Code, Name = m.NameRu, District = m.Parent!.NameRu })
            .ToDictionaryAsync(m => m.Code, m => m.District is null ? m.Name : $"{m.Name} ({m.District})", cancellationToken);
        var sources = await db.Sources.Where(source => sourceCodes.Contains(source.Code))
            .ToDictionaryAsync(source => source.Code, source => source.ShortTitleRu, cancellationToken);
        return (Named(old), Named(now));

        MunicipalityHistory Named(MunicipalityHistory history) => history with
        {
            Links = [.. history.Links.Select(link => link with
            {
                Municipality = municipalities.GetValueOrDefault(link.Municipality, link.Municipality),
                Source = sources.GetValueOrDefault(link.Source, link.Source),
            })],
        };
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, int townId, SectionContent content, CancellationToken cancellationToken) =>
        [.. await OfAsync(db, townId, (MunicipalityHistory)content, cancellationToken)];

    /// <summary>Links are kept as rows, which have no order of their own: however they were typed, one history has one spelling.</summary>
    private static MunicipalityHistory InOrder(MunicipalityHistory history) =>
        history with { Links = [.. history.Links.OrderBy(link => link.StatedForYear).ThenBy(link => link.Municipality, StringComparer.Ordinal)] };

    private static async Task<IEnumerable<InputProblem>> OfAsync(
        SmallTownsDbContext db, int townId, MunicipalityHistory history, CancellationToken cancellationToken)
    {
        var regionId = await db.Towns.Where(town => town.Id == townId).Select(town => town.RegionId).SingleAsync(cancellationToken);
        var municipalities = await db.Municipalities.Where(m => m.RegionId == regionId).Select(m => m.Code).ToHashSetAsync(cancellationToken);
        var sources = await db.Sources.Select(source => source.Code).ToHashSetAsync(cancellationToken);
        var problems = new List<InputProblem>();
        for (var i = 0; i < history.Links.Count; i++)
        {
            var link = history.Links[i];
            if (!municipalities.Contains(link.Municipality))
                problems.Add(new($"Links[{i}].Municipality", "Выберите муниципальное образование."));
            if (!sources.Contains(link.Source))
                problems.Add(new($"Links[{i}].Source", "Выберите источник."));
            if (link.StatedForYear is < 1700 or > 2100)
                problems.Add(new($"Links[{i}].StatedForYear", "Укажите год, для которого источник это говорит."));
            if (link.ValidTo < link.ValidFrom)
                problems.Add(new($"Links[{i}].ValidTo", "Последний день раньше первого."));
            if (history.Links.Take(i).Any(earlier => (earlier.Municipality, earlier.StatedForYear) == (link.Municipality, link.StatedForYear)))
                problems.Add(new($"Links[{i}].Municipality", "Эта строка повторяет другую."));
        }

        return problems;
    }

    private static async Task ApplyAsync(SmallTownsDbContext db, Town town, MunicipalityHistory history, CancellationToken cancellationToken)
    {
        var municipalities = await db.Municipalities.Where(m => m.RegionId == town.RegionId).ToDictionaryAsync(m => m.Code, cancellationToken);
        var sources = await db.Sources.ToDictionaryAsync(source => source.Code, cancellationToken);
        var old = await db.TownMunicipalities.Where(link => link.TownId == town.Id).ToListAsync(cancellationToken);
        foreach (var link in history.Links)
        {
            var municipality = municipalities[link.Municipality];
            var same = old.FirstOrDefault(o => o.MunicipalityId == municipality.Id && o.StatedForYear == link.StatedForYear
                && o.SourceId == sources[link.Source].Id);
            if (same is null)
            {
                db.TownMunicipalities.Add(new TownMunicipality
                {
                    TownId = town.Id,
                    MunicipalityId = municipality.Id,
                    StatedForYear = link.StatedForYear,
                    SourceId = sources[link.Source].Id,
                    ValidFrom = link.ValidFrom,
                    ValidTo = link.ValidTo,
                });
                continue;
            }

            old.Remove(same);
            (same.ValidFrom, same.ValidTo) = (link.ValidFrom, link.ValidTo);
        }

        db.TownMunicipalities.RemoveRange(old);
    }
}
