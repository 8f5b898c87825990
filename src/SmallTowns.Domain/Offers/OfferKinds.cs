using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Offers;

/// <summary>What a town offers to investors besides its sites, by the codes that are stored for good.</summary>
public static class OfferKinds
{
    public const string Employer = "employer";
    public const string Demand = "demand";
    public const string Project = "project";
    public const string Idea = "idea";
    public const string SupportMeasure = "support-measure";

    public static readonly IReadOnlyList<string> Codes = [Employer, Demand, Project, Idea, SupportMeasure];

    /// <param name="townKey"><see cref="Town.Key"/>.</param>
    /// <param name="word">Which one of the town's.</param>
    public static Subject OfTown(string kind, int townId, string townKey, string word) => new(kind, $"{townKey}|{word}", Scope.Town(townId));

    /// <summary>A support measure of the whole region: it stands on the pages of every town.</summary>
    public static Subject OfRegion(int regionId, string regionSlug, string word) => new(SupportMeasure, $"{Region.KeyOf(regionSlug)}|{word}", Scope.Region(regionId));

    /// <summary>The slug of the town; empty for what is of the whole region.</summary>
    public static string? TownIn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(Town.KeyPrefix, StringComparison.Ordinal) ? PlaceKinds.NameIn(key.Split('|')[0]) : null;
    }

    public static string WordIn(string key) => PlaceKinds.NameIn(key);
}
