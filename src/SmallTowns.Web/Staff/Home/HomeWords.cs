using SmallTowns.Web.Staff.History;

namespace SmallTowns.Web.Staff.Home;

/// <summary>A change in a word or two.</summary>
public static class HomeWords
{
    /// <summary>"Абинск. Население: изменено".</summary>
    public static string Of(HomeChange change)
    {
        var what = $"{HistoryWords.Subjects.GetValueOrDefault(change.Subject, change.Key)}: {HistoryWords.Of(change.Action)}";
        return change.Town is { } town ? $"{town}. {what}" : what;
    }
}
