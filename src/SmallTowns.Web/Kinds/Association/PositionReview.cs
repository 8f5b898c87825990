using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Contacts;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
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
        FieldLabels.For("titleRu", "titleEn", "order", "personRu", "personEn", "heldSince", "isActing", "consentOn", "consentPaper", "isAbolished");

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
            .. OfHolder(content),
        ];
        var body = AssociationKinds.BodyOfPosition(subject.Key);
        if (!content.IsAbolished && !await db.AssociationBodies.AnyAsync(b => b.Code == body && !b.IsDissolved, cancellationToken))
            problems.Add(new(nameof(content.TitleRu), "Органа, в котором эта должность, нет или его упразднили."));
        if ((await db.ErasedSinceAsync(new TownContacts { Contacts = [content.Holder()] }, cancellationToken)).Count > 0)
            problems.Add(new(nameof(content.PersonRu), "Согласие отозвано, и эти данные стёрты, пока форма была открыта. Уберите имя и, если есть новое согласие, введите его заново."));
        return problems;
    }

    private IEnumerable<InputProblem> OfHolder(PositionContent content)
    {
        var holder = content.Holder();
        if (new[] { content.PersonRu, content.PersonEn, content.ConsentPaper }.Any(line => line?.Length > TownContact.LineMaxLength))
            yield return new(nameof(content.PersonRu), $"Ни одна строка не может быть длиннее {TownContact.LineMaxLength} знаков.");
        foreach (var (field, name) in new[] { (nameof(content.PersonRu), content.PersonRu), (nameof(content.PersonEn), content.PersonEn) })
        {
            if (TypedName.FaultOf(name) is { } fault)
                yield return new(field, fault);
        }

        if (!holder.NamesPerson())
        {
            if (content.HeldSince is not null || content.IsActing)
                yield return new(nameof(content.PersonRu), "Назовите, кто занимает должность, или уберите сведения о назначении.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(content.PersonRu))
            yield return new(nameof(content.PersonRu), "Введите имя и по-русски.");
        if (content.ConsentOn is null || string.IsNullOrWhiteSpace(content.ConsentPaper))
            yield return new(nameof(content.ConsentOn), "Человека можно назвать только с его согласия: укажите день и документ.");
        else if (content.ConsentOn > RegionCalendar.Today(clock))
            yield return new(nameof(content.ConsentOn), "Этот день ещё не наступил.");
        if (content.IsAbolished)
            yield return new(nameof(content.IsAbolished), "Должность упраздняют, когда её никто не занимает.");
    }

    private static PositionContent Bare(PositionContent content) => (PositionContent)content.With(content.Holder().WithoutPersonal());
}
