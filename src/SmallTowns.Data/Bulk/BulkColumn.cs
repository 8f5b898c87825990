namespace SmallTowns.Data.Bulk;

/// <summary>A column into which many rows are written.</summary>
/// <param name="StoreType">The name of its type in the database, without length and precision.</param>
internal sealed record BulkColumn(string Name, string StoreType);
