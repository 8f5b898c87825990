using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Readers;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Readers;

/// <summary>The link by which a reader shows that an address is theirs and that they want to keep a view.</summary>
public sealed class ViewConfirmation : LinkPurpose
{
    public const string PurposeCode = "confirm-view";

    public override string Code => PurposeCode;

    public override LinkWords Words => new(
        T("Сохранить отбор", "Save the view"),
        T("Вы подтверждаете, что адрес почты ваш и что отбор сохраняете вы. Этот браузер запомнит вас на 30 дней.",
          "You confirm that the e-mail is yours and that you save the view. This browser will remember you for 30 days."),
        T("Сохранить", "Save"));

    public override LinkNext Next => new(ReaderPages.Mine, T("Мои отборы", "My saved views"));

    public static string SubjectOf(ReaderAccount account, SavedView view)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(view);
        return $"{account.Key}:{view.Key}";
    }

    public override async Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (accountKey, viewKey) = (AccountIn(subject), subject[(ReaderAccount.KeyLength + 1)..]);
        var account = await db.ReaderAccounts.Include(row => row.Views).SingleOrDefaultAsync(row => row.Key == accountKey, cancellationToken);
        if (account is not { EndedUtc: null } || account.Views.SingleOrDefault(view => view.Key == viewKey) is not { } view)
            return T("Этого отбора больше нет: сохраните его ещё раз.", "This view is no longer there: please save it again.");
        account.Confirm(utcNow);
        view.Confirm(utcNow, RegionCalendar.DayOf(utcNow));
        return view.SendsNew
            ? T($"Отбор «{view.Name}» сохранён. О новом вы узнаете из писем, не чаще одного в день.", $"“{view.Name}” is saved. Letters will tell you what is new, one a day at most.")
            : T($"Отбор «{view.Name}» сохранён.", $"“{view.Name}” is saved.");
    }

    public override Task FollowAsync(HttpContext context, string subject) => ReaderCookie.SignInAsync(context, AccountIn(subject));

    private static string AccountIn(string subject) => subject[..ReaderAccount.KeyLength];
}
