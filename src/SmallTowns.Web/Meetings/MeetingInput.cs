using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>A meeting as it is planned: what its form holds.</summary>
public sealed class MeetingInput
{
    /// <summary>The code of the body that meets.</summary>
    public string Body { get; set; } = MeetingBodies.Assembly;
    public string Number { get; set; } = "";
    public MeetingKind Kind { get; set; } = MeetingKind.Regular;
    public MeetingForm Form { get; set; } = MeetingForm.InPerson;
    public DateOnly? Day { get; set; }

    /// <summary>By the region's clocks: «10:00».</summary>
    public string Time { get; set; } = "10:00";
    public DateOnly? BallotsUntil { get; set; }
    public string Place { get; set; } = "";
    public string RemoteMeans { get; set; } = "";
    public string ConvenedBy { get; set; } = "";
    public string Chair { get; set; } = "";
    public string Secretary { get; set; } = "";
    public string Counters { get; set; } = "";
    public List<AgendaInput> Items { get; set; } = [];

    public static MeetingInput Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Body = meeting.Body,
            Number = meeting.Number,
            Kind = meeting.Kind,
            Form = meeting.Form,
            Day = RegionCalendar.DayOf(meeting.StartsUtc),
            Time = StaffTime.Clock(meeting.StartsUtc),
            BallotsUntil = meeting.BallotsUntil,
            Place = meeting.Place,
            RemoteMeans = meeting.RemoteMeans,
            ConvenedBy = meeting.ConvenedBy,
            Chair = meeting.Chair,
            Secretary = meeting.Secretary,
            Counters = meeting.Counters,
            Items = [.. meeting.Items.OrderBy(item => item.Place).Select(AgendaInput.Of)],
        };
    }
}

public sealed class AgendaInput
{
    /// <summary>Of the row; none of a new one.</summary>
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string RuleCode { get; set; } = CharterDefaults.Ordinary;
    public string DraftText { get; set; } = "";
    public string Materials { get; set; } = "";
    public string Reporter { get; set; } = "";

    /// <summary>As typed; empty where it is no election.</summary>
    public string Seats { get; set; } = "";

    /// <summary>A candidate a line.</summary>
    public string Candidates { get; set; } = "";

    public static AgendaInput Of(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new()
        {
            Id = item.Id,
            Title = item.Title,
            RuleCode = item.RuleCode,
            DraftText = item.DraftText,
            Materials = item.Materials,
            Reporter = item.Reporter,
            Seats = item.IsElection ? item.Seats.ToString(CultureInfo.InvariantCulture) : "",
            Candidates = string.Join('\n', item.Candidates),
        };
    }

    /// <summary>Empty where it is no election, none where it is no number.</summary>
    public int? SeatsAsked => string.IsNullOrWhiteSpace(Seats) ? null : int.TryParse(Seats.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seats) ? seats : 0;

    public IReadOnlyList<string> CandidateNames => [.. Candidates.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
