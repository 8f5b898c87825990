using System.ComponentModel;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Finding;

/// <summary>One object that was found, with what it takes over from its whole: a row of the files and an object of the API.</summary>
[Description("An object of the register: a plot, a building, premises, or a site without parts. Beside each number and list stands its state: value, no, or unknown. What it does not state itself it has from its site.")]
public sealed record FoundUnit
{
    public required string Reference { get; init; }
    public required string Offer { get; init; }
    public required SiteKind Kind { get; init; }
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }
    public required string Town { get; init; }
    public required string? TownNameRu { get; init; }
    public required string? TownNameEn { get; init; }
    public required SiteStatus Status { get; init; }
    public required double? AreaHectares { get; init; }
    public required ParameterState AreaState { get; init; }
    public required double? FloorAreaSquareMetres { get; init; }
    public required ParameterState FloorAreaState { get; init; }
    public required double? PriceRoubles { get; init; }
    public required ParameterState PriceState { get; init; }
    public required double? RentRoublesPerYear { get; init; }
    public required ParameterState RentState { get; init; }
    public required string? Ownership { get; init; }
    public required ParameterState OwnershipState { get; init; }
    public required IReadOnlyList<string> Deals { get; init; }
    public required ParameterState DealsState { get; init; }
    public required string? LandCategory { get; init; }
    public required ParameterState LandCategoryState { get; init; }
    public required IReadOnlyList<string> PermittedUses { get; init; }
    public required ParameterState PermittedUsesState { get; init; }
    public required double? PowerFreeMegawatts { get; init; }
    public required ParameterState PowerState { get; init; }
    public required double? GasFreeCubicMetresPerHour { get; init; }
    public required ParameterState GasState { get; init; }
    public required double? WaterFreeCubicMetresPerHour { get; init; }
    public required double? WaterFreeCubicMetresPerDay { get; init; }
    public required ParameterState WaterState { get; init; }
    public required ParameterState RailSidingState { get; init; }
    public required double? FreightStationKm { get; init; }
    public required ParameterState FreightStationState { get; init; }
    public required double? FederalRoadKm { get; init; }
    public required ParameterState FederalRoadState { get; init; }
    public required double? TravelMinutesFrom { get; init; }
    public required double? TravelMinutesTo { get; init; }
    public required int? Belt { get; init; }
    public required int ReadinessLevel { get; init; }
    public required double? MonthsFrom { get; init; }
    public required double? MonthsTo { get; init; }
    public required bool IsConnectionRefused { get; init; }
    public required IReadOnlyList<string> Regimes { get; init; }
    public required ParameterState RegimesState { get; init; }
    public required string? CadastralNumber { get; init; }
    public required double? Latitude { get; init; }
    public required double? Longitude { get; init; }
    public required DateOnly? VerifiedOn { get; init; }
    public required bool IsCertain { get; init; }
    public required IReadOnlyList<string> NotKnown { get; init; }
    public required string Page { get; init; }

    internal static FoundUnit Of(SiteAnswer answer, SiteOffer offer, int row)
    {
        var (sites, index) = (answer.Sites, answer.Sites.Index);
        var reference = index.ReferenceOf(row);
        var site = sites.Effective(reference);
        var town = sites.System.Find(reference.Town);
        var (minutes, months) = (index.Numbers(SiteTrait.Minutes)[row], index.Numbers(SiteTrait.Months)[row]);
        var belt = index.Codes(SiteTrait.Belt)[row];
        var water = index.Numbers(SiteTrait.Water)[row];
        return new()
        {
            Reference = reference.ToString(),
            Offer = offer.Reference.ToString(),
            Kind = site.Kind,
            NameRu = site.NameRu,
            NameEn = site.NameEn,
            Town = reference.Town,
            TownNameRu = town?.Name.Ru,
            TownNameEn = town?.Name.En,
            Status = site.Status,
            AreaHectares = NumberOf(index.Numbers(SiteTrait.Area)[row]),
            AreaState = StateOf(index.Numbers(SiteTrait.Area)[row]),
            FloorAreaSquareMetres = NumberOf(index.Numbers(SiteTrait.Floor)[row]),
            FloorAreaState = StateOf(index.Numbers(SiteTrait.Floor)[row]),
            PriceRoubles = site.PriceRoubles.Value,
            PriceState = site.PriceRoubles.State,
            RentRoublesPerYear = site.RentRoublesPerYear.Value,
            RentState = site.RentRoublesPerYear.State,
            Ownership = CodesOf(index, SiteTrait.Ownership, row) is [var ownership, ..] ? ownership : null,
            OwnershipState = site.Title.State,
            Deals = CodesOf(index, SiteTrait.Deal, row),
            DealsState = site.Deals.State,
            LandCategory = CodesOf(index, SiteTrait.Category, row) is [var category, ..] ? category : null,
            LandCategoryState = site.LandCategory.State,
            PermittedUses = CodesOf(index, SiteTrait.Use, row),
            PermittedUsesState = site.PermittedUses.State,
            PowerFreeMegawatts = NumberOf(index.Numbers(SiteTrait.Power)[row]),
            PowerState = StateOf(index.Numbers(SiteTrait.Power)[row]),
            GasFreeCubicMetresPerHour = NumberOf(index.Numbers(SiteTrait.Gas)[row]),
            GasState = StateOf(index.Numbers(SiteTrait.Gas)[row]),
            WaterFreeCubicMetresPerHour = NumberOf(water),
            WaterFreeCubicMetresPerDay = WaterFlow.CubicMetresPerDay(NumberOf(water)).Value,
            WaterState = StateOf(water),
            RailSidingState = site.RailSiding.State,
            FreightStationKm = site.FreightStationKm.Value,
            FreightStationState = site.FreightStationKm.State,
            FederalRoadKm = site.FederalRoadKm.Value,
            FederalRoadState = site.FederalRoadKm.State,
            TravelMinutesFrom = Finite(minutes.Low),
            TravelMinutesTo = Finite(minutes.High),
            Belt = belt is not CodeColumn.Unknown && int.Log2(belt) is var number and <= 3 ? number : null,
            ReadinessLevel = int.Log2(index.Codes(SiteTrait.Level)[row]) - SiteCodes.OfLevel(0),
            MonthsFrom = Finite(months.Low),
            MonthsTo = Finite(months.High),
            IsConnectionRefused = months.IsNone,
            Regimes = CodesOf(index, SiteTrait.Regime, row),
            RegimesState = site.Regimes.State,
            CadastralNumber = site.CadastralNumber.Value?.Text,
            Latitude = site.Geometry.Point?.Latitude,
            Longitude = site.Geometry.Point?.Longitude,
            VerifiedOn = sites.VerifiedOn(reference),
            IsCertain = answer.Found.IsSure(row),
            NotKnown = [.. answer.Found.OpenAt(row).Select(trait => SiteParameters.All.First(parameter => parameter.Trait == trait && answer.Question.Asks(parameter)).Name)],
            Page = "/" + SitePage.AddressOf(reference),
        };
    }

    private static double? NumberOf(NumberFact fact) => fact.IsExact ? fact.Low : null;

    private static ParameterState StateOf(NumberFact fact) => fact.IsExact ? ParameterState.Value : fact.IsNone ? ParameterState.No : ParameterState.Unknown;

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    private static IReadOnlyList<string> CodesOf(SiteIndex index, SiteTrait trait, int row)
    {
        var mask = index.Codes(trait)[row];
        return [.. SiteParameters.OfCodes(trait).Choices.Where(choice => (mask & CodeColumn.Bit(choice.Number)) != 0).Select(choice => choice.Code)];
    }
}
