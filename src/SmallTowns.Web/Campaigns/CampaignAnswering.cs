using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>
/// The work of a town on its form: by a link or by an account, typed or as a file. A draft is kept whole as it was typed; the form is
/// signed only where nothing is left to be mended, in the same save.
/// </summary>
public sealed class CampaignAnswering(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, TemporaryFiles temporary, TimeProvider clock)
{
    private const string Gone = "Этой формы больше нет.";
    private const string ByLink = "по личной ссылке";

    /// <summary>Changes nothing, whoever opens the link.</summary>
    public async Task<FoundForm> FindAsync(string? token, CancellationToken cancellationToken = default)
    {
        var found = await links.FindAsync(token, cancellationToken);
        if (found is not { State: LinkState.Open, Purpose: CampaignLink, Link.Subject: var key })
            return new(found.Purpose is CampaignLink ? found.State : LinkState.Unknown, null);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.CampaignForms.Where(form => form.Key == key).Select(form => (int?)form.Id).SingleOrDefaultAsync(cancellationToken);
        return id is { } formId ? new(LinkState.Open, new(formId, ByLink, userId: null, maySign: true)) : new(LinkState.Unknown, null);
    }

    /// <returns>Empty where there is no such form.</returns>
    [Requires(Permission.AnswerCampaigns)]
    public async Task<AnswerHolder?> OfAsync(StaffActor by, int formId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AnswerCampaigns);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // What is only planned no town has seen.
        if (await db.CampaignForms.Where(form => form.Id == formId && form.Campaign!.State != CampaignState.Draft).Select(form => (int?)form.TownId).SingleOrDefaultAsync(cancellationToken) is not { } townId)
            return null;
        by.RequireFor(Permission.AnswerCampaigns, Scope.Town(townId));
        return new(formId, by.Name, by.UserId, by.MayFor(Permission.SignCampaigns, Scope.Town(townId)));
    }

    /// <summary>The form as it is kept; notes that somebody has seen it.</summary>
    public async Task<AnswerSheet?> ReadAsync(AnswerHolder holder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holder);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sheet = await SheetReading.ReadAsync(db, holder.FormId, cancellationToken);
        if (sheet is { Form.ShownUtc: null, Campaign.State: CampaignState.Open })
        {
            // Past the version: whoever types meanwhile must not be told that the form has changed.
            var utcNow = clock.GetUtcNow().UtcDateTime;
            await db.CampaignForms.Where(form => form.Id == holder.FormId && form.ShownUtc == null).ExecuteUpdateAsync(form => form.SetProperty(f => f.ShownUtc, utcNow), cancellationToken);
        }

        return sheet;
    }

    /// <summary>What stands in the way of signing what is kept; empty fields are told only where they are asked for.</summary>
    public IReadOnlyList<AnswerProblem> ProblemsOf(AnswerSheet sheet, bool isWhole) => AnswerChecks.Of(sheet, isWhole, RegionCalendar.Today(clock));

    /// <param name="version">Of the form that was shown.</param>
    /// <param name="typed">Measures that are not among them stay as they are.</param>
    /// <param name="sign">Empty where the draft is only kept.</param>
    public async Task<AnswerOutcome> SaveAsync(
        AnswerHolder holder, int version, IReadOnlyList<TypedAnswer> typed, SignInput? sign, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holder);
        return await SaveAsync(holder, version, typed, sign, step: null, cancellationToken);
    }

    /// <summary>
    /// Takes a filled file in as if it had been typed: all of it, or nothing where a cell is wrong. A file may be older than the form: what it would
    /// replace is told first.
    /// </summary>
    /// <param name="mayReplace">The person has seen what the file would replace, and wants that.</param>
    public async Task<AnswerOutcome> TakeFileAsync(
        AnswerHolder holder, int version, string name, Stream file, bool mayReplace = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(file);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SheetReading.ReadAsync(db, holder.FormId, cancellationToken) is not { } sheet)
            return new AnswerOutcome.Refused(Gone);
        if (sheet.WhyClosed is { } why)
            return new AnswerOutcome.Refused(why);
        var path = Path.Combine(temporary.DirectoryPath, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var copy = File.Create(path))
                await file.CopyToAsync(copy, cancellationToken);
            var read = CampaignFile.Read(sheet, new TableFile(path, CampaignFile.Limits, TableView.Everything).Rows(cancellationToken), RegionCalendar.Today(clock));
            if (read.Faults.Count > 0)
                return new AnswerOutcome.FileRefused(read.Faults);
            if (sheet.Form.Version != version)
                return new AnswerOutcome.Overtaken(sheet);
            if (!mayReplace && ReplacedBy(sheet, read.Answers) is { Count: > 0 } replaced)
                return new AnswerOutcome.WouldReplace(replaced);
            var text = TypedText.Clean(name);
            return await SaveAsync(holder, version, read.Answers, sign: null, StepOf(holder, CampaignStepKind.FileTaken, text.Length <= CampaignForm.ReasonMaxLength ? text : ""), cancellationToken);
        }
        catch (FileRefusedException refusal)
        {
            return new AnswerOutcome.FileRefused([new("", refusal.Message)]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<AnswerOutcome> SaveAsync(
        AnswerHolder holder, int version, IReadOnlyList<TypedAnswer> typed, SignInput? sign, CampaignStep? step, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SheetReading.ReadAsync(db, holder.FormId, cancellationToken) is not { } stored)
            return new AnswerOutcome.Refused(Gone);
        if (stored.WhyClosed is { } why)
            return new AnswerOutcome.Refused(why);
        if (sign is not null && !holder.MaySign)
            return new AnswerOutcome.Refused("Подписывает форму глава города: со своей учётной записью или по личной ссылке.");
        if (stored.Form.Version != version)
            return new AnswerOutcome.Overtaken(stored);
        var sheet = stored.With(typed.Select(answer => answer.Tidy()));
        if (AnswerChecks.OfLengths(sheet) is { Count: > 0 } tooLong)
            return new AnswerOutcome.Invalid(tooLong);
        var problems = ProblemsOf(sheet, isWhole: sign is not null);
        var ofSigning = sign is null ? [] : ProblemsOf(sign);
        var isSigned = sign is not null && problems.Count + ofSigning.Count == 0;

        var form = await db.CampaignForms.Include(one => one.Answers).SingleAsync(one => one.Id == holder.FormId, cancellationToken);
        if (form.Version != version)
            return await OvertakenAsync(db, holder, cancellationToken);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        Write(form, sheet);
        form.Save(holder.Name, utcNow);
        // Two saves at one moment by one name touch rows of answers only: the form itself tells the slower one.
        db.Entry(form).Property(one => one.SavedUtc).IsModified = true;
        if (step is not null)
            form.Steps.Add(step);
        if (isSigned)
        {
            form.Sign(sign!.Name.Trim(), sign.Position.Trim(), holder.UserId, utcNow);
            form.Steps.Add(StepOf(holder, CampaignStepKind.SignedByHead));
        }

        if (await db.TrySaveAsync(cancellationToken, UniqueIndexes.OneAnswerOfMeasure))
            return new AnswerOutcome.Saved(isSigned, problems, ofSigning);
        db.ChangeTracker.Clear();
        return await OvertakenAsync(db, holder, cancellationToken);
    }

    private static async Task<AnswerOutcome> OvertakenAsync(SmallTownsDbContext db, AnswerHolder holder, CancellationToken cancellationToken)
    {
        var theirs = await SheetReading.ReadAsync(db, holder.FormId, cancellationToken);
        return theirs is null ? new AnswerOutcome.Refused(Gone) : theirs.WhyClosed is { } why ? new AnswerOutcome.Refused(why) : new AnswerOutcome.Overtaken(theirs);
    }

    private static void Write(CampaignForm form, AnswerSheet sheet)
    {
        var stored = form.Answers.ToDictionary(answer => answer.MeasureId);
        foreach (var typed in sheet.Rows.Select(row => row.Answer))
        {
            if (!stored.TryGetValue(typed.MeasureId, out var answer))
                form.Answers.Add(answer = new CampaignAnswer { MeasureId = typed.MeasureId });
            (answer.Text, answer.Value, answer.Basis, answer.Missing, answer.Note) = (typed.Text, typed.Value, typed.Basis, typed.Missing, typed.Note);
        }
    }

    /// <summary>What somebody has typed and the file says otherwise.</summary>
    private static IReadOnlyList<ReplacedAnswer> ReplacedBy(AnswerSheet sheet, IReadOnlyList<TypedAnswer> inFile) =>
    [
        .. from row in sheet.Rows
           join answer in inFile on row.Measure.Id equals answer.MeasureId
           let stored = row.Answer.Tidy()
           where (stored.Text.Length > 0 || stored.Missing is not null || stored.Note.Length > 0) && !answer.SaysAs(stored)
           select new ReplacedAnswer(row, answer),
    ];

    private static List<InputProblem> ProblemsOf(SignInput sign) =>
    [
        .. LineChecks.Required(nameof(sign.Name), sign.Name, CampaignForm.PersonMaxLength, "Напишите фамилию, имя и отчество того, кто подписывает."),
        .. LineChecks.Required(nameof(sign.Position), sign.Position, CampaignForm.PositionMaxLength, "Напишите должность: глава города или кто его замещает."),
    ];

    private CampaignStep StepOf(AnswerHolder holder, CampaignStepKind kind, string text = "") =>
        new() { Kind = kind, ByName = holder.UserId is null ? null : holder.Name, Text = text, Utc = clock.GetUtcNow().UtcDateTime };
}
