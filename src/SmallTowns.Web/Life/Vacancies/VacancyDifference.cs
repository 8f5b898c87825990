using SmallTowns.Domain.Vacancies;

namespace SmallTowns.Web.Life.Vacancies;

/// <summary>What taking a reading in would change. Nothing is written by looking.</summary>
/// <param name="Elsewhere">Of other places: nothing is kept of them.</param>
/// <param name="Ended">That would be over: too old, or absent once too often.</param>
/// <param name="Towns">How many each town has now and would have.</param>
public sealed record VacancyDifference(
    FeedReading Reading, IReadOnlyList<VacancyRow> Added, IReadOnlyList<VacancyRow> Changed, int Same, int Elsewhere, int Waiting, IReadOnlyList<VacancyRow> Ended,
    IReadOnlyList<TownCount> Towns);

/// <param name="Town">Empty where a person has to say.</param>
public sealed record VacancyRow(string Title, string? Employer, string? Address, string? Town);

public sealed record TownCount(int TownId, string Name, int Before, int After);
