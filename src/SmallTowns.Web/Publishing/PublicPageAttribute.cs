namespace SmallTowns.Web.Publishing;

/// <summary>
/// The same for every reader: kept in the output cache until one of the given topics is published, sent with an ETag and
/// without cookies. Put it on pages (or a folder's <c>_Imports.razor</c>) that hold no form with an antiforgery token and
/// nothing of one user.
/// </summary>
/// <param name="topics">
/// All that the page is made from (<see cref="Data.Editions.PublicTopics"/>); <c>{slug}</c> stands for what the address
/// has in that place.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute(params string[] topics) : Attribute
{
    public IReadOnlyList<string> Topics { get; } = topics;

    public IEnumerable<string> TopicsAt(RouteValueDictionary address) => Topics.Select(topic => At(topic, address));

    private static string At(string topic, RouteValueDictionary address)
    {
        var (from, to) = (topic.IndexOf('{', StringComparison.Ordinal), topic.IndexOf('}', StringComparison.Ordinal));
        return from < 0 ? topic : $"{topic[..from]}{address[topic[(from + 1)..to]]}{topic[(to + 1)..]}";
    }
}
