using System.Text.Json;

namespace SmallTowns.Domain.Sites;

/// <summary>What is wrong with one object by itself; <see cref="SiteRegister"/> says what is wrong with it among the others.</summary>
public static class SiteObjectCheck
{
    /// <summary>A thousand square kilometres: whoever states more has typed square metres.</summary>
    public const double LargestAreaHectares = 100_000;

    public const double LargestFloorAreaSquareMetres = 5_000_000;

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
        (nameof(site.ParentReference), If(site.ParentReference == site.Reference, SiteFault.NamesItself)),
        (nameof(site.PreviouslyPartOf), If(site.PreviouslyPartOf.Contains(site.Reference), SiteFault.NamesItself)),
        (nameof(site.Status), If(!Enum.IsDefined(site.Status), SiteFault.NotDefined)),
        (nameof(site.StatusSince), If(site is { Status: SiteStatus.InTalks, StatusSince: null }, SiteFault.Missing)),
        (nameof(site.Withdrawal), OfWithdrawal(site)),
        (nameof(site.AreaHectares), OfArea(site.AreaHectares, site.IsLand, SiteUnits.Hectare, LargestAreaHectares)),
        (nameof(site.FloorAreaSquareMetres), OfArea(site.FloorAreaSquareMetres, !site.IsLand, SiteUnits.SquareMetre, LargestFloorAreaSquareMetres)),
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
