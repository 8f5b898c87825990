namespace SmallTowns.Web.Datasets.Files;

/// <summary>Columns as spreadsheets name them: 0 is A, 25 is Z, 26 is AA.</summary>
public static class ColumnLetters
{
    // XFD is the last column of a spreadsheet.
    private const int MaxLetters = 3;

    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The column of an address such as <c>AB12</c>; empty where it does not begin with letters.</summary>
    public static int? ColumnOf(string address)
    {
        var column = 0;
        var length = 0;
        for (; length < address.Length && char.IsAsciiLetterUpper(address[length]); length++)
        {
            if (length == MaxLetters)
                return null;
            column = column * 26 + (address[length] - 'A' + 1);
        }

        return length == 0 ? null : column - 1;
    }
}
