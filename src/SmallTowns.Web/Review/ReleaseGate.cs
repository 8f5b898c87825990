using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Review;

/// <summary>
/// Holds a publication back that would leave what readers see wrong: looked at before and after, one town (or other scope) at a
/// time; within the transaction, or of a batch beforehand, which holds as long as nothing else is published. However many proposals there are, the work grows with the number of towns. An old
/// error elsewhere stops nobody's work; one in the very part that is published does.
/// </summary>
public sealed class ReleaseGate
{
    private readonly PublicationRun run;
    private readonly DateOnly today;
    private readonly Dictionary<(ReviewedKind Kind, Scope Scope), HashSet<ReleaseError>> known = [];
    private readonly Dictionary<(ReviewedKind Kind, Scope Scope), IReadOnlyCollection<ReleaseError>> foreseen = [];
    private readonly HashSet<string> touchedParts = [];

    private ReleaseGate(PublicationRun run, DateOnly today) => (this.run, this.today) = (run, today);

    public static async Task<ReleaseGate> OpenAsync(
        PublicationRun run, ReviewedKinds kinds, IQueryable<Proposal> proposals, DateOnly today, CancellationToken cancellationToken)
    {
        var gate = new ReleaseGate(run, today);
        var concerned = await proposals.Select(proposal => new { proposal.Kind, proposal.ScopeKind, proposal.ScopeId }).Distinct().ToListAsync(cancellationToken);
        foreach (var one in concerned)
        {
            var (kind, scope) = (kinds[one.Kind], new Scope(one.ScopeKind, one.ScopeId));
            gate.known[(kind, scope)] = [.. await kind.ErrorsAsync(run.Db, scope, today, cancellationToken)];
        }

        return gate;
    }

    /// <summary>Notes which parts are published. Only those with an old error are kept: a file may touch a hundred thousand.</summary>
    public void Touch(ReviewedKind kind, IEnumerable<Proposal> proposals)
    {
        foreach (var proposal in proposals)
        {
            var part = kind.PartOf(proposal);
            if (known[(kind, proposal.Scope)].Any(error => error.Part == part))
                touchedParts.Add(part);
        }
    }

    /// <summary>The same for parts of which many are published at once.</summary>
    public void Touch(ReviewedKind kind, IReadOnlyCollection<string> parts)
    {
        foreach (var error in known.Where(scope => scope.Key.Kind == kind).SelectMany(scope => scope.Value))
        {
            if (parts.Contains(error.Part))
                touchedParts.Add(error.Part);
        }
    }

    /// <summary>Looks beforehand at what readers will see, where all of the proposals are of one kind that can tell: nobody has to wait for it then.</summary>
    /// <param name="waiting">All that are published.</param>
    public async Task ForeseeAsync(IQueryable<Proposal> waiting, CancellationToken cancellationToken)
    {
        if (known.Keys.Select(concerned => concerned.Kind).Distinct().Count() != 1)
            return;
        foreach (var (kind, scope) in known.Keys)
        {
            if (await kind.ForeseeErrorsAsync(run.Db, scope, today, waiting, cancellationToken) is { } errors)
                foreseen[(kind, scope)] = errors;
        }
    }

    /// <param name="holds">Whether what was foreseen is still so: nothing else has been published since.</param>
    public async Task<ReviewOutcome> CloseAsync(bool holds, CancellationToken cancellationToken)
    {
        var sentences = new List<string>();
        foreach (var ((kind, scope), before) in known)
        {
            var after = holds && foreseen.TryGetValue((kind, scope), out var errors) ? errors : await kind.ErrorsAsync(run.Db, scope, today, cancellationToken);
            var blocking = after.Where(error => touchedParts.Contains(error.Part) || !before.Contains(error)).ToList();
            if (blocking.Count == 0)
                continue;
            // Whoever publishes one thing knows which; of a batch each sentence says whom it is about.
            var name = !run.IsMany ? null : await ScopeNames.OfAsync(run.Db, scope, cancellationToken);
            sentences.AddRange(blocking.Select(error => name is null ? error.Sentence : $"{name}. {error.Sentence}"));
        }

        return sentences.Count == 0 ? new ReviewOutcome.Done() : new ReviewOutcome.Blocked([.. sentences.Distinct()]);
    }
}
