using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Cases;

/// <summary>The address by which an investor sees their case. It only shows something, so its page is its own: <c>/cases/{token}</c>.</summary>
public sealed class CaseLink : LinkPurpose
{
    public const string PurposeCode = "case";

    /// <summary>Longer than cases last; whoever needs it longer gets another with the next answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(730);

    public override string Code => PurposeCode;

    public override bool IsSingleUse => false;

    public override LinkWords Words => new(
        T("Ваше обращение", "Your enquiry"),
        T("Эта ссылка открывает страницу обращения, когда в адресе стоит /cases/ вместо /l/.", "This link opens the page of an enquiry when its address has /cases/ in the place of /l/."),
        T("Понятно", "I see"));

    /// <summary>From the base of the portal.</summary>
    public static string AddressOf(string token) => $"{SecretAddresses.Cases}/{token}";

    public override Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(T("Ничего не изменилось.", "Nothing has changed."));
}
