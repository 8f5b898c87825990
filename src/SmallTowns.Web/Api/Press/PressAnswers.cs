using System.ComponentModel;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Press;

namespace SmallTowns.Web.Api.Press;

[Description("A page of a list of news.")]
public sealed record NewsAnswer
{
    [Description("Articles over all the pages.")]
    public required int Total { get; init; }

    [Description("Number of the page of the answer.")]
    public required int Page { get; init; }

    [Description("Articles on a page.")]
    public required int PageSize { get; init; }

    [Description("The newest first.")]
    public required IReadOnlyList<NewsItemAnswer> Items { get; init; }
}

[Description("An article of the press centre.")]
public sealed record NewsItemAnswer
{
    [Description("Number of the article; never changes.")]
    public required int Id { get; init; }

    [Description("Last part of the address of its page; may change, then the old address leads to the new one.")]
    public required string Slug { get; init; }

    [Description("Address of its page, from the root of the site.")]
    public required string Path { get; init; }

    [Description("Title in Russian.")]
    public required string TitleRu { get; init; }

    [Description("Title in English; null where it is not translated.")]
    public string? TitleEn { get; init; }

    [Description("What it is about, in Russian.")]
    public required string LeadRu { get; init; }

    [Description("What it is about, in English; null where it is not translated.")]
    public string? LeadEn { get; init; }

    [Description("Short names of the towns that it is about.")]
    public required IReadOnlyList<string> Towns { get; init; }

    [Description("Codes of its topics.")]
    public required IReadOnlyList<string> Topics { get; init; }

    [Description("When readers first saw it, UTC; never changes.")]
    public required DateTime FirstPublished { get; init; }

    [Description("Its last change, UTC.")]
    public required DateTime Changed { get; init; }

    internal static NewsItemAnswer Of(PressItem item) => new()
    {
        Id = item.Id,
        Slug = item.Slug,
        Path = "/" + PressPlaces.AddressOf(PressKinds.News, item.Slug),
        TitleRu = item.Title.Ru,
        TitleEn = item.IsTranslated ? item.Title.En : null,
        LeadRu = item.Lead.Ru,
        LeadEn = item.IsTranslated ? item.Lead.En : null,
        Towns = item.Towns,
        Topics = item.Topics,
        FirstPublished = item.FirstPublishedUtc,
        Changed = item.ChangedUtc,
    };
}

[Description("The events of the press centre that are not over, or those of a period.")]
public sealed record EventsAnswer
{
    [Description("The earliest first.")]
    public required IReadOnlyList<EventAnswer> Items { get; init; }
}

[Description("An event.")]
public sealed record EventAnswer
{
    [Description("Number of the event; never changes.")]
    public required int Id { get; init; }

    [Description("Last part of the address of its page; may change, then the old address leads to the new one.")]
    public required string Slug { get; init; }

    [Description("Address of its page, from the root of the site.")]
    public required string Path { get; init; }

    [Description("Title in Russian.")]
    public required string TitleRu { get; init; }

    [Description("Title in English; null where it is not translated.")]
    public string? TitleEn { get; init; }

    [Description("Its first day by the clocks of the region (Moscow).")]
    public required DateOnly FirstDay { get; init; }

    [Description("Its last day.")]
    public required DateOnly LastDay { get; init; }

    [Description("When it begins, UTC; null for a whole day.")]
    public DateTime? Starts { get; init; }

    [Description("When it ends, UTC; null where that is not told.")]
    public DateTime? Ends { get; init; }

    [Description("Where, in Russian.")]
    public required string PlaceRu { get; init; }

    [Description("Where, in English; null where it is not translated.")]
    public string? PlaceEn { get; init; }

    [Description("Whether it has been cancelled.")]
    public required bool IsCancelled { get; init; }

    [Description("Short names of the towns that it is about.")]
    public required IReadOnlyList<string> Towns { get; init; }

    [Description("Codes of its topics.")]
    public required IReadOnlyList<string> Topics { get; init; }

    [Description("Its last change, UTC.")]
    public required DateTime Changed { get; init; }

    internal static EventAnswer Of(PublishedEvent published)
    {
        var (item, content) = published;
        return new()
        {
            Id = item.Id,
            Slug = item.Slug,
            Path = "/" + PressPlaces.AddressOf(PressKinds.Event, item.Slug),
            TitleRu = item.Title.Ru,
            TitleEn = item.IsTranslated ? item.Title.En : null,
            FirstDay = content.FirstDay!.Value,
            LastDay = content.Ends()!.Value,
            Starts = content.IsWholeDay() ? null : content.StartUtc(),
            Ends = content.IsWholeDay() ? null : content.EndUtc(),
            PlaceRu = content.PlaceRu,
            PlaceEn = content.PlaceEn.Length > 0 ? content.PlaceEn : null,
            IsCancelled = content.IsCancelled,
            Towns = item.Towns,
            Topics = item.Topics,
            Changed = item.ChangedUtc,
        };
    }
}
