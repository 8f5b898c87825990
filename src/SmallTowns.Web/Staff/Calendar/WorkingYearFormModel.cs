using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Calendar;

/// <summary>The holidays and moved days of a year as they are being typed.</summary>
public sealed class WorkingYearFormModel
{
    public List<HolidayFormModel> Holidays { get; set; } = [];
    public List<MovedDayFormModel> MovedDays { get; set; } = [];

    /// <summary>A year that nobody has written begins with the holidays of the Labour Code.</summary>
    public static WorkingYearFormModel Of(WorkingYearContent content, int year) => new()
    {
        Holidays =
        [
            .. (content.IsThere() ? content.Holidays : StatutoryHolidays.Of(year))
                .Select(holiday => new HolidayFormModel { Day = holiday.Day, Name = holiday.Name }),
        ],
        MovedDays = [.. content.MovedDays.Select(moved => new MovedDayFormModel { From = moved.From, To = moved.To })],
    };

    public (WorkingYearContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems =
        [
            .. from holiday in Holidays.Index() where holiday.Item.Day is null select new InputProblem($"Holidays[{holiday.Index}].Day", "Укажите день."),
            .. from moved in MovedDays.Index() where moved.Item.From is null select new InputProblem($"MovedDays[{moved.Index}].From", "Укажите, какой выходной перенесён."),
            .. from moved in MovedDays.Index() where moved.Item.To is null select new InputProblem($"MovedDays[{moved.Index}].To", "Укажите, на какой день."),
        ];
        return (new()
        {
            Holidays = [.. Holidays.Select(holiday => new Holiday(holiday.Day ?? default, holiday.Name.Trim()))],
            MovedDays = [.. MovedDays.Select(moved => new MovedDay(moved.From ?? default, moved.To ?? default))],
        }, problems);
    }
}

public sealed class HolidayFormModel
{
    public DateOnly? Day { get; set; }
    public string Name { get; set; } = "";
}

public sealed class MovedDayFormModel
{
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}
