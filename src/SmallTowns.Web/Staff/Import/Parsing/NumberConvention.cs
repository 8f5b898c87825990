using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>How a file writes decimals, as its clear numbers show: <c>12,5</c> or <c>12.5</c>.</summary>
public sealed record NumberConvention(bool SawDecimalComma, bool SawDecimalPoint)
{
    public static readonly NumberConvention None = new(false, false);

    /// <summary>Whether this separator parts decimals; empty where the file does not tell, or tells both.</summary>
    public bool? Decimals(char separator) => (SawDecimalComma, SawDecimalPoint) switch
    {
        (true, false) => separator == ',',
        (false, true) => separator == '.',
        _ => null,
    };

    public NumberConvention After(FileRow row)
    {
        var convention = this;
        foreach (var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || cell.Text.Length is 0 or > 24)
                continue;
            convention = NumberText.ClearDecimal(cell.Text) switch
            {
                ',' when !convention.SawDecimalComma => convention with { SawDecimalComma = true },
                '.' when !convention.SawDecimalPoint => convention with { SawDecimalPoint = true },
                _ => convention,
            };
        }

        return convention;
    }
}
