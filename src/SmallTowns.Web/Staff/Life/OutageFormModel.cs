using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Outages;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Life;

/// <summary>A notice of an outage as it is typed. Moments are typed by the region's clocks.</summary>
public sealed class OutageFormModel
{
    private const string Shape = "yyyy-MM-ddTHH:mm";

    public UtilityService? Service { get; set; }
    public OutageKind? What { get; set; }
    public bool IsPlanned { get; set; }
    public string Start { get; set; } = "";
    public string ForecastEnd { get; set; } = "";
    public string End { get; set; } = "";
    public OutageReason? Reason { get; set; }
    public string Note { get; set; } = "";

    /// <summary>A street a line: «ул. Мира: 1–15, 20».</summary>
    public string Places { get; set; } = "";
    public string Households { get; set; } = "";
    public string Dispatcher { get; set; } = "";
    public string Phone { get; set; } = "";
    public List<OutageStep> Steps { get; set; } = [];
    public OutageStatus? NewState { get; set; }
    public string NewAt { get; set; } = "";
    public string NewNote { get; set; } = "";
    public bool IsRemoved { get; set; }

    /// <param name="utcNow">What a new step begins with.</param>
    public static OutageFormModel Of(OutageContent content, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new()
        {
            Service = content.Service,
            What = content.What,
            IsPlanned = content.IsPlanned,
            Start = Write(content.StartUtc),
            ForecastEnd = Write(content.ForecastEndUtc),
            End = Write(content.EndUtc),
            Reason = content.Reason,
            Note = content.Note ?? "",
            Places = string.Join('\n', content.Places.Select(place => place.Houses.Length == 0 ? place.Street : $"{place.Street}: {place.Houses}")),
            Households = content.Households?.ToString(CultureInfo.InvariantCulture) ?? "",
            Dispatcher = content.Dispatcher ?? "",
            Phone = content.Phone ?? "",
            Steps = [.. content.Steps],
            NewAt = Write(utcNow),
            IsRemoved = content.IsRemoved,
        };
    }

    public (OutageContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        var (start, forecast, end) = (Moment(Start, nameof(OutageContent.StartUtc), problems), Moment(ForecastEnd, nameof(OutageContent.ForecastEndUtc), problems), Moment(End, nameof(OutageContent.EndUtc), problems));
        List<OutageStep> steps = [.. Steps];
        if (NewState is { } state)
        {
            if (Moment(NewAt, nameof(NewAt), problems) is { } at)
                steps.Add(new(at, state, NewNote.Trim()));
            else if (problems.TrueForAll(problem => problem.Field != nameof(NewAt)))
                problems.Add(new(nameof(NewAt), "Укажите, когда это было."));
        }

        // Whoever notes that it works again has said when.
        if (end is null && steps.LastOrDefault() is { State: OutageStatus.Restored } restored)
            end = restored.AtUtc;
        int? households = null;
        if (!TypedNumber.TryRead(Households, out var typed) || (typed is { } number && (number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue)))
            problems.Add(new(nameof(OutageContent.Households), "Напишите целое число или оставьте пустым."));
        else
            households = (int?)typed;
        return (new()
        {
            Service = Service,
            What = What,
            IsPlanned = IsPlanned,
            StartUtc = start,
            ForecastEndUtc = forecast,
            EndUtc = end,
            Reason = Reason,
            Note = TypedText.Line(Note),
            Places = [.. Places.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PlaceOf)],
            Households = households,
            Dispatcher = TypedText.Line(Dispatcher),
            Phone = TypedText.Line(Phone),
            Steps = steps,
            IsRemoved = IsRemoved,
        }, problems);
    }

    private static OutagePlace PlaceOf(string line) => line.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? new(line[..at].Trim(), line[(at + 1)..].Trim()) : new(line);

    internal static string Write(DateTime? utc) => utc is { } moment ? RegionCalendar.Local(moment).ToString(Shape, CultureInfo.InvariantCulture) : "";

    private static DateTime? Moment(string typed, string field, List<InputProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        // Some browsers send seconds too.
        if (DateTime.TryParseExact(typed.Trim(), [Shape, Shape + ":ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 2200)
            return RegionCalendar.Utc(local);
        problems.Add(new(field, "Не читается: выберите день и время."));
        return null;
    }
}
