using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Readers;

/// <summary>The link by which a reader comes to the page of their views.</summary>
public sealed class ReaderSignIn : LinkPurpose
{
    public const string PurposeCode = "reader-sign-in";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public override string Code => PurposeCode;

    public override LinkWords Words => new(
        T("Войти к своим отборам", "Open your saved views"),
        T("Этот браузер запомнит вас на 30 дней. На чужом компьютере потом нажмите «Выйти».", "This browser will remember you for 30 days. On a computer of somebody else press “Sign out” afterwards."),
        T("Войти", "Sign in"));

    public override LinkNext Next => new(ReaderPages.Mine, T("Мои отборы", "My saved views"));

    public override async Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (await db.ReaderAccounts.SingleOrDefaultAsync(row => row.Key == subject, cancellationToken) is not { EndedUtc: null } account)
            return T("Ваши отборы стёрты.", "Your saved views have been erased.");
        account.Confirm(utcNow);
        return T("Вы вошли.", "You are signed in.");
    }

    public override Task FollowAsync(HttpContext context, string subject) => ReaderCookie.SignInAsync(context, subject);
}
