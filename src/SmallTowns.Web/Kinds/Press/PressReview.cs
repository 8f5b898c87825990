using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Markdown;

namespace SmallTowns.Web.Kinds.Press;

/// <summary>What news and events have in common: an address for good, a row that lists are made from, an embargo, two ways out.</summary>
public abstract class PressReview<TContent>(ContentProposals proposals) : DocumentKind<TContent>(proposals) where TContent : PressContent, new()
{
    private static readonly Dictionary<string, ReviewOutcome> PressClashes = new(Clashes)
    {
        [UniqueIndexes.OnePressSlug] = new ReviewOutcome.Blocked(["Адрес страницы тем временем занял другой материал. Верните правку автору: нужен другой адрес."]),
    };

    public override Permission ToPropose => Permission.ProposePress;

    public override bool AmendsScheduled => true;

    /// <summary>Each says itself what it rests on.</summary>
    public override bool KeepsSource => false;

    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes => PressClashes;

    /// <summary>The lists of the kind.</summary>
    protected abstract string Topic { get; }

    protected override string Title => PressPlaces.OfKind(Code).Ru;

    protected override string NameOf(TContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.TitleRu.Length > 0 ? content.TitleRu : content.Slug;
    }

    public override string TitleOf(string key) => $"{Title} ({PressKinds.TownIn(key) ?? PressKinds.BodyIn(key)}, {PressKinds.WordIn(key)})";

    protected override string EditAddressOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return PressForms.AddressOf(proposal.Kind, proposal.Subject.Key);
    }

    public override string? WhyNotPublished(Proposal proposal, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return ContentJson.Read<TContent>(proposal.Content!).EmbargoUntil is { } until && RegionCalendar.Utc(until) > utc
            ? $"До {StaffTime.Text(RegionCalendar.Utc(until))} действует эмбарго. Назначьте публикацию на это время или позже."
            : null;
    }

    /// <summary>The lists, and the pages of the towns that it is or was about.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return
        [
            Topic,
            .. new[] { proposal.Content, proposal.ContentBefore }.OfType<string>().SelectMany(content => ContentJson.Read<TContent>(content).Towns).Distinct().Select(PublicTopics.Town),
        ];
    }

    protected override SearchEntry? EntryOf(Subject subject, TContent content)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(content);
        return !content.IsThere() ? null : SearchEntry.Of(
            subject, PressPlaces.OfKind(Code), content.Title(),
            new($"{content.LeadRu} {SafeMarkdown.ToPlain(PressText.WordsOf(content.TextRu))}", $"{content.LeadEn} {SafeMarkdown.ToPlain(PressText.WordsOf(content.TextEn))}"),
            PressPlaces.AddressOf(Code, content.Slug)) with
        { Towns = [.. content.Towns] };
    }

    protected override string? WordOf(string field, string? value) => field switch
    {
        "standing" when Enum.TryParse<PressStanding>(value, out var standing) => PressWords.Of(standing).Ru,
        "topics" when value is not null => string.Join("\n", value.Split('\n').Select(topic => PressTopics.NameOf(topic)?.Ru ?? topic)),
        _ => value,
    };

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var (subject, json, _) in contents)
        {
            var content = ContentJson.Read<TContent>(json);
            var entry = await db.PressEntries.SingleOrDefaultAsync(known => known.SubjectKey == subject.FullKey, cancellationToken);
            if (entry is null)
            {
                db.PressEntries.Add(entry = new PressEntry
                {
                    Kind = Code,
                    SubjectKey = subject.FullKey,
                    ScopeKind = subject.Scope.Kind,
                    ScopeId = subject.Scope.Id,
                    Slug = content.Slug,
                    TitleRu = content.TitleRu,
                    FirstPublishedUtc = utcNow,
                });
            }

            entry.Follow(content, utcNow);
            if (!await db.PressSlugs.AnyAsync(known => known.Kind == Code && known.Slug == entry.Slug && known.SubjectKey == subject.FullKey, cancellationToken))
                db.PressSlugs.Add(new PressSlug { Kind = Code, Slug = entry.Slug, SubjectKey = subject.FullKey });
        }
    }

    public override async Task<IReadOnlySet<string>> SealedAsync(SmallTownsDbContext db, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.PressEntries.Where(entry => entry.Kind == Code && entry.Standing == PressStanding.Removed && subjects.Contains(entry.SubjectKey))
            .Select(entry => entry.SubjectKey).ToHashSetAsync(cancellationToken);
    }

    /// <summary>A correction can be taken back; the whole has two ways out of its own, and what went by one of them comes back by a proposal.</summary>
    public override Task<string?> WhyNotWithdrawnAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return Task.FromResult(
            ContentJson.Read<TContent>(proposal.Content!).Standing != PressStanding.Shown ? "материал снят или удалён. Вернуть его можно правкой, которую примет другой человек."
            : ContentJson.Read<TContent>(ContentJson.Bare(proposal.ContentBefore!)).TitleRu.Length == 0 ? "это первая публикация материала. Снимите или удалите его на его странице в пресс-центре."
            : null);
    }

    /// <summary>Titles of what was removed may be what it was removed for.</summary>
    public override async Task<IReadOnlyDictionary<int, ProposalLine>> LinesAsync(
        SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var lines = await base.LinesAsync(db, proposals, cancellationToken);
        var removed = await SealedAsync(db, [.. proposals.Select(proposal => proposal.SubjectKey)], cancellationToken);
        return removed.Count == 0
            ? lines
            : proposals.ToDictionary(proposal => proposal.Id, proposal => removed.Contains(proposal.SubjectKey) ? new ProposalLine($"{Title}: удалена") : lines[proposal.Id]);
    }

    private protected static IReadOnlyDictionary<string, string> LabelsOf(params string[] fields) => FieldLabels.For(
        ["titleRu", "titleEn", "leadRu", "leadEn", "textRu", "textEn", .. fields, "towns", "topics", "images", "slug", "embargoUntil", "reviewBy", "standing", "reasonRu", "reasonEn"]);
}
