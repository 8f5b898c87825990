using System.Globalization;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Search;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Monitoring;

/// <summary>Warnings that a director lets readers see. What the numbers say and what came of it is the register's; only the comment is written.</summary>
public sealed class WarningReview(ContentProposals proposals) : DocumentKind<WarningContent>(proposals)
{
    private static readonly LocalizedText What = new("Предупреждение", "Warning");

    public override string Code => WarningContent.Kind;

    /// <summary>The signal names the sources of its figures.</summary>
    public override bool KeepsSource => false;

    public override Permission ToPropose => Permission.ManageAnalysis;

    public override IEnumerable<string> TopicsOf(Proposal proposal) => [PublicTopics.Association];

    public override string TitleOf(string key) => $"{Title} № {key}";

    protected override string Title => What.Ru;

    protected override string NameOf(WarningContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return $"{content.TownRu}: {content.RuleRu}";
    }

    protected override IReadOnlyDictionary<string, string> Labels { get; } = FieldLabels.For(
        "commentRu", "commentEn", "town", "townRu", "townEn", "ruleRu", "ruleEn", "signalRu", "signalEn", "basis", "sourcesRu", "sourcesEn", "sinceOn", "endedOn", "endRu", "endEn", "outcomeRu");

    protected override string? WordOf(string field, string? value) =>
        field == "basis" && Enum.TryParse<TerritorialBasis>(value, out var basis) ? Words.Of(basis) : value;

    protected override string EditAddressOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return $"/staff/warnings/{proposal.Subject.Key}";
    }

    protected override SearchEntry? EntryOf(Subject subject, WarningContent content) => !content.IsThere() ? null : SearchEntry.Of(
        subject, What, new($"{content.TownRu}: {content.RuleRu}", $"{content.TownEn}: {content.RuleEn}"),
        new($"{content.SignalRu} {content.CommentRu}", $"{content.SignalEn} {content.CommentEn}"), $"association/warnings#warning-{subject.Key}") with
    { Towns = [content.Town] };

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, WarningContent content, int? sourceId, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        if (content.CommentRu.Length > WarningContent.CommentMaxLength)
            problems.Add(new(nameof(content.CommentRu), $"Не длиннее {WarningContent.CommentMaxLength} знаков."));
        if (content.CommentEn.Length > WarningContent.CommentMaxLength)
            problems.Add(new(nameof(content.CommentEn), $"Не длиннее {WarningContent.CommentMaxLength} знаков."));
        if (content.CommentRu.Length == 0 != (content.CommentEn.Length == 0))
            problems.Add(new(content.CommentRu.Length == 0 ? nameof(content.CommentRu) : nameof(content.CommentEn), "Напишите то же на другом языке или уберите оба."));
        // Two people may propose and the register go on meanwhile: what is published is what stands there.
        if (!int.TryParse(subject.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await WarningContents.ReadAsync(db, id, cancellationToken) is not { } read)
            problems.Add(new("", "Такого предупреждения в реестре нет."));
        else if (content with { CommentRu = "", CommentEn = "" } != read.Content)
            problems.Add(new(nameof(content.SignalRu), "В реестре предупреждений уже другое. Откройте предупреждение и предложите его заново."));
        return problems;
    }
}
