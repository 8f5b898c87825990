namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>What the cells of a column are, in every form of the dataset.</summary>
public enum CellType
{
    Text,

    /// <summary>A whole number.</summary>
    Whole,
    Number,
    Flag,
    Day,
}

internal static class CellTypes
{
    /// <summary>Of what a column's cells are made from. Codes are texts: their words are those of the API.</summary>
    public static CellType Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var cell when cell == typeof(string) || cell.IsEnum => CellType.Text,
        var cell when cell == typeof(int) || cell == typeof(long) => CellType.Whole,
        var cell when cell == typeof(double) => CellType.Number,
        var cell when cell == typeof(bool) => CellType.Flag,
        var cell when cell == typeof(DateOnly) => CellType.Day,
        var cell => throw new NotSupportedException($"A column cannot hold a {cell.Name}."),
    };
}
