using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Investors.Card;

/// <summary>Everything that the card of one object shows, on one day.</summary>
/// <param name="Site">What is published of the object itself.</param>
/// <param name="Effective">The same with what it takes over from its whole.</param>
/// <param name="Town">Empty for a town that is none any more.</param>
public sealed record SiteCard(SiteObject Site, SiteObject Effective, RegisterOfTown Register, PublishedTown? Town, DateOnly AsOf)
{
    public SiteReference Reference => Site.Reference;

    public SiteObject? Whole { get; } = Site.ParentReference is { } parent ? Register.Register.Find(parent) : null;

    public IReadOnlyList<SiteObject> Parts { get; } = [.. Register.Register.PartsOf(Site.Reference)];

    public SiteTotals Totals { get; } = Register.Register.TotalsOf(Site.Reference)!;

    /// <summary>What stands now in the place of a withdrawn object.</summary>
    public IReadOnlyList<SiteObject> InItsPlace { get; } = Site.IsStanding ? [] : Register.Register.StandingInPlaceOf(Site.Reference);

    public Readiness Readiness { get; } = Readiness.Of(Effective, AsOf);

    public DateOnly? FallsOn { get; } = Readiness.FallsOn(Effective, AsOf);

    public MonthsToOperation Months { get; } = MonthsToOperation.Of(Effective, AsOf);

    public DateOnly VerifiedOn { get; } = Register.VerifiedOn[Site.Reference];

    public bool IsOverdue => Site.IsStanding && Site.NextCheckOn < AsOf;

    public static SiteCard? Of(PublishedRegister register, SettlementSystem system, SiteReference reference)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(system);
        return register.OfTown(reference.Town) is { } town && town.Register.Find(reference) is { } site
            ? new(site, town.Effective(site), town, system.Find(reference.Town), register.AsOf)
            : null;
    }
}
