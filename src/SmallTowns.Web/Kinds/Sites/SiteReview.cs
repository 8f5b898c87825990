using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Kinds.Sites;

/// <summary>Objects of the investment register. Whoever approves one has checked it: that day is when it was verified.</summary>
public sealed class SiteReview(ContentProposals proposals, SiteSettings settings, TimeProvider clock) : DocumentKind<SiteObject>(proposals)
{
    public override string Code => SiteSubjects.Kind;

    public override KindSearch Search => new SiteSearch(base.Search, settings, clock);

    public override bool IsFoundByDay => settings.OverdueDaysBeforeTakenOff > 0;

    /// <summary>Each parameter says its own.</summary>
    public override bool KeepsSource => false;

    public override Permission ToPropose => Permission.ProposeInvestment;

    public override IEnumerable<string> TopicsOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return [PublicTopics.Sites, PublicTopics.Town(SiteSubjects.ReferenceIn(proposal.Subject.Key).Town)];
    }

    public override string EmptyOf(string key) => ContentJson.Write(new SiteObject { Reference = SiteSubjects.ReferenceIn(key) });

    public override string TitleOf(string key) => $"{Title} {SiteSubjects.ReferenceIn(key)}";

    protected override string Title => "Объект реестра";

    protected override string NameOf(SiteObject content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return $"{content.Reference} {content.NameRu}".TrimEnd();
    }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "reference", "kind", "parentReference", "previouslyPartOf", "nameRu", "nameEn", "descriptionRu", "descriptionEn", "address", "status", "statusSince", "withdrawal",
        "areaHectares", "floorAreaSquareMetres", "geometry", "cadastralNumber", "landCategory", "permittedUses", "permittedUseText", "hazardClass", "title", "owner", "deals",
        "priceRoubles", "rentRoublesPerYear", "encumbrances", "planningDocuments", "protectionZones", "floodRisk", "accessRoad", "federalRoadKm", "railSiding", "freightStationKm",
        "regimes", "torgiLot", "nationalMapCard", "survey", "soil", "contactOffice", "photos", "rightsMonths", "permitsMonths", "utilities", "alsoNeeded", "nextCheckOn");

    protected override string EditAddressOf(Proposal proposal) => $"/staff/sites/{SiteSubjects.ReferenceIn(proposal.Subject.Key)}";

    protected override SearchEntry? EntryOf(Subject subject, SiteObject content) => !content.IsThere() || !content.IsStanding ? null : SearchEntry.Of(
        subject,
        SiteWords.Of(content.Kind),
        new($"{content.NameRu} ({content.Reference})", $"{content.NameEn} ({content.Reference})"),
        new(
            string.Join(". ", new[] { content.DescriptionRu, content.Address.Value?.Ru, content.PermittedUseText.Value?.Ru, content.CadastralNumber.Value?.Text }.Where(text => !string.IsNullOrEmpty(text))),
            string.Join(". ", new[] { content.DescriptionEn, content.Address.Value?.En, content.PermittedUseText.Value?.En, content.CadastralNumber.Value?.Text }.Where(text => !string.IsNullOrEmpty(text)))),
        SitePage.AddressOf(content.Reference)) with
    { Towns = [content.Reference.Town] };

    protected override Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, SiteObject content, int? sourceId, CancellationToken cancellationToken) =>
        SiteChecks.OfAsync(db, subject, content, cancellationToken);

    /// <summary>A register as readers would see it: every part has its whole, every successor is there.</summary>
    public override async Task<IReadOnlyCollection<ReleaseError>> ErrorsAsync(SmallTownsDbContext db, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var published = await TownRegister.ReadAsync(db, scope, cancellationToken);
        return
        [
            .. SiteRegister.TryCreate(published.Values, out _).Select(finding => new ReleaseError(
                published.First(site => site.Value.Reference == finding.Reference).Key, $"{finding.Reference}: {SiteWords.Of(finding.Fault)}")),
        ];
    }

    /// <summary>Parts of nothing would be left.</summary>
    public override async Task<string?> WhyNotWithdrawnAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        // Taking a correction back leaves the object where it is.
        if (ContentJson.Read<SiteObject>(ContentJson.Bare(proposal.ContentBefore!)).IsThere())
            return null;
        var reference = SiteSubjects.ReferenceIn(proposal.Subject.Key);
        var users = (await TownRegister.ReadAsync(db, proposal.Subject.Scope, cancellationToken)).Values
            .Where(site => site.ParentReference == reference || site.PreviouslyPartOf.Contains(reference) || site.Withdrawal?.Successors.Contains(reference) is true)
            .Select(site => site.Reference.ToString()).ToList();
        return users.Count == 0 ? null : $"на него ссылаются {string.Join(", ", users)}";
    }

    public override async Task<ProposalSubstance> DescribeAsync(SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var substance = await base.DescribeAsync(db, by, proposal, cancellationToken);
        var (before, after) = (ContentJson.Read<SiteObject>(ContentJson.Bare(proposal.ContentBefore!)), ContentJson.Read<SiteObject>(proposal.Content!));
        return substance with
        {
            Warnings = await SiteChecks.WarningsAsync(db, proposal.Subject, after, cancellationToken),
            Comparison = new(typeof(FieldTable), new Dictionary<string, object?>
            {
                [nameof(FieldTable.Label)] = "Поля до и после",
                [nameof(FieldTable.Fields)] = SiteComparison.Of(before, after),
            }),
        };
    }
}
