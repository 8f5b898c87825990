using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>What meetings and what belongs to them are called.</summary>
public static class MeetingWords
{
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Regular => "очередное",
        MeetingKind.Extraordinary => "внеочередное",
        MeetingKind.Repeated => "повторное",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(MeetingForm form) => CharterWords.Of(form).Ru;

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

    /// <param name="of">Of the member: who has a voice only may be no head of a town.</param>
    public static string Of(MandateKind kind, MemberKind of) => (kind, of) switch
    {
        (MandateKind.HeadByOffice, MemberKind.Voting) => "глава, по должности",
        (MandateKind.HeadByOffice, MemberKind.Consultative) => "лично или по должности",
        (MandateKind.Proxy, _) => "по доверенности",
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

    /// <summary>«Общее собрание № 3, 14 мая 2027 г.», «Коллегия директоров, заседание № 3, 14 мая 2027 г.»</summary>
    public static string TitleOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return $"{NumberOf(meeting.Body, meeting.BodyRu, meeting.Number)}, {Day(RegionCalendar.DayOf(meeting.StartsUtc))}";
    }

    /// <summary>«Общее собрание № 3»</summary>
    public static string NumberOf(string body, string bodyName, string number) =>
        MeetingBodies.IsAssembly(body) ? $"Общее собрание № {number}" : $"{bodyName}, заседание № {number}";

    /// <summary>What a meeting of this body is called in a sentence that begins with it.</summary>
    public static string NounOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.IsOfAssembly ? "Собрание" : "Заседание";
    }

    /// <summary>Who votes there.</summary>
    public static string VoterOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.IsOfAssembly ? "Член Ассоциации" : "Место в органе";
    }

    /// <summary>By which rules a meeting goes that was convened.</summary>
    public static string RulesOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.CharterFrom is { } from ? $"устав, действующий с {Day(from)}"
            : meeting.IsOfAssembly ? "устава нет: по закону, как его читает портал"
            : "в уставе нет правил этого органа: значения, предложенные порталом";
    }

    /// <summary>«больше половины от присутствующих»</summary>
    public static string Needed(VotingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return $"{(rule.Majority == RequiredShare.All ? "все голоса" : rule.Majority.Words.Ru)} {PollOutcome.BaseWords(rule.MajorityOf).Ru}";
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy 'г.'", Language.Russian);
}
