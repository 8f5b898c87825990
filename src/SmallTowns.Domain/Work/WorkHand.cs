namespace SmallTowns.Domain.Work;

/// <summary>Who does something, and when.</summary>
public sealed record WorkHand(int UserId, string Name, DateTime Utc);
