using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;

namespace SmallTowns.Web.Meetings;

/// <summary>What meetings and what belongs to them are called.</summary>
public static class MeetingWords
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Regular => "очередное",
        MeetingKind.Extraordinary => "внеочередное",
        MeetingKind.Repeated => "повторное",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(MeetingForm form) => form switch
    {
        MeetingForm.InPerson => "очно",
        MeetingForm.Remote => "дистанционно",
        MeetingForm.Mixed => "очно-заочно",
        MeetingForm.Absentee => "заочно",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Planned => "готовится",
        MeetingState.Convened => "созвано",
        MeetingState.Open => "идёт",
        MeetingState.Paused => "перерыв",
        MeetingState.Closed => "закрыто",
        MeetingState.NotHeld => "не состоялось",
        MeetingState.Cancelled => "отменено",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(PollMethod method) => method switch
    {
        PollMethod.HandCount => "открыто, поднятием рук",
        PollMethod.NamedOpen => "открыто, поимённо",
        PollMethod.SecretPaper => "тайно, бумажными бюллетенями",
        PollMethod.SecretElectronic => "тайно, электронно",
        PollMethod.Absentee => "заочно, бюллетенями",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Of(VoteChoice choice) => choice switch
    {
        VoteChoice.For => "за",
        VoteChoice.Against => "против",
        VoteChoice.Abstained => "воздержался",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public static string Of(MandateKind kind) => kind switch
    {
        MandateKind.HeadByOffice => "глава, по должности",
        MandateKind.Proxy => "по доверенности",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(BallotWay way) => way switch
    {
        BallotWay.Paper => "на бумаге",
        BallotWay.SignedScan => "скан с подписью",
        BallotWay.SimpleSignature => "простая электронная подпись",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    public static string Of(AttendanceMode mode) => mode switch
    {
        AttendanceMode.InPerson => "в зале",
        AttendanceMode.Remote => "дистанционно",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Of(MinutesState state) => state switch
    {
        MinutesState.Draft => "черновик",
        MinutesState.Circulated => "разослан для замечаний",
        MinutesState.Final => "подписан",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>«Общее собрание № 3, 14 мая 2027 г.»</summary>
    public static string TitleOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return $"Общее собрание № {meeting.Number}, {Day(RegionCalendar.DayOf(meeting.StartsUtc))}";
    }

    /// <summary>«больше половины от присутствующих»</summary>
    public static string Needed(VotingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return $"{(rule.Majority == RequiredShare.All ? "все голоса" : rule.Majority.Words.Ru)} {PollOutcome.BaseWords(rule.MajorityOf).Ru}";
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy 'г.'", Russian);

    /// <summary>By the clocks of the region.</summary>
    public static string Moment(DateTime utc)
    {
        var local = RegionCalendar.Local(utc);
        return local.ToString("d MMMM yyyy 'г.' HH:mm", Russian);
    }
}
