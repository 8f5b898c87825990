namespace SmallTowns.Domain.Cases;

/// <summary>A step that a member of staff wants a case to take.</summary>
/// <param name="Note">Why, where <see cref="CaseStages.NeedsReason"/>; otherwise as one likes.</param>
/// <param name="LossReason">For a loss.</param>
/// <param name="LostTo">For a loss: where the investor went. Empty where <paramref name="IsLostToUnknown"/>.</param>
/// <param name="IsLostToUnknown">For a loss: said, not forgotten.</param>
public sealed record CaseMove(CaseStage To, string? Note = null, LossReason? LossReason = null, string? LostTo = null, bool IsLostToUnknown = false);

/// <summary>Who does something, and when.</summary>
public sealed record CaseHand(int? UserId, string Name, DateTime Utc);
