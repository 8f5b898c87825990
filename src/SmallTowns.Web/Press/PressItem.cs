using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;

namespace SmallTowns.Web.Press;

/// <summary>An article or an event as lists show it.</summary>
/// <param name="Title">English may be empty.</param>
public sealed record PressItem(
    int Id, string SubjectKey, string Slug, LocalizedText Title, LocalizedText Lead, IReadOnlyList<string> Towns, IReadOnlyList<string> Topics,
    PressStanding Standing, DateTime FirstPublishedUtc, DateTime ChangedUtc)
{
    public bool IsTranslated => Title.En.Length > 0;

    /// <summary>The day of the region on which readers first saw it.</summary>
    public DateOnly Day => RegionCalendar.DayOf(FirstPublishedUtc);

    public static PressItem Of(PressEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.Id, entry.SubjectKey, entry.Slug, new(entry.TitleRu, entry.TitleEn), new(entry.LeadRu, entry.LeadEn), Words(entry.Towns), Words(entry.Topics),
            entry.Standing, entry.FirstPublishedUtc, entry.ChangedUtc);
    }

    private static string[] Words(string text) => text.Length == 0 ? [] : text.Split(' ');
}
