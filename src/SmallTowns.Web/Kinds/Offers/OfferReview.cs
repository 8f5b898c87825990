using SmallTowns.Data.Editions;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>What the five kinds of offers to investors have in common.</summary>
public abstract class OfferReview<TContent>(ContentProposals proposals) : DocumentKind<TContent>(proposals) where TContent : class, new()
{
    public override Permission ToPropose => Permission.ProposeInvestment;

    protected override string Title => OfferWords.OfKind(Code).Ru;

    public override string TitleOf(string key) => $"{Title} ({OfferKinds.TownIn(key) ?? "весь край"})";

    protected override string EditAddressOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return OfferForms.AddressOf(proposal.Subject);
    }

    /// <summary>The pages of the town, the lists of all towns, and which sources are shown.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return [PublicTopics.Offers, PublicTopics.Sources, OfferKinds.TownIn(proposal.Subject.Key) is { } town ? PublicTopics.Town(town) : PublicTopics.RegionalSupport];
    }

    private protected static IReadOnlyList<string> TownsOf(Subject subject) => OfferKinds.TownIn(subject.Key) is { } town ? [town] : [];

    protected override string? WordOf(string field, string? value) => field switch
    {
        "branch" => Branches.NameOf(value)?.Ru ?? value,
        "event" when Enum.TryParse<EmployerEvent>(value, out var what) => OfferWords.Of(what).Ru,
        "stage" when Enum.TryParse<ProjectStage>(value, out var stage) => OfferWords.Of(stage).Ru,
        _ => value,
    };

    private protected static IReadOnlyDictionary<string, string> LabelsOf(params string[] fields) => FieldLabels.For([.. fields, "isOver"]);
}

/// <summary>Where offers are edited.</summary>
public static class OfferForms
{
    public const string List = "/staff/offers";

    public static string ListOf(string town) => $"{List}/{town}";

    public static string AddressOf(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return AddressOf(subject.Kind, OfferKinds.TownIn(subject.Key), OfferKinds.WordIn(subject.Key));
    }

    /// <param name="town">Slug; empty for what is of the whole region.</param>
    public static string AddressOf(string kind, string? town, string word) => town is null ? $"/staff/region/support/{word}" : $"{ListOf(town)}/{kind}/{word}";
}
