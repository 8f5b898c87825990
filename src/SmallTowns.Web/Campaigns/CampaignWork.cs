using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What the staff do about the form of a town while it is answered: address, links, reminders, handing back.</summary>
public sealed class CampaignWork(IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, TimeProvider clock)
{
    private const string NobodyToWriteTo = "Писать некому: у города нет ни представителя с учётной записью, ни адреса почты.";
    private const string NotAnswering = "Город сейчас не заполняет форму: кампания не идёт, форма подписана или города больше нет.";

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    /// <summary>Where the letters of the town go; an empty address takes it away. Links that went to another address end.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> SetAddressAsync(StaffActor by, int formId, int version, string typed, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        var address = EmailAddress.Clean(typed);
        if (address.Length > 0 && (!EmailAddress.IsValid(address) || address.Length > CampaignForm.AddressMaxLength))
            return new CommandOutcome.Invalid("Address", EmailAddress.Sentence);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var form = await db.CampaignForms.SingleOrDefaultAsync(one => one.Id == formId, cancellationToken);
        if (form is null || form.Version != version)
            return new CommandOutcome.Overtaken();
        if (form.Address is not null && form.Address != address)
            await ExpiringLinks.RevokeAsync(db, CampaignLink.PurposeCode, form.Key, UtcNow, cancellationToken);
        (form.Address, form.IsAddressRefused) = (address.Length == 0 ? null : address, false);
        return await db.SaveOrBeOvertakenAsync(() => formId, cancellationToken);
    }

    /// <summary>Writes to the town once more.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> RemindAsync(StaffActor by, int formId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await OpenFormsAsync(db, form => form.Id == formId, cancellationToken) is not [var form])
            return new CommandOutcome.Refused(NotAnswering);
        return await CampaignLetters.PutAsync(db, form, form.InvitedUtc is null ? CampaignStepKind.Invited : CampaignStepKind.Reminded, by.Name, "", UtcNow, cancellationToken)
            ? await db.SaveOrBeOvertakenAsync(() => formId, cancellationToken)
            : new CommandOutcome.Refused(NobodyToWriteTo);
    }

    /// <summary>Writes to all towns that have not signed yet.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> RemindAllAsync(StaffActor by, int campaignId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var forms = await OpenFormsAsync(db, form => form.CampaignId == campaignId, cancellationToken);
        var written = 0;
        foreach (var form in forms)
        {
            if (await CampaignLetters.PutAsync(db, form, form.InvitedUtc is null ? CampaignStepKind.Invited : CampaignStepKind.Reminded, by.Name, "", UtcNow, cancellationToken))
                written++;
        }

        if (written == 0)
            return new CommandOutcome.Refused(forms.Count == 0 ? "Напоминать некому: все города подписали формы." : NobodyToWriteTo);
        var outcome = await db.SaveOrBeOvertakenAsync(() => campaignId, cancellationToken);
        return outcome is CommandOutcome.Done done && written < forms.Count
            ? done with { Told = $"Письма поставлены в очередь: {written} из {forms.Count}. Остальным писать некому: добавьте адреса." }
            : outcome;
    }

    /// <summary>Makes a link to be passed on by hand. It is told once and kept nowhere.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<MadeLink> MakeLinkAsync(StaffActor by, int formId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await OpenFormsAsync(db, form => form.Id == formId, cancellationToken) is not [var form])
            return new(null, NotAnswering);
        db.CampaignSteps.Add(StepOf(by, formId, CampaignStepKind.LinkMade));
        return new(CampaignLink.AddressOf(await CampaignLetterSending.MakeLinkAsync(db, links, form, UtcNow, cancellationToken)), null);
    }

    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> RevokeLinksAsync(StaffActor by, int formId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.CampaignForms.Where(form => form.Id == formId).Select(form => form.Key).SingleOrDefaultAsync(cancellationToken) is not { } key)
            return new CommandOutcome.Overtaken();
        if (await ExpiringLinks.RevokeAsync(db, CampaignLink.PurposeCode, key, UtcNow, cancellationToken) == 0)
            return new CommandOutcome.Refused("Действующих ссылок нет.");
        db.CampaignSteps.Add(StepOf(by, formId, CampaignStepKind.LinkRevoked));
        return await db.SaveOrBeOvertakenAsync(() => formId, cancellationToken);
    }

    /// <summary>Gives a signed form back to its town.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> ReturnAsync(StaffActor by, int formId, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        var text = TypedText.Clean(reason);
        if (text.Length is 0 or > CampaignForm.ReasonMaxLength)
            return new CommandOutcome.Invalid("Reason", $"Напишите городу, что исправить; не длиннее {CampaignForm.ReasonMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var form = await db.CampaignForms.Include(one => one.Campaign).SingleOrDefaultAsync(one => one.Id == formId, cancellationToken);
        if (form is null || form.Version != version)
            return new CommandOutcome.Overtaken();
        if (form.State != CampaignFormState.SignedByHead)
            return new CommandOutcome.Refused(form.State == CampaignFormState.Proposed ? "Числа уже на проверке: возвращают их там." : "Форма не подписана: возвращать нечего.");
        if (form.Campaign!.State != CampaignState.Open)
            return new CommandOutcome.Refused("Кампания закрыта: исправить форму город уже не сможет.");
        if (form.IsBeingSent(UtcNow))
            return new CommandOutcome.Refused("Числа формы прямо сейчас передают на проверку.");
        form.Return(text, UtcNow);
        // The step stands even where there is nobody to write to.
        if (!await CampaignLetters.PutAsync(db, form, CampaignStepKind.Returned, by.Name, text, UtcNow, cancellationToken))
            db.CampaignSteps.Add(StepOf(by, formId, CampaignStepKind.Returned, text));
        return await db.SaveOrBeOvertakenAsync(() => formId, cancellationToken);
    }

    /// <summary>Erases the address and the name of whoever signed, as the person may ask; links end.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> ForgetAsync(StaffActor by, int formId, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var form = await db.CampaignForms.Include(one => one.Campaign).Include(one => one.Answers).SingleOrDefaultAsync(one => one.Id == formId, cancellationToken);
        if (form is null || form.Version != version)
            return new CommandOutcome.Overtaken();
        form.Forget();
        await ExpiringLinks.RevokeAsync(db, CampaignLink.PurposeCode, form.Key, UtcNow, cancellationToken);
        // A plan that no town has seen has no history, and can be thrown away whole.
        if (form.Campaign!.State != CampaignState.Draft)
            db.CampaignSteps.Add(StepOf(by, formId, CampaignStepKind.Forgotten));
        return await db.SaveOrBeOvertakenAsync(() => formId, cancellationToken);
    }

    private static Task<List<CampaignForm>> OpenFormsAsync(SmallTownsDbContext db, System.Linq.Expressions.Expression<Func<CampaignForm, bool>> which, CancellationToken cancellationToken) =>
        db.CampaignForms.AsNoTracking().Include(form => form.Campaign).Where(which)
            .Where(form => form.State == CampaignFormState.Open && form.Campaign!.State == CampaignState.Open && !form.Town!.IsHidden && form.Town.CeasedOn == null)
            .OrderBy(form => form.Id).ToListAsync(cancellationToken);

    private CampaignStep StepOf(StaffActor by, int formId, CampaignStepKind kind, string text = "") =>
        new() { FormId = formId, Kind = kind, ByName = by.Name, Text = text, Utc = UtcNow };
}

/// <param name="Address">From the base of the portal; empty where it could not be made.</param>
public sealed record MadeLink(string? Address, string? Refusal);
