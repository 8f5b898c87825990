using System.Text.Json.Serialization;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Monitoring;

/// <summary>A number that a rule has looked at, copied with what it means and where it is from: what stood then is read without the register of figures.</summary>
/// <param name="FigureId">Of the published figure; empty for what is computed, and for an outage.</param>
/// <param name="Outage">The word of an outage within its town; empty for a figure.</param>
public sealed record SignalFigure(
    SignalFigureRole Role, LocalizedText Name, LocalizedText Unit, int Decimals, decimal Value, TerritorialBasis? Basis, DateOnly? From, DateOnly? To,
    LocalizedText Source, long? FigureId = null, string? Outage = null);

[JsonConverter(typeof(JsonStringEnumConverter<SignalFigureRole>))]
public enum SignalFigureRole
{
    Newest = 1,
    Earlier = 2,
    OfRegion = 3,
    Divisor = 4,
    Outage = 5,
}
