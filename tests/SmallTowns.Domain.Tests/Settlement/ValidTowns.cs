using CsCheck;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

/// <summary>Any town that the input check should accept.</summary>
internal static class ValidTowns
{
    private static readonly Gen<(double? Minutes, double? To, FigureQualifier? Qualifier)> Travel = CsCheck.Gen.OneOf(
        CsCheck.Gen.Const(((double?)null, (double?)null, (FigureQualifier?)null)),
        CsCheck.Gen.Double[1, 600].Select(minutes => ((double?)minutes, (double?)null, (FigureQualifier?)null)),
        CsCheck.Gen.Select(
            CsCheck.Gen.Double[1, 600],
            CsCheck.Gen.Enum<FigureQualifier>().Where(qualifier => qualifier != FigureQualifier.Range),
            (minutes, qualifier) => ((double?)minutes, (double?)null, (FigureQualifier?)qualifier)),
        CsCheck.Gen.Select(
            CsCheck.Gen.Double[0, 600], CsCheck.Gen.Double[0, 60],
            (from, length) => ((double?)from, (double?)(from + length), (FigureQualifier?)FigureQualifier.Range)));

    private static readonly Gen<(double? Latitude, double? Longitude)> Place = CsCheck.Gen.OneOf(
        CsCheck.Gen.Const(((double?)null, (double?)null)),
        CsCheck.Gen.Select(
            CsCheck.Gen.Double[-90, 90], CsCheck.Gen.Double[-180, 180],
            (latitude, longitude) => ((double?)latitude, (double?)longitude)));

    public static Gen<TownInput> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.String[CsCheck.Gen.Char['а', 'я'], 1, SettlementInputValidator.LongestName],
        CsCheck.Gen.Long[1, TownPopulation.Largest],
        CsCheck.Gen.OneOf(CsCheck.Gen.Const((double?)null), CsCheck.Gen.Double[1e-6, 1e6].Select(area => (double?)area)),
        CsCheck.Gen.Enum<TerritorialBasis>(),
        Travel,
        Place,
        (name, population, area, basis, travel, place) => new TownInput
        {
            Name = name,
            Population = population,
            PopulationBasis = basis,
            AreaSquareKm = area,
            AreaBasis = area is null ? null : basis,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            TravelMinutes = travel.Minutes,
            TravelMinutesTo = travel.To,
            TravelQualifier = travel.Qualifier,
        });
}
