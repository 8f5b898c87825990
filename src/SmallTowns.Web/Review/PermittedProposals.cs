using System.Linq.Expressions;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Review;

/// <summary>Which proposals a person may read and which they may decide about, as a database can be asked.</summary>
public static class PermittedProposals
{
    public static IQueryable<Proposal> ReadableBy(this IQueryable<Proposal> proposals, StaffActor by, ReviewedKinds kinds) =>
        Within(proposals, OfKinds(kinds, kind => kind.ReachToRead(by)));

    public static IQueryable<Proposal> DecidableBy(this IQueryable<Proposal> proposals, StaffActor by, ReviewedKinds kinds) =>
        Within(proposals, OfKinds(kinds, kind => kind.ReachToDecide(by)));

    /// <summary>What the review shows to a person: whoever decides finds what they may decide and their own, the others what they may read.</summary>
    public static IQueryable<Proposal> InQueueOf(this IQueryable<Proposal> proposals, StaffActor by, ReviewedKinds kinds)
    {
        if (kinds.All.All(kind => kind.ReachToDecide(by).IsNothing))
            return proposals.ReadableBy(by, kinds);
        var decidable = OfKinds(kinds, kind => kind.ReachToDecide(by));
        return Within(proposals, decidable is null ? null : Or(decidable, p => p.AuthorId == by.UserId));
    }

    private static IQueryable<Proposal> Within(IQueryable<Proposal> proposals, Expression<Func<Proposal, bool>>? those) =>
        those is null ? proposals : proposals.Where(those);

    /// <summary>Empty for all of them.</summary>
    private static Expression<Func<Proposal, bool>>? OfKinds(ReviewedKinds kinds, Func<ReviewedKind, Reach> reachOf)
    {
        if (kinds.All.All(kind => reachOf(kind).IsEverything))
            return null;
        List<string> whole = [.. kinds.All.Where(kind => reachOf(kind).IsEverything).Select(kind => kind.Code)];
        Expression<Func<Proposal, bool>> those = p => whole.Contains(p.Kind);
        // Kinds that ask for the same permissions reach the same.
        foreach (var alike in kinds.All.Where(kind => !whole.Contains(kind.Code)).GroupBy(kind => (kind.ToPropose, kind.ToDecide)))
        {
            var reach = reachOf(alike.First());
            if (reach.IsNothing)
                continue;
            List<string> codes = [.. alike.Select(kind => kind.Code)];
            var (towns, bodies) = (reach.IdsOf(ScopeKind.Town), reach.IdsOf(ScopeKind.Body));
            those = Or(those, p => codes.Contains(p.Kind)
                && ((p.ScopeKind == ScopeKind.Town && towns.Contains(p.ScopeId!.Value)) || (p.ScopeKind == ScopeKind.Body && bodies.Contains(p.ScopeId!.Value))));
        }

        return those;
    }

    private static Expression<Func<Proposal, bool>> Or(Expression<Func<Proposal, bool>> one, Expression<Func<Proposal, bool>> other) =>
        Expression.Lambda<Func<Proposal, bool>>(Expression.OrElse(one.Body, Expression.Invoke(other, one.Parameters)), one.Parameters);
}
