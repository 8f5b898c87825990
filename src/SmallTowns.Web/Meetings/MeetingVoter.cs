using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;

namespace SmallTowns.Web.Meetings;

/// <summary>Whoever has a vote or a voice at a meeting: a member of the Association at its assembly, a seat at a meeting of another body.</summary>
public sealed record MeetingVoter(MemberStanding Standing, LocalizedText Name)
{
    public string Key => Standing.Key;

    public MemberKind Kind => Standing.Kind;

    public bool IsInForceOn(DateOnly day) => Standing.IsInForceOn(day);

    public static MeetingVoter Of(AssociationMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new(member.Standing(), member.Name);
    }
}

/// <summary>The right of a person to come to a meeting for one of its voters.</summary>
/// <param name="Id">Of the row; marks of the desk name it.</param>
/// <param name="Right">By what right, in a word.</param>
/// <param name="RightInFull">The same with the paper, as the minutes say it.</param>
public sealed record MeetingMandate(int Id, MeetingVoter Voter, string Person, Mandate Mandate, string Right, string RightInFull)
{
    public string Key => Mandate.Key;

    /// <summary>Nobody is told who holds the seat, and the secretary has not written it either.</summary>
    public bool IsNameless => Person.Length == 0;

    /// <summary>For lists, where a seat without a name says so.</summary>
    public string PersonOrNobody => IsNameless ? "имя не указано" : Person;

    public static MeetingMandate Of(MemberMandate mandate, MeetingVoter voter)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentNullException.ThrowIfNull(voter);
        var right = MeetingWords.Of(mandate.Kind, voter.Kind);
        var inFull = mandate.Kind is MandateKind.HeadByOffice
            ? right
            : $"{right}{(mandate.DocumentNumber is { Length: > 0 } number ? $" № {number}" : "")}{(mandate.IssuedOn is { } day ? $" от {MeetingWords.Day(day)}" : "")}";
        return new(mandate.Id, voter, mandate.PersonName, mandate.ToMandate(), right, inFull);
    }

    /// <param name="person">Whose name is kept for it; empty where there is none, or it was erased.</param>
    public static MeetingMandate Of(SeatMandate mandate, MeetingVoter voter, string? person)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        var right = mandate.Right switch
        {
            SeatRight.Holder => "занимает должность",
            SeatRight.Acting => "исполняет обязанности",
            SeatRight.Deputy => $"замещает: {mandate.DeputyTitle}",
            _ => throw new ArgumentOutOfRangeException(nameof(mandate)),
        };
        return new(mandate.Id, voter, person ?? mandate.PersonName ?? "", mandate.ToMandate(), right, right);
    }
}
