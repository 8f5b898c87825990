using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Campaigns;

/// <summary>The address by which a town without an account fills in its form. Its page is its own: <c>/request/{token}</c>.</summary>
public sealed class CampaignLink : LinkPurpose
{
    public const string PurposeCode = "campaign-form";

    public override string Code => PurposeCode;

    public override bool IsSingleUse => false;

    public override LinkWords Words => new(
        T("Форма города", "The form of a town"),
        T("Эта ссылка открывает форму, когда в адресе стоит /request/ вместо /l/.", "This link opens a form when its address has /request/ in the place of /l/."),
        T("Понятно", "I see"));

    /// <summary>From the base of the portal.</summary>
    public static string AddressOf(string token) => $"{SecretAddresses.Requests}/{token}";

    public override Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(T("Ничего не изменилось.", "Nothing has changed."));
}
