using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>
/// Members of the Association: applications, from when to when and by which decisions. Rows beside the document are asked by day, and mandates point to them.
/// </summary>
public sealed class MembershipReview(ContentProposals proposals, PublishedSettlement settlement, TimeProvider clock) : DocumentKind<MembershipContent>(proposals)
{
    private static readonly LocalizedText What = new("Член Ассоциации", "Member of the Association");

    public override string Code => AssociationKinds.Membership;

    /// <summary>Towns are listed and filtered by it.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association, PublicTopics.Figures];

    /// <summary>Towns are found by themselves, people by their office.</summary>
    protected override SearchEntry? EntryOf(Subject subject, MembershipContent content) =>
        content is not { Consultative: not null, NameRu: { } ru, NameEn: { } en, Spells.Count: > 0 } ? null : SearchEntry.Of(
            subject, What, new(ru, en), new("", ""), "association/members");

    protected override string Title => "Членство";

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "consultative", "nameRu", "nameEn", "personRu", "personEn", "consentOn", "consentPaper", "lawRu", "lawEn", "application", "spells", "successor");

    protected override string? WordOf(string field, string? value) => (field, value) switch
    {
        ("consultative", null) => "муниципалитет, с правом голоса",
        ("consultative", { } sort) => $"{AssociationWords.Of(Enum.Parse<ConsultativeSort>(sort)).Ru}, с совещательным голосом",
        _ => value,
    };

    protected override string NameOf(MembershipContent content) =>
        content.NameRu ?? content.Application?.Council ?? (content.Spells.Count == 0 ? "нет" : content.Spells[^1].Decision);

    public override string TitleOf(string key) => AssociationKinds.IsTown(key) ? $"Членство города {AssociationKinds.TownOfMembership(key)}" : $"{Title} {key}";

    protected override string EditAddressOf(Proposal proposal) => AddressOf(proposal.Subject.Key);

    public static string AddressOf(string memberKey) => AssociationKinds.IsTown(memberKey)
        ? $"/staff/association/members/{AssociationKinds.TownOfMembership(memberKey)}"
        : $"/staff/association/members/other/{memberKey}";

    public override string ToCompare(string content) => ContentJson.WithSource(
        ContentJson.Write(Bare(ContentJson.Read<MembershipContent>(ContentJson.Bare(content)))), ContentJson.SourceOf(content));

    public override async Task<string> ToStoreAsync(
        SmallTownsDbContext db, Subject subject, string content, DateTime utcNow, CancellationToken cancellationToken)
    {
        var read = ContentJson.Read<MembershipContent>(content);
        if (AssociationKinds.IsTown(subject.Key))
            read = MemberEligibility.Written(read, await StandingAsync(db, subject, cancellationToken), await EligibilityAsync(subject.Key, cancellationToken));
        return ContentJson.Write(await db.KeepApartAsync(subject.Scope, read, utcNow, cancellationToken));
    }

    public override async Task<string> ToShowAsync(SmallTownsDbContext db, string content, CancellationToken cancellationToken) =>
        ContentJson.Write((await db.CompleteAsync([ContentJson.Read<MembershipContent>(content)], cancellationToken))[0]);

    /// <summary>Applications and times of membership are shown in sentences.</summary>
    public override async Task<ProposalSubstance> DescribeAsync(SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        var substance = await base.DescribeAsync(db, by, proposal, cancellationToken);
        var parameters = substance.Comparison.Parameters!.ToDictionary();
        foreach (var side in new[] { nameof(ContentDifference.Before), nameof(ContentDifference.After) })
            parameters[side] = MembershipSentences.InPlaceOf((string)parameters[side]!);
        var content = ContentJson.Read<MembershipContent>(proposal.Content!);
        return substance with
        {
            Comparison = substance.Comparison with { Parameters = parameters },
            // Whoever decides is told what the number says before they look for it.
            Warnings = [.. substance.Warnings, .. content.Application is { Refusal: null, Eligibility: { IsNearLimit: true } basis } ? [$"Население близко к порогу членства: {AssociationWords.Of(basis).Ru}."] : (string[])[]],
        };
    }

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, MembershipContent content, int? sourceId, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        List<InputProblem> problems =
        [
            .. await MembershipChecks.OfWhoAsync(db, subject.Key, content, cancellationToken),
            .. await NamedPersonChecks.OfAsync(db, content, today, cancellationToken),
            .. MembershipChecks.OfTimes(content),
            .. await MembershipChecks.OfApplicationsAsync(db, content, today, cancellationToken),
        ];
        if (AssociationKinds.IsTown(subject.Key))
            problems.AddRange(MemberEligibility.ProblemsOf(content, await StandingAsync(db, subject, cancellationToken), await EligibilityAsync(subject.Key, cancellationToken), today));
        if (await MemberRows.HasMandatesThatGoAsync(db, subject.Key, content, cancellationToken))
            problems.Add(new(nameof(content.Spells), "Для членства, которое вы убираете, записаны полномочия представителей. Укажите его последний день."));
        return problems;
    }

    public override async Task<string?> WhyNotWithdrawnAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        await MemberRows.HasMandatesThatGoAsync(db, proposal.Subject.Key, ContentJson.Read<MembershipContent>(ContentJson.Bare(proposal.ContentBefore!)), cancellationToken)
            ? "для этого членства записаны полномочия представителей"
            : null;

    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        await base.ApplyAsync(db, contents, utcNow, cancellationToken);
        foreach (var content in contents)
            await MemberRows.WriteAsync(db, content.Subject.Key, ContentJson.Read<MembershipContent>(content.Content), cancellationToken);
    }

    private async Task<MembershipContent> StandingAsync(SmallTownsDbContext db, Subject subject, CancellationToken cancellationToken) =>
        ContentJson.Read<MembershipContent>((await PublishedOfAsync(db, subject, cancellationToken)).Content);

    /// <summary>What the portal knows of the town now.</summary>
    private async Task<EligibilityBasis?> EligibilityAsync(string townKey, CancellationToken cancellationToken)
    {
        var system = await settlement.GetAsync(cancellationToken);
        return system.Find(AssociationKinds.TownOfMembership(townKey)) is { } town ? MemberEligibility.Of(town, system.Region.MembershipRule) : null;
    }

    private static MembershipContent Bare(MembershipContent content) => (MembershipContent)content.With(content.Holder().WithoutPersonal());
}
