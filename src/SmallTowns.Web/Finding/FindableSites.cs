using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Finding;

/// <summary>The published register with its towns, and its columns.</summary>
public sealed class FindableSites
{
    private readonly Dictionary<string, RegisterOfTown> registers;

    public FindableSites(PublishedRegister register, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(system);
        (Register, System) = (register, system);
        registers = register.Towns.ToDictionary(town => town.Town);
        Index = new(register.Towns.Select(town => Offered(town, system.Find(town.Town))), register.AsOf);
    }

    public PublishedRegister Register { get; }
    public SettlementSystem System { get; }
    public SiteIndex Index { get; }

    /// <summary>The day of levels, terms and letters.</summary>
    public DateOnly Day => Register.AsOf;

    /// <summary>As it is published, without what it takes over.</summary>
    public SiteObject Find(SiteReference reference) => registers[reference.Town].Register.Find(reference)!;

    /// <summary>With what it takes over from its whole.</summary>
    public SiteObject Effective(SiteReference reference) => registers[reference.Town].Effective(Find(reference));

    public DateOnly? VerifiedOn(SiteReference reference) => registers[reference.Town].VerifiedOn.TryGetValue(reference, out var on) ? on : null;

    /// <summary>"Less than 90" is less than that: the ends of what a source gives only roughly are not among the possible.</summary>
    public static NumberFact MinutesOf(PublishedTown? town) => town switch
    {
        null => NumberFact.Unknown,
        { IsCentre: true } => NumberFact.Of(0),
        { TravelTime: null } => NumberFact.Unknown,
        { TravelTime: var time } => time.Qualifier switch
        {
            FigureQualifier.LessThan => new(0, double.BitDecrement(time.Number)),
            FigureQualifier.MoreThan => new(double.BitIncrement(time.Number), double.PositiveInfinity),
            FigureQualifier.Range => new(time.Number, (double?)time.UpperValue ?? double.PositiveInfinity),
            _ => NumberFact.Of(time.Number),
        },
    };

    /// <summary>The centre and its near zone are in no belt; of a town whose time is unknown the belt is, too.</summary>
    public static int BeltOf(PublishedTown? town) => town switch
    {
        null => CodeColumn.Unknown,
        { Belt.Rule.Belt: { } belt } => CodeColumn.Bit((int)belt),
        { IsCentre: true } or { Belt.Rule.Reason: BeltReason.NearZone } => CodeColumn.Bit(OfferedTown.NoBelt),
        _ => CodeColumn.Unknown,
    };

    private static OfferedTown Offered(RegisterOfTown register, PublishedTown? town) =>
        new(register.Register, register.VerifiedOn, register.Town, MinutesOf(town), BeltOf(town));
}
