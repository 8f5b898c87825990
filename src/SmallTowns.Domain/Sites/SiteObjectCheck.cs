using System.Text.Json;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>What is wrong with one object by itself; <see cref="SiteRegister"/> says what is wrong with it among the others.</summary>
public static class SiteObjectCheck
{
    /// <summary>A thousand square kilometres: whoever states more has typed square metres.</summary>
    public const double LargestAreaHectares = 100_000;

    public const double LargestFloorAreaSquareMetres = 5_000_000;
    public const double LargestPriceRoubles = 1e12;

    public const double LargestDistanceKm = 1_000;

    /// <summary>A hundred years: whoever states more has typed days.</summary>
    public const double LargestMonths = 1_200;

    /// <returns>Nothing for a sound object; at most one finding a field.</returns>
    public static IReadOnlyList<SiteFinding> Of(SiteObject site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return
        [
            .. Checks(site)
                .Where(check => check.Fault is not null)
                .Select(check => new SiteFinding(site.Reference, JsonNamingPolicy.CamelCase.ConvertName(check.Field), check.Fault!.Value))
        ];
    }

    private static IEnumerable<(string Field, SiteFault? Fault)> Checks(SiteObject site) =>
    [
        (nameof(site.Kind), If(!Enum.IsDefined(site.Kind), SiteFault.NotDefined)),
        (nameof(site.NameRu), OfText(site.NameRu, SiteObject.NameMaxLength)),
        (nameof(site.NameEn), OfText(site.NameEn, SiteObject.NameMaxLength)),
        (nameof(site.DescriptionRu), If(site.DescriptionRu.Length > SiteObject.TextMaxLength, SiteFault.TooLong)),
        (nameof(site.DescriptionEn), If(site.DescriptionEn.Length > SiteObject.TextMaxLength, SiteFault.TooLong)),
        (nameof(site.ParentReference), If(site.ParentReference == site.Reference, SiteFault.NamesItself)),
        (nameof(site.PreviouslyPartOf), If(site.PreviouslyPartOf.Contains(site.Reference), SiteFault.NamesItself)),
        (nameof(site.Status), If(!Enum.IsDefined(site.Status), SiteFault.NotDefined)),
        (nameof(site.StatusSince), If(site is { Status: SiteStatus.InTalks, StatusSince: null }, SiteFault.Missing)),
        (nameof(site.Withdrawal), OfWithdrawal(site)),
        (nameof(site.AreaHectares), OfArea(site.AreaHectares, site.IsLand, SiteUnits.Hectare, LargestAreaHectares)),
        (nameof(site.FloorAreaSquareMetres), OfArea(site.FloorAreaSquareMetres, !site.IsLand, SiteUnits.SquareMetre, LargestFloorAreaSquareMetres)),
        (nameof(site.PriceRoubles), OfNumber(site.PriceRoubles, SiteUnits.Rouble, LargestPriceRoubles)),
        (nameof(site.RentRoublesPerYear), OfNumber(site.RentRoublesPerYear, SiteUnits.RoublePerYear, LargestPriceRoubles)),
        (nameof(site.Address), OfText(site.Address)),
        (nameof(site.PermittedUseText), OfText(site.PermittedUseText)),
        (nameof(site.HazardClass), If(site.HazardClass.Value is < 1 or > 5, SiteFault.OutOfRange)),
        (nameof(site.Owner), OfText(site.Owner)),
        (nameof(site.FederalRoadKm), OfNumber(site.FederalRoadKm, SiteUnits.Kilometre, LargestDistanceKm)),
        (nameof(site.FreightStationKm), OfNumber(site.FreightStationKm, SiteUnits.Kilometre, LargestDistanceKm)),
        (nameof(site.Encumbrances), OfText(site.Encumbrances)),
        (nameof(site.PlanningDocuments), OfText(site.PlanningDocuments)),
        (nameof(site.ProtectionZones), OfText(site.ProtectionZones)),
        (nameof(site.FloodRisk), OfText(site.FloodRisk)),
        (nameof(site.AccessRoad), OfText(site.AccessRoad)),
        (nameof(site.Survey), OfText(site.Survey)),
        (nameof(site.Soil), OfText(site.Soil)),
        (nameof(site.ContactOffice), OfText(site.ContactOffice)),
        (nameof(site.Photos), site.Photos.Select(OfPhoto).FirstOrDefault(fault => fault is not null)),
        (nameof(site.RightsMonths), OfMonths(site.RightsMonths)),
        (nameof(site.PermitsMonths), OfMonths(site.PermitsMonths)),
        (nameof(site.AlsoNeeded), If(site.AlsoNeeded.Any(utility => !Enum.IsDefined(utility)), SiteFault.NotDefined)),
        .. UtilityCheck.Checks(site.Utilities),
    ];

    private static SiteFault? OfWithdrawal(SiteObject site) => site switch
    {
        { Withdrawal: null } => If(!site.IsStanding, SiteFault.WithdrawalDisagrees),
        { IsStanding: true } => SiteFault.WithdrawalDisagrees,
        { Withdrawal: { } withdrawal } when withdrawal.Successors.Contains(site.Reference) => SiteFault.NamesItself,
        { Withdrawal: { } withdrawal } => OfText(withdrawal.ReasonRu, Withdrawal.ReasonMaxLength) ?? OfText(withdrawal.ReasonEn, Withdrawal.ReasonMaxLength),
    };

    private static SiteFault? OfArea(Parameter<double> area, bool isAlwaysThere, string unit, double largest) =>
        isAlwaysThere && area.State == ParameterState.No ? SiteFault.CannotBeNone
        : area.Value == 0 ? SiteFault.OutOfRange
        : OfNumber(area, unit, largest);

    private static SiteFault? OfMonths(Parameter<MonthRange> months) => months.Value switch
    {
        null => null,
        { Fault: CalculationFault.Reversed } => SiteFault.Reversed,
        { Fault: not null } or { High: > LargestMonths } => SiteFault.OutOfRange,
        _ => If(months.Unit != SiteUnits.Month, SiteFault.OtherUnit),
    };

    private static SiteFault? OfPhoto(SitePhoto photo) =>
        If(string.IsNullOrWhiteSpace(photo.File), SiteFault.Missing) ?? OfText(photo.AltRu, SitePhoto.AltMaxLength) ?? OfText(photo.AltEn, SitePhoto.AltMaxLength);

    private static SiteFault? OfText(Parameter<LocalizedText> text) =>
        text.Value is { } both ? OfText(both.Ru, SiteObject.TextMaxLength) ?? OfText(both.En, SiteObject.TextMaxLength) : null;

    internal static SiteFault? OfNumber(Parameter<double> number, string unit, double largest) => number switch
    {
        { Value: null } => null,
        { Value: < 0 } => SiteFault.OutOfRange,
        { Value: { } value } when value > largest => SiteFault.OutOfRange,
        _ => If(number.Unit != unit, SiteFault.OtherUnit),
    };

    internal static SiteFault? OfText(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? SiteFault.Missing : If(text.Length > longest, SiteFault.TooLong);

    internal static SiteFault? If(bool isFaulty, SiteFault fault) => isFaulty ? fault : null;
}
