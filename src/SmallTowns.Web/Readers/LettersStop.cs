using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Readers;

/// <summary>The link that ends the letters about saved views: in each of them, and in its header for mail programs (RFC 8058).</summary>
public sealed class LettersStop : LinkPurpose
{
    public const string PurposeCode = "stop-view-letters";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    public override string Code => PurposeCode;

    // To end what has ended does no harm, and whoever switched the letters on again may end them by an old one.
    public override bool IsSingleUse => false;

    public override bool ActsByOneClick => true;

    public override LinkWords Words => new(
        T("Больше не присылать писем", "No more letters"),
        T("Письма о новом по вашим отборам прекратятся. Сами отборы останутся; включить письма снова можно на их странице.", "The letters about your saved views will end. The views stay; you can switch the letters on again on their page."),
        T("Не присылать", "Stop the letters"));

    public override LinkNext Next => new(ReaderPages.Mine, T("Мои отборы", "My saved views"));

    public override async Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken)
    {
        var views = await db.SavedViews.Where(view => view.SendsNew && db.ReaderAccounts.Any(account => account.Id == view.AccountId && account.Key == subject)).ToListAsync(cancellationToken);
        foreach (var view in views)
            view.SendsNew = false;
        return T("Писем больше не будет.", "There will be no more letters.");
    }
}
