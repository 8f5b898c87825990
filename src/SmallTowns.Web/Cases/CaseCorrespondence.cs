using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Cases;

/// <summary>What goes to the investor of a case: answers and links.</summary>
public sealed class CaseCorrespondence(ExpiringLinks links, LetterOutbox outbox)
{
    /// <summary>The consent by which an investor may be written to now; empty where there is none.</summary>
    /// <param name="investorCase">With its person, their consents and the versions of these.</param>
    public static Consent? ConsentOf(InvestorCase investorCase, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        return investorCase.Person?.Consents.FirstOrDefault(consent => consent.DocumentVersion!.Act == ConsentAct.Process && consent.HoldsAt(utcNow));
    }

    /// <summary>
    /// Adds an answer to this unit of work, with a letter where the investor may be written to. The letter has links of its own: those of
    /// the first one are nowhere to be found.
    /// </summary>
    /// <param name="root">Where the portal is.</param>
    public async Task AnswerAsync(SmallTownsDbContext db, InvestorCase investorCase, string text, string root, CaseHand by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        ArgumentNullException.ThrowIfNull(by);
        string? letterKey = null;
        if (ConsentOf(investorCase, by.Utc) is { } consent)
        {
            var token = links.Make(db, CaseLink.PurposeCode, investorCase.Key, CaseLink.Lifetime);
            var withdrawal = links.Make(db, ConsentWithdrawal.PurposeCode, consent.Key, consent.KeptUntilUtc - by.Utc);
            var letter = await outbox.PutAsync(
                db, investorCase.Person!, CaseLetters.Answered, CaseKeys.About(investorCase.Key),
                CaseLetters.OfAnswer(investorCase, text, new(root, token, withdrawal)), cancellationToken);
            letterKey = letter.Key;
        }

        investorCase.Answer(CaseAnswer.Of(by.UserId ?? 0, by.Name, text, by.Utc, letterKey));
    }

    /// <summary>
    /// Adds a link to a proposal to this unit of work: in a letter where the investor may be written to, for the person to pass on where not.
    /// </summary>
    /// <param name="root">Where the portal is.</param>
    /// <returns>The token; empty where a letter takes it.</returns>
    public async Task<string?> SendProposalAsync(SmallTownsDbContext db, InvestorCase investorCase, CaseProposal proposal, string root, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        ArgumentNullException.ThrowIfNull(proposal);
        var token = MakeLink(db, proposal, utcNow);
        if (ConsentOf(investorCase, utcNow) is not { } consent)
            return token;
        var caseToken = links.Make(db, CaseLink.PurposeCode, investorCase.Key, CaseLink.Lifetime);
        var withdrawal = links.Make(db, ConsentWithdrawal.PurposeCode, consent.Key, consent.KeptUntilUtc - utcNow);
        var letter = await outbox.PutAsync(
            db, investorCase.Person!, CaseLetters.Proposed, CaseKeys.About(investorCase.Key),
            CaseLetters.OfProposal(investorCase, proposal, token, new(root, caseToken, withdrawal)), cancellationToken);
        proposal.LetterKey = letter.Key;
        return null;
    }

    /// <summary>One more address of a proposal: those that were made before are nowhere to be found.</summary>
    public string MakeLink(SmallTownsDbContext db, CaseProposal proposal, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return links.Make(db, ProposalLink.PurposeCode, proposal.Key, proposal.ExpiresUtc - utcNow);
    }

    /// <summary>Ends every address of a proposal, in the caller's transaction.</summary>
    public static Task<int> RevokeAsync(SmallTownsDbContext db, CaseProposal proposal, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return ExpiringLinks.RevokeAsync(db, ProposalLink.PurposeCode, proposal.Key, utcNow, cancellationToken);
    }

    /// <summary>Ends every address of the private page, in the caller's transaction.</summary>
    public static Task<int> RevokeAsync(SmallTownsDbContext db, InvestorCase investorCase, DateTime utcNow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(investorCase);
        return ExpiringLinks.RevokeAsync(db, CaseLink.PurposeCode, investorCase.Key, utcNow, cancellationToken);
    }
}
