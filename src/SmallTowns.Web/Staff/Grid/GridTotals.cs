using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>What the typed numbers of a table come to. What cannot be read is not counted.</summary>
/// <param name="Typed">How many of them are numbers.</param>
public sealed record GridTotals(int Typed, decimal Sum)
{
    /// <summary>What rounding may add to a hundred, a row: shares are rounded to a tenth.</summary>
    private const decimal ToleranceOfRow = 0.05m;

    public static GridTotals Of(IEnumerable<string> typed)
    {
        var numbers = typed.Select(text => TypedNumber.TryRead(text, out var number) ? number : null).OfType<decimal>().ToList();
        return new(numbers.Count, numbers.Sum());
    }

    /// <summary>The part of one number in the sum, in per cent; empty where there is none.</summary>
    public decimal? ShareOf(string? typed) =>
        Sum > 0 && TypedNumber.TryRead(typed, out var number) && number is { } value ? value / Sum * 100 : null;

    /// <summary>Whether shares come to more than a hundred, whatever rounding does.</summary>
    public bool IsOverHundred => Sum > 100 + ToleranceOfRow * Typed;

    /// <summary>"Сумма долей: 96,4 %, до 100 % не хватает 3,6".</summary>
    public string OfShares => IsOverHundred
        ? $"Сумма долей: {FigureWords.Number(Sum)}\u00A0% — больше 100\u00A0% на {FigureWords.Number(Sum - 100)}. Проверьте, нет ли опечатки."
        : Sum < 100 ? $"Сумма долей: {FigureWords.Number(Sum)}\u00A0%, до 100\u00A0% не хватает {FigureWords.Number(100 - Sum)}." : $"Сумма долей: {FigureWords.Number(Sum)}\u00A0%.";
}
