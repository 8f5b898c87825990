using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Positions in the bodies of the Association. Who holds one is kept apart, where it can be erased.</summary>
public sealed class PositionReview(ContentProposals proposals, TimeProvider clock) : DocumentKind<PositionContent>(proposals)
{
    private static readonly LocalizedText What = new("Должность в Ассоциации", "Position in the Association");

    public override string Code => AssociationKinds.Position;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association];

    /// <summary>Found by the position, not by who holds it.</summary>
    protected override SearchEntry? EntryOf(Subject subject, PositionContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, new(content.TitleRu, content.TitleEn), new("", ""), $"association/structure#{AssociationKinds.BodyOfPosition(subject.Key)}");

    protected override string Title => "Должность";

    protected override IReadOnlyDictionary<string, string> Labels { get; } =
        FieldLabels.For("titleRu", "titleEn", "order", "isHeldUnnamed", "heldSince", "heldUntil", "electedBy", "isActing", "deputy", "absentFrom", "absentUntil",
            "personRu", "personEn", "consentOn", "consentPaper", "lawRu", "lawEn", "isAbolished");

    protected override string NameOf(PositionContent content) => content.TitleRu;

    protected override string EditAddressOf(Proposal proposal) => $"/staff/association/positions/{proposal.Subject.Key.Replace('|', '/')}";

    public override string ToCompare(string content) => ContentJson.WithSource(
        ContentJson.Write(Bare(ContentJson.Read<PositionContent>(ContentJson.Bare(content)))), ContentJson.SourceOf(content));

    public override async Task<string> ToStoreAsync(
        SmallTownsDbContext db, Subject subject, string content, DateTime utcNow, CancellationToken cancellationToken) =>
        ContentJson.Write(await db.KeepApartAsync(subject.Scope, ContentJson.Read<PositionContent>(content), utcNow, cancellationToken));

    public override async Task<string> ToShowAsync(SmallTownsDbContext db, string content, CancellationToken cancellationToken) =>
        ContentJson.Write((await db.CompleteAsync([ContentJson.Read<PositionContent>(content)], cancellationToken))[0]);

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, PositionContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems =
        [
            .. LineChecks.Required(nameof(content.TitleRu), content.TitleRu, PositionContent.TitleMaxLength, "Введите название должности."),
            .. LineChecks.Required(nameof(content.TitleEn), content.TitleEn, PositionContent.TitleMaxLength, "Введите название должности по-английски."),
            .. OfTerm(content),
            .. await NamedPersonChecks.OfAsync(db, content, RegionCalendar.Today(clock), cancellationToken),
        ];
        var body = AssociationKinds.BodyOfPosition(subject.Key);
        if (!content.IsAbolished && !await db.AssociationBodies.AnyAsync(b => b.Code == body && !b.IsDissolved, cancellationToken))
            problems.Add(new(nameof(content.TitleRu), "Органа, в котором эта должность, нет или его упразднили."));
        if (content.Deputy is { } deputy && (deputy == subject.Key || !await IsThereAsync(db, deputy, cancellationToken)))
            problems.Add(new(nameof(content.Deputy), "Выберите другую должность, которая есть."));
        return problems;
    }

    private static async Task<bool> IsThereAsync(SmallTownsDbContext db, string key, CancellationToken cancellationToken)
    {
        var fullKey = Subject.FullKeyOf(AssociationKinds.Position, key);
        return await db.PublishedDocuments.Where(document => document.SubjectKey == fullKey).Select(document => document.Content).SingleOrDefaultAsync(cancellationToken) is { } content
            && ContentJson.Read<PositionContent>(content).IsThere();
    }

    private static IEnumerable<InputProblem> OfTerm(PositionContent content)
    {
        var isHeld = content.IsHeldUnnamed is true || content.Holder().NamesPerson();
        if (!isHeld && (content.HeldSince is not null || content.HeldUntil is not null || content.ElectedBy is not null || content.IsActing || content.AbsentFrom is not null))
            yield return new(nameof(content.PersonRu), "Назовите, кто занимает должность, отметьте, что она занята, или уберите сведения о назначении.");
        if (content.IsHeldUnnamed is true && content.Holder().NamesPerson())
            yield return new(nameof(content.IsHeldUnnamed), "Имя введено: уберите его или эту отметку.");
        if (content.HeldUntil < content.HeldSince)
            yield return new(nameof(content.HeldUntil), "Последний день раньше первого.");
        if (content.ElectedBy is { } decision)
        {
            foreach (var problem in LineChecks.Required(nameof(content.ElectedBy), decision, PositionContent.DecisionMaxLength, ""))
                yield return problem;
        }

        if (content.AbsentFrom is null && (content.AbsentUntil is not null || content.Deputy is not null))
            yield return new(nameof(content.AbsentFrom), "Укажите, с какого дня отсутствует.");
        if (content.AbsentFrom is not null && content.Deputy is null)
            yield return new(nameof(content.Deputy), "Выберите, кто замещает.");
        if (content.AbsentUntil < content.AbsentFrom)
            yield return new(nameof(content.AbsentUntil), "Последний день раньше первого.");
        if (content.IsAbolished && isHeld)
            yield return new(nameof(content.IsAbolished), "Должность упраздняют, когда её никто не занимает.");
    }

    private static PositionContent Bare(PositionContent content) => (PositionContent)content.With(content.Holder().WithoutPersonal());
}
