namespace SmallTowns.Web.Staff.Fields;

/// <summary>Which rows of a sorted list are asked for.</summary>
public sealed record RowsAsked<TSort>(TSort Sort, bool Descending, int Skip, int Take) where TSort : struct, Enum;
