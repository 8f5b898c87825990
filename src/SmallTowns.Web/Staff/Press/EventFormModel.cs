using SmallTowns.Domain.Press;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Press;

/// <summary>An event as it is being typed.</summary>
public sealed class EventFormModel : PressFormModel
{
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }
    public string StartsAt { get; set; } = "";
    public string EndsAt { get; set; } = "";
    public string PlaceRu { get; set; } = "";
    public string PlaceEn { get; set; } = "";
    public string OrganiserRu { get; set; } = "";
    public string OrganiserEn { get; set; } = "";
    public string Url { get; set; } = "";
    public bool IsCancelled { get; set; }

    public static EventFormModel Of(EventContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var model = new EventFormModel
        {
            FirstDay = content.FirstDay,
            LastDay = content.LastDay,
            StartsAt = TimeTyping.Write(content.StartsAt),
            EndsAt = TimeTyping.Write(content.EndsAt),
            PlaceRu = content.PlaceRu,
            PlaceEn = content.PlaceEn,
            OrganiserRu = content.OrganiserRu,
            OrganiserEn = content.OrganiserEn,
            Url = content.Url ?? "",
            IsCancelled = content.IsCancelled,
        };
        model.Open(content);
        return model;
    }

    public (EventContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        var content = new EventContent
        {
            FirstDay = FirstDay,
            // A day that ends on itself is one day.
            LastDay = LastDay == FirstDay ? null : LastDay,
            StartsAt = TimeTyping.Read(StartsAt, nameof(StartsAt), problems),
            EndsAt = TimeTyping.Read(EndsAt, nameof(EndsAt), problems),
            PlaceRu = PlaceRu.Trim(),
            PlaceEn = PlaceEn.Trim(),
            OrganiserRu = OrganiserRu.Trim(),
            OrganiserEn = OrganiserEn.Trim(),
            Url = Line(Url),
            IsCancelled = IsCancelled,
        };
        return (Read(content, problems), problems);
    }
}
