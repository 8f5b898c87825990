using Microsoft.EntityFrameworkCore.Metadata;

namespace SmallTowns.Data.Bulk;

/// <summary>Values of the model in statements that are written by hand.</summary>
internal static class Given
{
    /// <summary>The value as the database keeps it.</summary>
    public static object? Stored(IColumnMapping column, object? value) =>
        value is not null && column.TypeMapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;

    /// <summary>Puts the value among the parameters.</summary>
    /// <returns>What stands for it in the statement.</returns>
    public static string Of(IColumnMapping column, object? value, List<object> parameters)
    {
        if (Stored(column, value) is not { } stored)
            return "NULL";
        parameters.Add(stored);
        return $"{{{parameters.Count - 1}}}";
    }
}
