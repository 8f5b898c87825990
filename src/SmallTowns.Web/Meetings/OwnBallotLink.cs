using SmallTowns.Data;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Meetings;

/// <summary>The address by which a member votes without coming. Its page is its own: <c>/own-ballot/{token}</c>.</summary>
public sealed class OwnBallotLink : LinkPurpose
{
    public const string PurposeCode = "own-ballot";

    public override string Code => PurposeCode;

    public override bool IsSingleUse => false;

    public override LinkWords Words => new(
        T("Бюллетень члена", "The ballot of a member"),
        T("Эта ссылка открывает бюллетень, когда в адресе стоит /own-ballot/ вместо /l/.", "This link opens a ballot when its address has /own-ballot/ in the place of /l/."),
        T("Понятно", "I see"));

    /// <summary>From the base of the portal.</summary>
    public static string AddressOf(string token) => $"{SecretAddresses.Ballots}/{token}";

    public override Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken) =>
        Task.FromResult(T("Ничего не изменилось.", "Nothing has changed."));
}
