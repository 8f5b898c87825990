using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Press;

/// <summary>The address of a text that readers do not see yet. Its page is its own: <c>/look/{token}</c>.</summary>
public sealed class PressLookLink : LinkPurpose
{
    public const string PurposeCode = "press-look";

    public override string Code => PurposeCode;

    public override bool IsSingleUse => false;

    public override LinkWords Words => new(
        T("Материал до публикации", "A text before publication"),
        T("Эта ссылка открывает материал, когда в адресе стоит /look/ вместо /l/.", "This link opens a text when its address has /look/ in the place of /l/."),
        T("Понятно", "I see"));

    /// <summary>From the base of the portal.</summary>
    public static string AddressOf(string token) => $"{SecretAddresses.Looks}/{token}";

    public override Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(T("Ничего не изменилось.", "Nothing has changed."));
}
