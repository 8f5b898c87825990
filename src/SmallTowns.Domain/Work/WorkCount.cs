namespace SmallTowns.Domain.Work;

/// <summary>What came to a department in a time, and what became of it.</summary>
/// <param name="Received">Given or asked in that time.</param>
/// <param name="Done">Ended in that time, whenever it came: done, or answered.</param>
/// <param name="DoneLate">Of these, after the day that stood then.</param>
/// <param name="Open">Still with the department at the end of that time.</param>
/// <param name="OpenLate">Of these, after their day.</param>
/// <param name="MedianDays">Working days that those which ended took; empty where none ended.</param>
public sealed record WorkCount(int Received, int Done, int DoneLate, int Open, int OpenLate, decimal? MedianDays)
{
    public static readonly WorkCount None = new(0, 0, 0, 0, 0, null);
}
