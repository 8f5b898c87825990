namespace SmallTowns.Web.Shared.Editions;

/// <param name="Editions">Of every topic, read in the same snapshot of the database as the value.</param>
/// <param name="Utc">When the reading began.</param>
public sealed record Reading<T>(T Value, IReadOnlyDictionary<string, long> Editions, DateTime Utc);
