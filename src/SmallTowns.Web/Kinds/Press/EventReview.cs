using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Kinds.Press;

/// <summary>Events of the press centre.</summary>
public sealed class EventReview(ContentProposals proposals, ImageStore pictures) : PressReview<EventContent>(proposals)
{
    public override string Code => PressKinds.Event;

    protected override string Topic => PublicTopics.Events;

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        LabelsOf("firstDay", "lastDay", "startsAt", "endsAt", "placeRu", "placeEn", "organiserRu", "organiserEn", "url", "isCancelled");

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, EventContent content, int? sourceId, CancellationToken cancellationToken) =>
    [
        .. await PressChecks.OfAsync(db, subject, content, pictures, cancellationToken),
        .. OfTime(content),
        .. LineChecks.Required(nameof(content.PlaceRu), content.PlaceRu, EventContent.LineMaxLength, "Напишите, где это: адрес или «онлайн»."),
        .. PressChecks.Line(nameof(content.PlaceEn), content.PlaceEn, EventContent.LineMaxLength),
        .. PressChecks.Line(nameof(content.OrganiserRu), content.OrganiserRu, EventContent.LineMaxLength),
        .. PressChecks.Line(nameof(content.OrganiserEn), content.OrganiserEn, EventContent.LineMaxLength),
        .. PressChecks.WebPage(nameof(content.Url), content.Url, EventContent.LineMaxLength),
    ];

    private static IEnumerable<InputProblem> OfTime(EventContent content)
    {
        if (content.FirstDay is not { } first)
        {
            yield return new(nameof(content.FirstDay), "Укажите день.");
            yield break;
        }

        if (first.Year is < 2000 or > 2100)
            yield return new(nameof(content.FirstDay), "День между 2000 и 2100 годом.");
        if (content.LastDay < first)
            yield return new(nameof(content.LastDay), "Последний день раньше первого.");
        else if (content.LastDay is { } last && last.DayNumber - first.DayNumber > EventContent.MostDays)
            yield return new(nameof(content.LastDay), "Дольше года событие не длится: расскажите о нём новостью.");
        if (content is { StartsAt: null, EndsAt: not null })
            yield return new(nameof(content.StartsAt), "Укажите и начало.");
        else if (content is { StartsAt: { } start, EndsAt: { } end } && content.Ends() == first && end <= start)
            yield return new(nameof(content.EndsAt), "Конец раньше начала.");
    }
}
