using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Domain.Tests.Sites.Finding;

/// <summary>The same questions answered object by object with the three-valued comparisons of the register itself: slow, plain, and to be believed.</summary>
internal sealed class PlainFinding
{
    public PlainFinding(IReadOnlyList<OfferedTown> towns, DateOnly day)
    {
        Day = day;
        Units =
        [
            .. from town in towns
               orderby town.Slug
               from site in town.Register.Objects
               where site.IsStanding && !town.Register.PartsOf(site.Reference).Any()
               let whole = WholeOf(site, town.Register)
               orderby whole.Reference, site.Reference
               select new PlainUnit(Effective(site, town.Register), whole, town),
        ];
    }

    public DateOnly Day { get; }
    public IReadOnlyList<PlainUnit> Units { get; }

    public IEnumerable<PlainUnit> Passing(IEnumerable<SiteCriterion> criteria, bool keepsUnknown) => Units.Where(unit => criteria.All(criterion =>
        AnswerOf(unit, criterion) switch { Answer.Yes => true, Answer.NotKnown => keepsUnknown && criterion.Trait != SiteTrait.Months, _ => false }));

    public Answer AnswerOf(PlainUnit unit, SiteCriterion criterion)
    {
        var (site, range) = (unit.Site, criterion.Range);
        return criterion.Trait switch
        {
            SiteTrait.Town => Answers.Of(criterion.Towns.Contains(unit.Town.Slug)),
            SiteTrait.Kind => Answers.Of(IsWanted((int)site.Kind) || (unit.Whole.Kind == SiteKind.Site && IsWanted((int)SiteKind.Site))),
            SiteTrait.Status => Answers.Of(IsWanted((int)site.Status)),
            SiteTrait.Level => Answers.Of(IsWanted(Readiness.Of(site, Day).ReadinessLevel + 1)),
            SiteTrait.Belt => unit.Town.BeltMask == CodeColumn.Unknown ? Answer.NotKnown : Answers.Of((unit.Town.BeltMask & criterion.Codes) != 0),
            SiteTrait.Ownership => site.Title.Meets(value => IsWanted((int)value)),
            SiteTrait.Category => site.LandCategory.Meets(value => IsWanted((int)value)),
            SiteTrait.Deal => site.Deals.Meets(value => ((int)value << 1 & criterion.Codes) != 0),
            SiteTrait.Use => site.PermittedUses.Meets(value => ((int)value << 1 & criterion.Codes) != 0),
            SiteTrait.Regime => site.Regimes.Meets(value => ((int)value << 1 & criterion.Codes) != 0),
            SiteTrait.Area => site.IsLand ? site.AreaHectares.Between(range.From, range.To) : Answer.No,
            SiteTrait.Floor => site.IsLand ? Answer.No : site.FloorAreaSquareMetres.Between(range.From, range.To),
            SiteTrait.Price => site.PriceRoubles.Between(range.From, range.To),
            SiteTrait.Road => site.FederalRoadKm.Between(range.From, range.To),
            SiteTrait.Rail => OfRail(site, range),
            SiteTrait.Power => OfSupply(site.Utilities.Power, range),
            SiteTrait.Gas => OfSupply(site.Utilities.Gas, range),
            SiteTrait.Water => OfSupply(site.Utilities.Water, range),
            SiteTrait.Minutes => OfMinutes(unit.Town.Minutes, range),
            SiteTrait.Months => OfMonths(MonthsToOperation.Of(site, Day), range),
            _ => unit.Town.VerifiedOn.TryGetValue(site.Reference, out var on) ? Answers.Of(on.DayNumber >= range.From && on.DayNumber <= range.To) : Answer.NotKnown,
        };

        bool IsWanted(int code) => (1 << code & criterion.Codes) != 0;
    }

    // "At least" is CanSupply; "at most", which no address asks, by what may be free.
    private Answer OfSupply(UtilityConnection connection, NumberRange range)
    {
        if (connection.IsStaleOn(Day))
            return connection.Available.State == ParameterState.No ? Answer.No : Answer.NotKnown;
        if (connection.Free.IsKnown)
            return connection.Free.Between(range.From, range.To);
        if (double.IsPositiveInfinity(range.To))
            return connection.CanSupply(range.From);
        return connection.CanSupply(double.NegativeInfinity) == Answer.No || connection.Maximum.AtLeast(range.From) == Answer.No || connection.Maximum.State == ParameterState.No ? Answer.No
            : double.IsNegativeInfinity(range.From) && connection.Maximum.AtMost(range.To) == Answer.Yes ? Answer.Yes
            : Answer.NotKnown;
    }

    private static Answer OfRail(SiteObject site, NumberRange range) => double.IsNegativeInfinity(range.From)
        ? site.RailSiding.Meets(_ => range.To >= 0).Or(site.FreightStationKm.AtMost(range.To))
        // "Not nearer than" is asked of nobody; a siding is at 0.
        : site.RailSiding.State switch
        {
            ParameterState.Value => Answers.Of(range.From <= 0 && range.To >= 0),
            ParameterState.No => site.FreightStationKm.Between(range.From, range.To),
            _ when site.FreightStationKm.Value is { } km => range.From <= 0 && km <= range.To ? Answer.Yes : km >= range.From && range.To >= 0 ? Answer.NotKnown : Answer.No,
            _ => Answer.NotKnown,
        };

    private static Answer OfMinutes(NumberFact minutes, NumberRange range) =>
        minutes.High < range.From || minutes.Low > range.To ? Answer.No
        : minutes.Low >= range.From && minutes.High <= range.To ? Answer.Yes
        : Answer.NotKnown;

    private static Answer OfMonths(MonthsToOperation months, NumberRange range)
    {
        if (months.IsRefused)
            return Answer.No;
        var atLeast = months.Low >= range.From || double.IsNegativeInfinity(range.From) ? Answer.Yes : months.High < range.From ? Answer.No : Answer.NotKnown;
        return double.IsPositiveInfinity(range.To) ? atLeast : atLeast.And(months.AtMost(range.To));
    }

    private static SiteObject Effective(SiteObject site, SiteRegister register) =>
        site.ParentReference is { } parent ? site.Inheriting(Effective(register.Find(parent)!, register)) : site;

    private static SiteObject WholeOf(SiteObject site, SiteRegister register) => site.ParentReference is { } parent ? WholeOf(register.Find(parent)!, register) : site;
}

/// <param name="Site">With what it takes from its whole.</param>
internal sealed record PlainUnit(SiteObject Site, SiteObject Whole, OfferedTown Town);
