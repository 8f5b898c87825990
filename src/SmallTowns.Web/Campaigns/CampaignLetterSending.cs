using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;
using SmallTowns.Web.Mail;

namespace SmallTowns.Web.Campaigns;

/// <summary>
/// Sends one letter about a form, if there is still something to be done about it. The link of a letter is made while it is sent: it is
/// nowhere but in the letter, and those of earlier letters go on working.
/// </summary>
public sealed class CampaignLetterSending(
    IDbContextFactory<SmallTownsDbContext> contexts, ExpiringLinks links, MailSender mail, PublicAddress address, TimeProvider clock) : JobKind
{
    public const string KindCode = "send-campaign-letter";

    /// <summary>How long a link works after the deadline: whoever is late answers too.</summary>
    private static readonly TimeSpan AfterDeadline = TimeSpan.FromDays(30);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromDays(14);

    public override string Code => KindCode;

    public override string Title => "Письмо городу о запросе данных";

    public override int MostAttempts => 12;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (CampaignLetterKey.Read(job.Key) is not { } letter)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var form = await db.CampaignForms.AsNoTracking().Include(one => one.Campaign).Include(one => one.Town).SingleOrDefaultAsync(one => one.Id == letter.FormId, cancellationToken);
        if (form is not { State: CampaignFormState.Open, Campaign: { State: CampaignState.Open } campaign } || CampaignTowns.IsGone(form.Town!))
            return null;
        var person = letter.UserId is null ? null : (await CampaignPeople.OfAsync(db, [form.TownId], cancellationToken))[form.TownId].FirstOrDefault(one => one.UserId == letter.UserId);
        if ((letter.UserId is null ? form.Address : person?.Email) is not { } to)
            return null;
        var where = person is null ? CampaignLink.AddressOf(await MakeLinkAsync(db, links, form, clock.GetUtcNow().UtcDateTime, cancellationToken)) : CampaignAddresses.OfForm(form.Id);
        var (subject, text) = CampaignLetterText.Of(letter.Kind, form, campaign, person?.Name, $"{address.OfServer()}/{where}", RegionCalendar.Today(clock));
        var delivery = await mail.DeliverAsync(to, subject, text, $"{KindCode}-{job.Key.Replace('/', '-')}", oneClickStop: null, cancellationToken);
        switch (delivery.Outcome)
        {
            case MailOutcome.Failed:
                throw new InvalidOperationException(delivery.Reason);
            case MailOutcome.Refused when person is null:
                await db.CampaignForms.Where(one => one.Id == form.Id).ExecuteUpdateAsync(one => one.SetProperty(f => f.IsAddressRefused, true), cancellationToken);
                break;
            case MailOutcome.Sent or MailOutcome.WrittenToFile:
                // Past the version: whoever types meanwhile must not be told that the form has changed.
                var utcNow = clock.GetUtcNow().UtcDateTime;
                await db.CampaignForms.Where(one => one.Id == form.Id && one.InvitedUtc == null).ExecuteUpdateAsync(one => one.SetProperty(f => f.InvitedUtc, utcNow), cancellationToken);
                break;
        }

        return null;
    }

    internal static async Task<string> MakeLinkAsync(SmallTownsDbContext db, ExpiringLinks links, CampaignForm form, DateTime utcNow, CancellationToken cancellationToken)
    {
        var until = RegionCalendar.EndUtc(form.Campaign!.Deadline) + AfterDeadline - utcNow;
        var token = links.Make(db, CampaignLink.PurposeCode, form.Key, until > ShortestLife ? until : ShortestLife);
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }
}

/// <summary>Where forms are filled in with an account, from the base of the portal.</summary>
public static class CampaignAddresses
{
    public const string Forms = "requests";

    public static string OfForm(int formId) => $"{Forms}/{formId}";
}

/// <summary>The words of the letters.</summary>
internal static class CampaignLetterText
{
    public static (string Subject, string Text) Of(CampaignStepKind kind, CampaignForm form, Campaign campaign, string? name, string address, DateOnly today)
    {
        var (town, until) = (form.Town!.NameRu, CampaignWords.Day(campaign.Deadline));
        var late = CampaignCalendar.DaysLate(campaign.Deadline, null, today);
        var (subject, begins) = kind switch
        {
            CampaignStepKind.Returned => ($"Форму вернули: {campaign.Title}", $"Форму города {town} вернули: {form.ReturnedReason!.TrimEnd('.')}. Исправьте её и подпишите снова."),
            CampaignStepKind.RemindedBefore => ($"Срок скоро: {campaign.Title}", $"Напоминаем: форму города {town} ждут не позже {until}"),
            CampaignStepKind.RemindedAt => ($"Срок сегодня: {campaign.Title}", $"Сегодня последний день: форму города {town} ждут до конца дня."),
            CampaignStepKind.Invited => ($"Запрос данных: {campaign.Title}", $"Ассоциация малых городов просит числа о городе {town}, которых нигде больше нет. Последний день ответа — {until}"),
            _ when late > 0 => ($"Срок прошёл: {campaign.Title}", $"Форма города {town} опаздывает на {CampaignWords.DaysOf(late)}: срок был {until} Ответить ещё можно."),
            _ => ($"Напоминание: {campaign.Title}", $"Форму города {town} ждут не позже {until}"),
        };
        return (subject,
            $"""
            Здравствуйте{(name is null ? "" : $", {name}")}!

            {begins}

            {address}

            {(name is null
                ? "Ссылка личная и только для этого города: пересылайте её лишь тому, кто заполняет или подписывает форму. Войти никуда не нужно."
                : "Форма открывается после входа на портал.")}
            В форме видны прежние числа; заполнять можно частями, ничего не пропадёт. Если числа нет, выберите причину. Готовую форму подписывает глава города.
            Если письмо пришло к вам по ошибке, ничего не делайте.
            """);
    }
}
