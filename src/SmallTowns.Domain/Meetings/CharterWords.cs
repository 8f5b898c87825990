namespace SmallTowns.Domain.Meetings;

/// <summary>What the rules of a charter are called.</summary>
public static class CharterWords
{
    public static LocalizedText Of(Secrecy secrecy) => secrecy switch
    {
        Secrecy.Never => new("только открыто", "open only"),
        Secrecy.Allowed => new("открыто или тайно", "open or secret"),
        Secrecy.Required => new("только тайно", "secret only"),
        _ => throw new ArgumentOutOfRangeException(nameof(secrecy), secrecy, null),
    };

    public static LocalizedText Of(MeetingForm form) => form switch
    {
        MeetingForm.InPerson => new("очно", "in person"),
        MeetingForm.Remote => new("дистанционно", "remote"),
        MeetingForm.Mixed => new("очно-заочно", "in person and absentee"),
        MeetingForm.Absentee => new("заочно", "absentee"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    public static LocalizedText Of(TieRule tie) => tie switch
    {
        TieRule.Rejected => new("не принято", "rejected"),
        TieRule.ChairDecides => new("решает голос председательствующего", "the chair’s vote decides"),
        TieRule.VoteAgain => new("голосуют ещё раз", "voted on again"),
        _ => throw new ArgumentOutOfRangeException(nameof(tie), tie, null),
    };

    public static LocalizedText Of(RunOffRule rule) => rule switch
    {
        RunOffRule.MostVotes => new("побеждает тот, у кого больше голосов", "most votes win"),
        RunOffRule.SameMajority => new("нужно то же большинство", "the same majority is needed"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
