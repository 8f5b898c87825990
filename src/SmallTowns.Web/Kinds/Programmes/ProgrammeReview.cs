using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Programmes;

/// <summary>Programmes and joint projects of towns.</summary>
public sealed class ProgrammeReview(ContentProposals proposals, PublishedSettlement settlement, PublishedMeasures measures, TimeProvider clock)
    : DocumentKind<ProgrammeContent>(proposals)
{
    private static readonly LocalizedText What = new("Программа", "Programme");

    public override string Code => ProgrammeContent.Kind;

    /// <summary>The decision is its source, and each of its figures has one.</summary>
    public override bool KeepsSource => false;

    /// <summary>Pages of towns and of figures name the programmes that aim at them.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association, PublicTopics.Programmes];

    protected override string Title => What.Ru;

    protected override string NameOf(ProgrammeContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.NameRu;
    }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "nameRu", "nameEn", "purposeRu", "purposeEn", "decision", "noDecisionRu", "noDecisionEn", "towns", "from", "until", "department",
        "measures", "budget", "milestones", "targets", "isDropped").ToDictionary(label => label.Key, label => label.Key == "isDropped" ? "Больше не показывать" : label.Value);

    protected override string EditAddressOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return $"/staff/programmes/{proposal.Subject.Key}";
    }

    protected override SearchEntry? EntryOf(Subject subject, ProgrammeContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, new(content.NameRu, content.NameEn),
        new($"{content.PurposeRu} {string.Join("; ", content.Measures.Select(measure => measure.What))}", content.PurposeEn), ProgrammePlaces.AddressOf(subject.Key)) with
    { Towns = content.Towns };

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, ProgrammeContent content, int? sourceId, CancellationToken cancellationToken)
    {
        var standing = ContentJson.Read<ProgrammeContent>((await PublishedOfAsync(db, subject, cancellationToken)).Content);
        var system = await settlement.GetAsync(cancellationToken);
        return
        [
            .. ProgrammeChecks.OfWords(content),
            .. await ProgrammeChecks.OfDecisionAsync(db, content, standing, cancellationToken),
            .. await ProgrammeChecks.OfDepartmentAsync(db, content, standing, cancellationToken),
            .. ProgrammeChecks.OfTowns(content, standing, slug => system.Find(slug) is not null),
            .. ProgrammeChecks.OfMeasures(content),
            .. ProgrammeChecks.OfMoney(content),
            .. ProgrammeChecks.OfMilestones(content, RegionCalendar.Today(clock)),
            .. await TargetChecks.OfAsync(measures, content, standing, cancellationToken),
        ];
    }

    /// <summary>Rows are shown in sentences, and what is only unlikely is told before the decision.</summary>
    public override async Task<ProposalSubstance> DescribeAsync(SmallTownsDbContext db, StaffActor by, Proposal proposal, CancellationToken cancellationToken)
    {
        var substance = await base.DescribeAsync(db, by, proposal, cancellationToken);
        var list = await measures.ListAsync(cancellationToken);
        var system = await settlement.GetAsync(cancellationToken);
        var bodies = await db.AssociationBodies.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.NameRu, cancellationToken);
        var parameters = substance.Comparison.Parameters!.ToDictionary();
        foreach (var side in new[] { nameof(ContentDifference.Before), nameof(ContentDifference.After) })
            parameters[side] = ProgrammeSentences.InPlaceOf((string)parameters[side]!, list.Find, TownOf, code => bodies.GetValueOrDefault(code, code));
        var content = ContentJson.Read<ProgrammeContent>(proposal.Content!);
        return substance with
        {
            Comparison = substance.Comparison with { Parameters = parameters },
            Warnings = [.. substance.Warnings, .. ProgrammeSentences.WarningsOf(content), .. await WarningsOfDecisionAsync(db, content.Decision, cancellationToken)],
        };

        string TownOf(string slug) => (system.Find(slug)?.Name ?? system.CeasedTowns.FirstOrDefault(town => town.Slug == slug)?.Name)?.Ru ?? slug;
    }

    private static async Task<IReadOnlyList<string>> WarningsOfDecisionAsync(SmallTownsDbContext db, string reference, CancellationToken cancellationToken)
    {
        if (await ProgrammeChecks.DecisionAsync(db, reference, cancellationToken) is not { } state)
            return [];
        var subject = AssociationKinds.DecisionOf(reference).FullKey;
        var isPublished = await db.PublishedDocuments.AnyAsync(document => document.SubjectKey == subject, cancellationToken);
        return
        [
            .. isPublished ? (string[])[] : [$"Решение {reference} не опубликовано: читатели программы его не увидят."],
            .. DecisionWords.Beside(state) is { } words ? (string[])[$"Решение {reference}: {words.Ru}."] : [],
        ];
    }
}
