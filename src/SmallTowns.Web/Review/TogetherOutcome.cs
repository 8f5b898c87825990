namespace SmallTowns.Web.Review;

/// <summary>One of several changes that go in together.</summary>
/// <param name="BasedOn">What stood when it was typed.</param>
public sealed record TogetherChange(ProposedChange Change, EditBase BasedOn);

/// <summary>What came of sending several changes together: all of them went in, or none.</summary>
/// <param name="BatchId">The batch that they became; empty where nothing was sent, or one proposal alone.</param>
/// <param name="Rows">
/// In the order of the changes. Where all went in: sent, or nothing changed. Where none did: what hinders this one, or nothing.
/// </param>
public sealed record TogetherOutcome(bool IsSent, int? BatchId, IReadOnlyList<ProposeOutcome?> Rows)
{
    public int Sent => Rows.Count(row => row is ProposeOutcome.Sent);

    /// <summary>The only proposal of a table of one row.</summary>
    public int? OnlyProposalId => Rows.OfType<ProposeOutcome.Sent>().ToList() is [var only] ? only.ProposalId : null;

    public static bool IsHindrance(ProposeOutcome? row) => row is ProposeOutcome.Invalid or ProposeOutcome.Conflict;
}
