using SmallTowns.Web.Staff.Import.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>How a file writes decimals, as its clear numbers show: <c>12,5</c> or <c>12.5</c>.</summary>
public sealed record NumberHabit(bool SawDecimalComma, bool SawDecimalPoint)
{
    public static readonly NumberHabit None = new(false, false);

    /// <summary>Whether this separator parts decimals; empty where the file does not tell, or tells both.</summary>
    public bool? Decimals(char separator) => (SawDecimalComma, SawDecimalPoint) switch
    {
        (true, false) => separator == ',',
        (false, true) => separator == '.',
        _ => null,
    };

    public NumberHabit After(FileRow row)
    {
        var habit = this;
        foreach (var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || cell.Text.Length is 0 or > 24)
                continue;
            habit = NumberText.ClearDecimal(cell.Text) switch
            {
                ',' when !habit.SawDecimalComma => habit with { SawDecimalComma = true },
                '.' when !habit.SawDecimalPoint => habit with { SawDecimalPoint = true },
                _ => habit,
            };
        }

        return habit;
    }
}
