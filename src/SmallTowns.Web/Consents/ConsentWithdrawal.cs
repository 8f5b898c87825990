using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Web.Links;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Consents;

/// <summary>The link by which a person takes a consent back.</summary>
public sealed class ConsentWithdrawal : LinkPurpose
{
    public const string PurposeCode = "withdraw-consent";

    public override string Code => PurposeCode;

    public override LinkWords Words => new(
        T("Отозвать согласие", "Withdraw a consent"),
        T("Вы отзываете согласие, которое дали на этом портале. С этой минуты ваших данных для этой цели не используют. Имя и адрес сотрут, как только не останется согласий, для которых они нужны, — не позже чем через 30 дней; обычно в течение суток.",
          "You withdraw a consent that you gave on this portal. From this minute your data are not used for that purpose. Your name and address are erased once no consent needs them any more, within 30 days at the latest and usually within a day."),
        T("Отозвать согласие", "Withdraw the consent"));

    public override async Task<string> ActAsync(SmallTownsDbContext db, string subject, DateTime utcNow, CancellationToken cancellationToken)
    {
        await ConsentLedger.WithdrawAsync(db, subject, ConsentWithdrawnBy.Link, utcNow, cancellationToken);
        return T("Согласие отозвано. Больше ничего делать не нужно.", "The consent is withdrawn. There is nothing else to do.");
    }
}
