using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Campaigns;

/// <summary>One measure as it stands in the form of a town.</summary>
/// <param name="Chosen">The chosen figures of the measure in the town.</param>
/// <param name="SeriesOf">The series that an answer for a territory belongs to.</param>
public sealed record SheetRow(CampaignMeasure Measure, Period Period, IReadOnlyList<Figure> Chosen, Func<TerritorialBasis, string> SeriesOf, TypedAnswer Answer)
{
    /// <summary>The chosen figure of the very period that is asked for, and of the territory that was answered for.</summary>
    public Figure? Published => Chosen.FirstOrDefault(figure => figure.SeriesKey == SeriesOf(Answer.Basis));

    /// <summary>The chosen figure of the period before, of the same territory if there is one.</summary>
    public Figure? Previous => FigureLookup.PreviousOf(Chosen, SeriesOf(Answer.Basis), Answer.Basis, Period);

    public Indicator Indicator => Measure.Indicator!;
}

/// <summary>The form of a town with what stands around each number. What does not apply to the town is not asked.</summary>
/// <param name="NotAsked">Measures that the catalogue says do not apply.</param>
public sealed record AnswerSheet(CampaignForm Form, IReadOnlyList<SheetRow> Rows, IReadOnlyList<string> NotAsked)
{
    public Campaign Campaign => Form.Campaign!;

    public Town Town => Form.Town!;

    public int Filled => Rows.Count(row => row.Answer.IsFilled);

    public bool IsOpen => WhyClosed is null;

    /// <summary>Why nothing can be typed; empty while it can.</summary>
    public string? WhyClosed =>
        CampaignTowns.IsGone(Town) ? $"Город {Town.NameRu} больше не самостоятельный: его форма закрыта."
        : Campaign.State == CampaignState.Draft ? "Сбор ещё не открыт."
        : Form.State == CampaignFormState.Proposed ? "Форма передана на проверку: изменить её уже нельзя."
        : Form.State == CampaignFormState.SignedByHead ? $"Форма подписана {CampaignWords.Day(RegionCalendar.DayOf(Form.SignedUtc!.Value))}: изменить её можно, только если Ассоциация её вернёт."
        : Campaign.State == CampaignState.Closed ? "Сбор закрыт: ответы больше не принимаются."
        : null;

    /// <summary>The same with what was typed in the place of what is stored; what was not typed stays.</summary>
    public AnswerSheet With(IEnumerable<TypedAnswer> typed)
    {
        var byMeasure = typed.GroupBy(one => one.MeasureId).ToDictionary(same => same.Key, same => same.First());
        return this with { Rows = [.. Rows.Select(row => byMeasure.TryGetValue(row.Measure.Id, out var answer) ? row with { Answer = answer } : row)] };
    }
}

internal static class CampaignTowns
{
    /// <summary>It is no town any more, or its addition was taken back: nobody is asked.</summary>
    public static bool IsGone(Town town) => town.IsHidden || town.CeasedOn is not null;
}

internal static class SheetReading
{
    public static async Task<AnswerSheet?> ReadAsync(SmallTownsDbContext db, int formId, CancellationToken cancellationToken)
    {
        var form = await db.CampaignForms.AsNoTracking().Include(one => one.Campaign).Include(one => one.Town)
            .SingleOrDefaultAsync(one => one.Id == formId, cancellationToken);
        if (form is not { Campaign: { } campaign, Town: { } town })
            return null;
        var measures = await db.CampaignMeasures.AsNoTracking().Include(measure => measure.Indicator).Where(measure => measure.CampaignId == form.CampaignId)
            .OrderBy(measure => measure.Place).ThenBy(measure => measure.Id).ToListAsync(cancellationToken);
        var excluded = await db.NotApplicable.Where(mark => mark.TownId == town.Id).Select(mark => mark.IndicatorId).ToHashSetAsync(cancellationToken);
        var answers = await db.CampaignAnswers.AsNoTracking().Where(answer => answer.FormId == formId).ToDictionaryAsync(answer => answer.MeasureId, cancellationToken);
        var asked = measures.Where(measure => !excluded.Contains(measure.IndicatorId)).ToList();
        var chosen = await FigureLookup.ChosenAsync(db, asked.Select(measure => CampaignFigures.TopicOf(town, measure.Indicator!)).ToHashSet(), cancellationToken);
        return new(
            form,
            [
                .. asked.Select(measure =>
                {
                    return new SheetRow(
                        measure, campaign.Period, [.. chosen[CampaignFigures.TopicOf(town, measure.Indicator!)]],
                        basis => CampaignFigures.SeriesOf(campaign, town, measure.Indicator!, basis), TypedAnswer.Of(measure, answers.GetValueOrDefault(measure.Id)));
                }),
            ],
            [.. measures.Where(measure => excluded.Contains(measure.IndicatorId)).Select(measure => measure.Indicator!.NameRu)]);
    }
}
