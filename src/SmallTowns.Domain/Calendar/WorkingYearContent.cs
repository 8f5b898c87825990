namespace SmallTowns.Domain.Calendar;

/// <summary>What makes the working days of one year differ from Monday to Friday.</summary>
public sealed record WorkingYearContent
{
    public const string Kind = "working-year";

    /// <summary>The list of public holidays in article 112 of the Labour Code has stood since 1 January 2013 (35-ФЗ of 2012).</summary>
    public const int FirstYear = 2013;
    public const int LastYear = 2100;

    public const int NameMaxLength = 100;
    public const int MaxHolidays = 60;
    public const int MaxMovedDays = 30;

    /// <summary>Public holidays and other days on which nobody works, whatever day of the week they fall on.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    public IReadOnlyList<MovedDay> MovedDays { get; init; } = [];

    /// <summary>No year is without holidays: an empty one was withdrawn, or never written.</summary>
    public bool IsThere() => Holidays.Count > 0;
}

public sealed record Holiday(DateOnly Day, string Name);

/// <summary>A day off that is taken on another day by decree.</summary>
/// <param name="From">The day of the weekend. People work on it unless it is a holiday too.</param>
/// <param name="To">The day that is free in its place.</param>
public sealed record MovedDay(DateOnly From, DateOnly To);
