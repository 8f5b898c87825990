using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Cases;

/// <summary>The address of a proposal. Its page is its own: <c>/proposals/{token}</c>.</summary>
public sealed class ProposalLink : LinkPurpose
{
    public const string PurposeCode = "proposal";

    public override string Code => PurposeCode;

    public override bool IsSingleUse => false;

    public override LinkWords Words => new(
        T("Предложение", "Proposal"),
        T("Эта ссылка открывает предложение, когда в адресе стоит /proposals/ вместо /l/.", "This link opens a proposal when its address has /proposals/ in the place of /l/."),
        T("Понятно", "I see"));

    /// <summary>From the base of the portal.</summary>
    public static string AddressOf(string token) => $"{SecretAddresses.Proposals}/{token}";

    public override Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(T("Ничего не изменилось.", "Nothing has changed."));
}
