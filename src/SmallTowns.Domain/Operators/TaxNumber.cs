namespace SmallTowns.Domain.Operators;

/// <summary>ИНН, the taxpayer's number of Russia: ten digits of an organisation, twelve of a person, the last or the last two of which check the others.</summary>
public static class TaxNumber
{
    public const int MaxLength = 12;

    private static readonly int[] Weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    public static bool IsRight(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        // Zeros alone check each other, and are nobody's number.
        if (!number.All(char.IsAsciiDigit) || number.All(digit => digit == '0'))
            return false;
        return number.Length switch
        {
            10 => IsChecked(number, 9),
            12 => IsChecked(number, 10) && IsChecked(number, 11),
            _ => false,
        };
    }

    /// <summary>Whether the digit at a place follows from those before it.</summary>
    private static bool IsChecked(string number, int place)
    {
        var sum = 0;
        for (var i = 0; i < place; i++)
            sum += (number[i] - '0') * Weights[Weights.Length - place + i];
        return number[place] - '0' == sum % 11 % 10;
    }
}
