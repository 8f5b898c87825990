namespace SmallTowns.Web.Shared.Editions;

/// <param name="Edition">Read in the same snapshot of the database as the value.</param>
/// <param name="Utc">When the reading began.</param>
public sealed record Reading<T>(T Value, long Edition, DateTime Utc);
