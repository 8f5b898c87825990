using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Catalogues;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Indicators;

/// <summary>An entry of the indicator catalogue, a new one too: it says of every town what is expected of it.</summary>
public sealed class IndicatorReview(ContentProposals proposals) : EntryReview<Indicator, IndicatorContent>(proposals)
{
    public override string Code => IndicatorContent.Kind;

    public override Permission ToPropose => Permission.ManageIndicators;

    public override IReadOnlyDictionary<string, ReviewOutcome> ExpectedClashes { get; } =
        new Dictionary<string, ReviewOutcome> { [UniqueIndexes.OneIndicatorOfCode] = new ReviewOutcome.Amended() };

    protected override string Title => "Показатель";

    protected override IReadOnlyDictionary<string, string> Labels => IndicatorLabels.All;

    protected override string RecordSubject => RecordSubjects.Indicator;

    public static Subject SubjectOf(string code) => new(IndicatorContent.Kind, code, Scope.Association);

    /// <summary>A first content makes the row; where it is taken back the row goes.</summary>
    public override async Task ApplyAsync(
        SmallTownsDbContext db, IReadOnlyCollection<AppliedContent> contents, DateTime utcNow, CancellationToken cancellationToken)
    {
        var indicators = await RowsAsync(db, contents, cancellationToken);
        foreach (var content in contents)
        {
            var code = content.Subject.Key;
            if (!indicators.TryGetValue(code, out var indicator))
                db.Indicators.Add(indicators[code] = ContentJson.Read<IndicatorContent>(content.Content).ToIndicator(code));
            else if (IsNothing(content.Content, code))
                db.Indicators.Remove(indicator);
            else
                ContentJson.Read<IndicatorContent>(content.Content).ApplyTo(indicator);
        }
    }

    public override async Task<string?> WhyNotWithdrawnAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var code = proposal.Subject.Key;
        if (!IsNothing(ContentJson.Bare(proposal.ContentBefore!), code))
            return null;
        var isUsed = await db.SentFigures().OfType<IndicatorValue>().AnyAsync(value => value.Indicator!.Code == code, cancellationToken)
            || await db.NotApplicable.AnyAsync(mark => mark.Indicator!.Code == code, cancellationToken)
            || await db.ImportBatches.AnyAsync(batch => db.Indicators.Any(indicator => indicator.Id == batch.IndicatorId && indicator.Code == code), cancellationToken);
        if (isUsed)
            return "у показателя уже есть значения, загрузки или отметки «неприменимо», пусть и неопубликованные.";
        // Nobody sees what is being written, but the row that it points to cannot go.
        return await db.WithUnfinished().AnyAsync(batch => db.Indicators.Any(indicator => indicator.Id == batch.IndicatorId && indicator.Code == code), cancellationToken)
            ? "прямо сейчас записывается загрузка его значений. Дождитесь её конца, а брошенную удалите на странице загрузок." : null;
    }

    protected override IQueryable<Indicator> RowsOf(SmallTownsDbContext db, IReadOnlyCollection<string> codes) =>
        db.Indicators.Where(indicator => codes.Contains(indicator.Code));

    protected override string CodeOf(Indicator row) => row.Code;

    protected override IndicatorContent ContentOf(Indicator row) => IndicatorContent.Of(row);

    protected override IndicatorContent Tidy(IndicatorContent content) => content.Tidy();

    protected override string NameOf(IndicatorContent content) => content.NameRu;

    protected override string? WordOf(string field, string? value) => (field, value) switch
    {
        ("topic", { } topic) => IndicatorLabels.Of(Enum.Parse<IndicatorTopic>(topic)),
        _ => value,
    };

    protected override string? EditAddressOf(Proposal proposal) => $"/staff/indicators/by-code/{proposal.Subject.Key}";

    protected override async Task<IReadOnlyList<InputProblem>> CheckAsync(
        SmallTownsDbContext db, Subject subject, IndicatorContent content, int? sourceId, CancellationToken cancellationToken)
    {
        var (tidy, problems) = (content.Tidy(), new List<InputProblem>(IndicatorChecks.Of(content.Tidy())));
        // The program computes in these units whatever the catalogue calls them.
        if (BuiltInIndicators.Codes.Contains(subject.Key)
            && !await db.Indicators.AnyAsync(row => row.Code == subject.Key && row.UnitRu == tidy.UnitRu && row.UnitEn == tidy.UnitEn, cancellationToken))
            problems.Add(new(nameof(content.UnitRu), "Единица встроенного показателя задана программой: сменить её нельзя."));
        return problems;
    }

    private bool IsNothing(string content, string code) => ContentComparison.AreSame(content, EmptyOf(code));
}
