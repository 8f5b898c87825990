using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>Where readers find offers, relative to the base.</summary>
public static class OfferPlaces
{
    public const string DemandList = "investors/demand";
    public const string SupportList = "investors/support";

    /// <summary>The section of a town's page.</summary>
    public const string SectionId = "for-investors";

    /// <summary>The row of one offer; its word is its own within its kind only.</summary>
    public static string RowId(string kind, string word) => $"{kind}-{word}";

    /// <summary>The row on the page of its town.</summary>
    public static string OfTown(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return $"{TownPage.AddressOf(OfferKinds.TownIn(subject.Key) ?? "")}#{RowId(subject.Kind, OfferKinds.WordIn(subject.Key))}";
    }

    /// <summary>The row on a list of all towns.</summary>
    public static string OnList(string list, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return $"{list}#{RowId(subject.Kind, OfferKinds.WordIn(subject.Key))}";
    }
}
