using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>A publication, with what holds it back.</summary>
/// <param name="waiting">Those that are to be published.</param>
internal sealed class PublicationPlan(PublicationRun run, ReviewedKinds kinds, IQueryable<Proposal> waiting, DateOnly today)
    : WorkPlan<KindPublication>(run, kinds, waiting, kind => kind.Publish(run))
{
    public ReleaseGate Gate { get; private set; } = null!;

    /// <summary>With what readers will see of it.</summary>
    public override async Task MakeAheadAsync(CancellationToken cancellationToken)
    {
        await base.MakeAheadAsync(cancellationToken);
        await Gate.ForeseeAsync(Proposals, cancellationToken);
    }

    protected override async Task MakeAsync(CancellationToken cancellationToken)
    {
        // The edition is noted first: what is published while the gate is read makes the plan anew.
        await base.MakeAsync(cancellationToken);
        Gate = await ReleaseGate.OpenAsync(Run, AllKinds, Proposals, today, cancellationToken);
    }
}
