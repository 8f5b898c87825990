using System.Globalization;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Programmes;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Programmes;

/// <summary>A figure in a list to choose from: its territory, its time and what it was when it was chosen, in one text.</summary>
public static class BaselineText
{
    private const int Parts = 4;

    public static string Write(TerritorialBasis basis, Period period, decimal value) => string.Create(
        CultureInfo.InvariantCulture, $"{basis}|{period.Start:yyyy-MM-dd}|{period.End:yyyy-MM-dd}|{Numbers.WithoutTrailingZeros(value)}");

    public static string? Write(ProgrammeTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target is { Baseline: { } period, BaselineValue: { } value } ? Write(target.Basis, period, value) : null;
    }

    /// <summary>The target with the figure as its baseline; without one where the text names none.</summary>
    public static ProgrammeTarget Read(string? text, ProgrammeTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return text?.Split('|') is { Length: Parts } parts
            && Enum.TryParse<TerritorialBasis>(parts[0], out var basis)
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && decimal.TryParse(parts[3], NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? target with
            {
                Basis = basis,
                BaselineFrom = from,
                BaselineTo = to,
                BaselineValue = value,
            }
            : target;
    }
}
