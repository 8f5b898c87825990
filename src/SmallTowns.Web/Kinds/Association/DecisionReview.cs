using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>Decisions of the assembly and of other bodies before readers. The secretary proposes them when the minutes are signed; whoever publishes one chooses who reads its text.</summary>
public sealed class DecisionReview(ContentProposals proposals) : DocumentKind<DecisionContent>(proposals)
{
    private static readonly LocalizedText What = new("Решение", "Decision of the Association");

    private static readonly LocalizedText OfAssembly = new("Решение собрания", "Decision of the assembly");

    public override string Code => AssociationKinds.Decision;

    /// <summary>The minutes are its source.</summary>
    public override bool KeepsSource => false;

    public override Permission ToPropose => Permission.KeepMeetings;

    /// <summary>Pages of figures name it beside the programme that carries it out.</summary>
    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association, PublicTopics.Programmes];

    public override string TitleOf(string key) => $"{Title} {key}";

    protected override string Title => What.Ru;

    protected override string NameOf(DecisionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return $"{content.Reference}: {content.Title}";
    }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "access", "redactedText", "reference", "bodyRu", "bodyEn", "title", "text", "wordsRu", "wordsEn", "heldAs", "madeOn", "effectiveFrom", "state", "stateSince", "stateReason");

    protected override string? WordOf(string field, string? value) => field switch
    {
        "state" when Enum.TryParse<DecisionState>(value, out var state) => DecisionWords.Of(state).Ru,
        "access" when Enum.TryParse<DecisionAccess>(value, out var access) => DecisionWords.Of(access).Ru,
        _ => value,
    };

    protected override string? EditAddressOf(Proposal proposal) => $"/staff/decisions/{proposal.Subject.Key}";

    protected override SearchEntry? EntryOf(Subject subject, DecisionContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, content.BodyRu is null ? OfAssembly : new($"Решение: {content.BodyName.Ru}", $"Decision: {content.BodyName.En}"), new($"{content.Title} ({content.Reference})", $"{content.Title} ({content.Reference})"),
        new(content.PublicText ?? "", content.PublicText ?? ""), $"association/decisions/{content.Reference}");

    /// <summary>What is decided is decided: it ends by another decision or by a court, and both are said beside it.</summary>
    public override Task<string?> WhyNotWithdrawnAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        Task.FromResult<string?>("решение не отзывают; если его отменили, изменили или оспорили, отметьте это в реестре решений");

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, DecisionContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        if (!Enum.IsDefined(content.Access))
            problems.Add(new(nameof(content.Access), "Выберите, кто читает текст."));
        if (content.Access is DecisionAccess.Redacted)
            problems.AddRange(LineChecks.Required(nameof(content.RedactedText), content.RedactedText, DecisionContent.TextMaxLength, "Напишите текст для читателей: без того, что нельзя показывать."));
        // All else is what was voted and recorded; it is compared with the record, so that nobody publishes another text.
        var decision = (await db.AssemblyDecisions.AsNoTracking().Where(one => one.Ordinal != null).ToListAsync(cancellationToken))
            .FirstOrDefault(one => one.Reference == subject.Key);
        if (decision is null || content.Reference != subject.Key)
            problems.Add(new(nameof(content.Reference), "Решения с таким номером нет."));
        else if (content.Text != decision.Text || content.Title != decision.Title || content.WordsRu != decision.WordsRu || content.WordsEn != decision.WordsEn
            || content.MadeOn != decision.MadeOn || content.EffectiveFrom != decision.EffectiveFrom)
            problems.Add(new(nameof(content.Text), "Публикуют то, за что голосовали, слово в слово. Чтобы скрыть часть, выберите отдельный текст для читателей."));
        else if (content.State != decision.State || content.StateSince != decision.StateSince || content.StateReason != decision.StateReason)
            problems.Add(new(nameof(content.State), "Состояние решения меняют в реестре решений."));
        return problems;
    }
}
