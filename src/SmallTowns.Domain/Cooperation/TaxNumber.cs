namespace SmallTowns.Domain.Cooperation;

/// <summary>The taxpayer number (ИНН): ten digits of an organisation, twelve of a person; the last one or two are checked against the rest.</summary>
public static class TaxNumber
{
    public const int MaxLength = 12;

    private static readonly int[] OfOrganisation = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] First = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Second = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    public static bool IsValid(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.All(char.IsAsciiDigit) && number.Any(digit => digit != '0') && number.Length switch
        {
            10 => IsChecked(number, OfOrganisation),
            12 => IsChecked(number, First) && IsChecked(number, Second),
            _ => false,
        };
    }

    private static bool IsChecked(string number, int[] weights) =>
        weights.Select((weight, place) => weight * (number[place] - '0')).Sum() % 11 % 10 == number[weights.Length] - '0';
}
