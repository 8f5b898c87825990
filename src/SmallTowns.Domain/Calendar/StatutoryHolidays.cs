namespace SmallTowns.Domain.Calendar;

/// <summary>
/// The public holidays of the Russian Federation: Labour Code (197-ФЗ of 30 December 2001), article 112, part 1. Which days off are
/// moved is another matter: the Government decides it for each year.
/// </summary>
public static class StatutoryHolidays
{
    private const string NewYear = "Новогодние каникулы";

    private static readonly (int Month, int Day, string Name)[] All =
    [
        (1, 1, NewYear), (1, 2, NewYear), (1, 3, NewYear), (1, 4, NewYear), (1, 5, NewYear), (1, 6, NewYear),
        (1, 7, "Рождество Христово"),
        (1, 8, NewYear),
        (2, 23, "День защитника Отечества"),
        (3, 8, "Международный женский день"),
        (5, 1, "Праздник Весны и Труда"),
        (5, 9, "День Победы"),
        (6, 12, "День России"),
        (11, 4, "День народного единства"),
    ];

    public static IReadOnlyList<Holiday> Of(int year) => [.. All.Select(holiday => new Holiday(new(year, holiday.Month, holiday.Day), holiday.Name))];
}
