using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Review;

/// <param name="Sentence">What to say where it was done.</param>
/// <param name="Stays">Whether one stays with the proposal instead of going on to the next.</param>
public sealed record DecisionTaken(ReviewOutcome Outcome, string Sentence, bool Stays = false);
