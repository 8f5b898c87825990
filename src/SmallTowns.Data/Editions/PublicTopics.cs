namespace SmallTowns.Data.Editions;

/// <summary>What of the public portal can change by itself. A topic is the tag of every answer that is made from it.</summary>
public static class PublicTopics
{
    /// <summary>Everything: a changed number may stand on any page.</summary>
    public const string All = "all";
}
