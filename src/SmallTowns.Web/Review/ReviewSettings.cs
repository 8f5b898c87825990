using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Review;

/// <summary>Section <c>Review</c> of the configuration.</summary>
public sealed class ReviewSettings
{
    public const string Section = "Review";

    /// <summary>Whether somebody may publish what they proposed themselves. It is recorded where it happens.</summary>
    public bool AllowSelfApproval { get; init; }

    public static ReviewSettings Read(IConfiguration configuration) => StrictSection.Read<ReviewSettings>(configuration, Section);
}
