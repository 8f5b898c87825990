using SmallTowns.Domain.Readers;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Readers;

/// <summary>The letters to readers who keep views, in the language in which they came.</summary>
public static class ReaderLetters
{
    public const string Confirm = "confirm-view";
    public const string SignIn = "reader-sign-in";
    public const string News = "saved-view-news";

    private const int SitesNamed = 10;

    /// <param name="withdrawalToken">Of the consent; empty where it was sent before.</param>
    public static LetterText OfConfirmation(ReaderAccount account, SavedView view, string root, string token, string? withdrawalToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(view);
        var link = AddressOf(account, root, ExpiringLinks.AddressOf(token));
        var withdrawal = withdrawalToken is null ? "" : AddressOf(account, root, ExpiringLinks.AddressOf(withdrawalToken));
        return new(
            In(account, "Подтвердите, что отбор сохраняете вы", "Confirm that it is you who saves this view"),
            In(account,
                $"""
                Здравствуйте!

                На портале малых городов попросили сохранить для этого адреса «{view.Name}». Если это были вы, откройте ссылку и нажмите кнопку:

                {link}

                Ссылка действует {ReaderAccount.UnconfirmedFor.Days} дня. Если это были не вы, ничего не делайте: ваш адрес сотрётся сам.{(withdrawal.Length == 0 ? "" : $"\n\nСогласие на хранение адреса можно отозвать и сразу:\n\n{withdrawal}")}
                """,
                $"""
                Hello,

                Somebody asked the portal of small towns to keep “{view.Name}” for this address. If it was you, open the link and press the button:

                {link}

                The link works for {ReaderAccount.UnconfirmedFor.Days} days. If it was not you, do nothing: your address will be erased by itself.{(withdrawal.Length == 0 ? "" : $"\n\nYou can also withdraw the consent to keep the address at once:\n\n{withdrawal}")}
                """));
    }

    public static LetterText OfSignIn(ReaderAccount account, string root, string token)
    {
        ArgumentNullException.ThrowIfNull(account);
        var link = AddressOf(account, root, ExpiringLinks.AddressOf(token));
        return new(
            In(account, "Вход на страницу ваших отборов", "Open the page of your saved views"),
            In(account,
                $"""
                Здравствуйте!

                Вы попросили ссылку на страницу ваших отборов на портале малых городов. Откройте её и нажмите кнопку:

                {link}

                Ссылка действует час и только один раз. Если вы её не просили, ничего не делайте.
                """,
                $"""
                Hello,

                You asked for the link to the page of your saved views on the portal of small towns. Open it and press the button:

                {link}

                The link works for an hour and only once. If you did not ask for it, do nothing.
                """));
    }

    /// <param name="stopToken">Of the link that ends these letters.</param>
    public static LetterText OfNews(ReaderAccount account, IReadOnlyList<ViewNews> news, string root, string stopToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(news);
        var count = news.Sum(one => one.Sites.Count);
        var parts = string.Join("\n\n", news.Select(one => PartOf(account, one, root)));
        var (page, stop) = (AddressOf(account, root, ReaderPages.Mine), AddressOf(account, root, ExpiringLinks.AddressOf(stopToken)));
        return new(
            In(account, $"Новое по вашим отборам: {count}", $"New in your saved views: {count}"),
            In(account,
                $"""
                Здравствуйте!

                По отборам, которые вы сохранили на портале малых городов, появилось или обновилось:

                {parts}

                —

                Ваши отборы: {page}
                Больше не присылать таких писем: {stop}
                """,
                $"""
                Hello,

                In the views that you keep on the portal of small towns these have appeared or changed:

                {parts}

                —

                Your saved views: {page}
                No more of these letters: {stop}
                """))
        {
            OneClickStop = $"{root}/{SecretAddresses.Unsubscribe}/{stopToken}",
        };
    }

    private static string PartOf(ReaderAccount account, ViewNews news, string root)
    {
        var lines = news.Sites.Take(SitesNamed).Select(site => $"  {In(account, site.Name.Ru, site.Name.En)}, {In(account, site.Town.Ru, site.Town.En)}\n  {AddressOf(account, root, site.Page)}");
        var rest = news.Sites.Count - SitesNamed;
        return string.Join("\n",
        [
            In(account, $"«{news.View.Name}»", $"“{news.View.Name}”"),
            .. lines,
            .. rest > 0 ? [In(account, $"  и ещё {rest}: ", $"  and {rest} more: ") + AddressOf(account, root, news.View.Address)] : Array.Empty<string>(),
        ]);
    }

    private static string AddressOf(ReaderAccount account, string root, string page) => CaseAddresses.Of(root, account.Language, page);

    private static string In(ReaderAccount account, string russian, string english) => account.Language == "en" ? english : russian;
}
