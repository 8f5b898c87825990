using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Review;

/// <summary>What was removed from readers, and only who decides about it may still read.</summary>
public static class SealedSubjects
{
    /// <summary>The keys of those that this person may read no more.</summary>
    public static async Task<IReadOnlySet<string>> SealedForAsync(
        this ReviewedKinds kinds, SmallTownsDbContext db, StaffActor by, IEnumerable<SubjectOfProposal> subjects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        HashSet<string> hidden = [];
        foreach (var same in subjects.GroupBy(subject => subject.Kind))
        {
            var kind = kinds[same.Key];
            List<string> keys = [.. same.Where(subject => !by.MayFor(kind.ToDecide, new Scope(subject.ScopeKind, subject.ScopeId))).Select(subject => subject.FullKey).Distinct()];
            if (keys.Count > 0)
                hidden.UnionWith(await kind.SealedAsync(db, keys, cancellationToken));
        }

        return hidden;
    }
}

/// <summary>What a proposal is about, without its content.</summary>
public sealed record SubjectOfProposal(string Kind, string FullKey, ScopeKind ScopeKind, int? ScopeId)
{
    public static SubjectOfProposal Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return new(proposal.Kind, proposal.SubjectKey, proposal.ScopeKind, proposal.ScopeId);
    }
}
