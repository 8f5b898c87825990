using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>
/// Sends what a head has signed to the review: the numbers of a town as one batch, all of them or none, through the same door as a table
/// that was typed. Meanwhile the form is held, so that nobody hands it back.
/// </summary>
public sealed class CampaignProposing(IDbContextFactory<SmallTownsDbContext> contexts, FigureTables tables, TimeProvider clock)
{
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> ProposeAsync(StaffActor by, int formId, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SheetReading.ReadAsync(db, formId, cancellationToken) is not { } sheet || sheet.Form.Version != version)
            return new CommandOutcome.Overtaken();
        by.RequireFor(Permission.Propose, Scope.Town(sheet.Form.TownId));
        if (WhyNot(sheet) is { } why)
            return new CommandOutcome.Refused(why);
        if (!await HoldAsync(db, formId, version, cancellationToken))
            return new CommandOutcome.Overtaken();
        TogetherOutcome? sent = null;
        try
        {
            var rows = sheet.Rows.Where(row => row.Answer.Value is not null).ToList();
            sent = rows.Count == 0 ? new(true, null, []) : await tables.ProposeAsync(by, TitleOf(sheet), [.. rows.Select(row => FigureOf(sheet, row))], ReasonOf(sheet), cancellationToken);
            return sent.IsSent ? await FinishAsync(db, sheet, rows, sent, by, cancellationToken) : new CommandOutcome.Invalid([.. Hindrances(rows, sent)]);
        }
        finally
        {
            if (sent is not { IsSent: true })
                await db.CampaignForms.Where(form => form.Id == formId).ExecuteUpdateAsync(form => form.SetProperty(f => f.SendingUtc, (DateTime?)null), CancellationToken.None);
        }
    }

    /// <summary>Sends all signed forms of a campaign, each as a batch of its own: what stands in the way of one does not keep the others.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> ProposeAllAsync(StaffActor by, int campaignId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var signed = await db.CampaignForms.AsNoTracking().Where(form => form.CampaignId == campaignId && form.State == CampaignFormState.SignedByHead && !form.Town!.IsHidden && form.Town.CeasedOn == null)
            .OrderBy(form => form.Id).Select(form => new { form.Id, form.Version, form.Town!.NameRu }).ToListAsync(cancellationToken);
        if (signed.Count == 0)
            return new CommandOutcome.Refused("Подписанных форм, которые ещё не переданы на проверку, нет.");
        List<InputProblem> problems = [];
        var sent = 0;
        foreach (var form in signed)
        {
            switch (await ProposeAsync(by, form.Id, form.Version, cancellationToken))
            {
                case CommandOutcome.Invalid invalid:
                    problems.AddRange(invalid.Problems.Select(problem => new InputProblem("", $"{form.NameRu}. {problem.Sentence}")));
                    break;
                case CommandOutcome.Refused refused:
                    problems.Add(new("", $"{form.NameRu}. {refused.Sentence}"));
                    break;
                case CommandOutcome.Done:
                    sent++;
                    break;
                case CommandOutcome.Overtaken:
                    problems.Add(new("", $"{form.NameRu}. Тем временем форму изменил кто-то другой."));
                    break;
            }
        }

        if (problems.Count == 0)
            return new CommandOutcome.Done(campaignId, $"Передано на проверку форм: {signed.Count}.");
        return new CommandOutcome.Invalid(sent == 0 ? problems : [new("", $"Передано на проверку форм: {sent} из {signed.Count}. Остальные остались подписанными:"), .. problems]);
    }

    private string? WhyNot(AnswerSheet sheet) =>
        CampaignTowns.IsGone(sheet.Town) ? $"Город {sheet.Town.NameRu} больше не самостоятельный: числа о нём не предлагаются."
        : sheet.Form.State == CampaignFormState.Proposed ? "Числа этой формы уже на проверке."
        : sheet.Form.State == CampaignFormState.Open ? "Форма не подписана главой."
        : sheet.Form.IsBeingSent(clock.GetUtcNow().UtcDateTime) ? "Числа этой формы прямо сейчас передаёт кто-то другой."
        : null;

    private async Task<bool> HoldAsync(SmallTownsDbContext db, int formId, int version, CancellationToken cancellationToken)
    {
        var form = await db.CampaignForms.SingleAsync(one => one.Id == formId, cancellationToken);
        if (form.Version != version)
            return false;
        form.Hold(clock.GetUtcNow().UtcDateTime);
        var isHeld = await db.TrySaveAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return isHeld;
    }

    private async Task<CommandOutcome> FinishAsync(
        SmallTownsDbContext db, AnswerSheet sheet, List<SheetRow> rows, TogetherOutcome sent, StaffActor by, CancellationToken cancellationToken)
    {
        // Whoever pressed the button may go; what was proposed must be known by its form.
        var keys = rows.ToDictionary(row => row.Measure.Id, row => SubjectKeyOf(sheet, row));
        var all = keys.Values.ToHashSet();
        var proposals = (await db.Proposals.AsNoTracking().Where(proposal => all.Contains(proposal.SubjectKey)).Select(proposal => new { proposal.Id, proposal.SubjectKey }).ToListAsync(CancellationToken.None))
            .ToLookup(proposal => proposal.SubjectKey, proposal => proposal.Id);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var form = await db.CampaignForms.Include(one => one.Answers).SingleAsync(one => one.Id == sheet.Form.Id, CancellationToken.None);
        form.Propose(sent.BatchId, utcNow);
        form.Steps.Add(new CampaignStep { Kind = CampaignStepKind.Proposed, ByName = by.Name, Utc = utcNow });
        foreach (var answer in form.Answers)
        {
            // What changes nothing was proposed or published before: the last of its subject tells of it.
            if (keys.TryGetValue(answer.MeasureId, out var key) && proposals[key].Any())
                answer.ProposalId = proposals[key].Max();
        }

        return await db.SaveOrBeOvertakenAsync(() => form.Id, CancellationToken.None) is CommandOutcome.Done done
            ? done with { Told = rows.Count == 0 ? "Предлагать нечего: по каждому показателю город назвал причину, почему числа нет." : $"Передано на проверку чисел: {sent.Sent}{(sent.Sent < rows.Count ? $"; без изменений: {rows.Count - sent.Sent}" : "")}." }
            : new CommandOutcome.Overtaken();
    }

    private static string SubjectKeyOf(AnswerSheet sheet, SheetRow row) => FigureReview.SubjectOf(
        CampaignFigures.SeriesOf(sheet.Campaign, sheet.Town, row.Indicator, row.Answer.Basis), sheet.Campaign.SourceId, Scope.Town(sheet.Form.TownId)).FullKey;

    private static FigureRow FigureOf(AnswerSheet sheet, SheetRow row)
    {
        var signed = RegionCalendar.DayOf(sheet.Form.SignedUtc!.Value);
        var input = CampaignFigures.InputOf(sheet.Form, row.Indicator, row.Answer.Value, row.Answer.Basis, row.Answer.Note) with
        {
            SourcePlaceRu = $"форма города, подписана {signed.ToString("d MMMM yyyy", Language.Russian)} г.",
            SourcePlaceEn = $"the form of the town, signed on {signed.ToString("d MMMM yyyy", Language.English)}",
        };
        return new(input, FigureBases.Of(row.Published));
    }

    private static string TitleOf(AnswerSheet sheet) => $"{sheet.Town.NameRu}: {sheet.Campaign.Title}";

    private static string ReasonOf(AnswerSheet sheet) =>
        $"Ответ города на запрос данных «{sheet.Campaign.Title}»; форма подписана {CampaignWords.Day(RegionCalendar.DayOf(sheet.Form.SignedUtc!.Value))}";

    private static IEnumerable<InputProblem> Hindrances(List<SheetRow> rows, TogetherOutcome outcome)
    {
        foreach (var (row, one) in rows.Zip(outcome.Rows))
        {
            var name = row.Indicator.NameRu;
            switch (one)
            {
                case ProposeOutcome.Invalid invalid:
                    yield return new("", $"«{name}»: {string.Join(' ', invalid.Problems.Select(problem => problem.Sentence))}");
                    break;
                case ProposeOutcome.Conflict { Theirs: { Now.ProposalId: not null } theirs }:
                    yield return new("", $"«{name}»: на проверке уже ждёт другое предложение ({theirs.ByName}). Дождитесь решения о нём и повторите.");
                    break;
                case ProposeOutcome.Conflict conflict:
                    yield return new("", $"«{name}»: число только что изменили ({conflict.Theirs.ByName}). Повторите.");
                    break;
            }
        }
    }
}
