namespace SmallTowns.Domain.Meetings;

/// <summary>What a question has to meet before it is put to the vote.</summary>
/// <param name="WasInNotice">It stood in the notice; else every voting member has to take part.</param>
/// <param name="IsSecret">The ballots are secret.</param>
/// <param name="WereMaterialsSent">Agenda and materials had gone before the ballots; asked of absentee votes only.</param>
public sealed record PollAdmission(VotingRule Rule, Roll Roll, MeetingForm Form, bool WasInNotice, bool IsSecret, bool WereMaterialsSent = true)
{
    public const int FewSecretVoters = 5;

    /// <summary>Why the poll cannot open; empty where it can.</summary>
    public LocalizedText? Refusal
    {
        get
        {
            if (!Rule.Forms.Contains(Form))
            {
                return Form is MeetingForm.Absentee && Rule.IsExclusiveCompetence
                    ? new("Вопрос исключительной компетенции не решают заочно.", "A question of exclusive competence is not decided by absentee ballots.")
                    : new("Устав не допускает для этого вопроса такой формы.", "The charter does not allow this form for this question.");
            }

            if (Form is MeetingForm.Absentee && !WereMaterialsSent)
                return new("Повестка и материалы должны быть разосланы до начала голосования.", "Agenda and materials have to be sent before the vote begins.");
            // Who took part in an absentee vote is known when it closes; its quorum is asked then.
            if (Form is not MeetingForm.Absentee && QuorumCheck.Of(Rule, Roll) is { Holds: false } quorum)
                return quorum.Words;
            if (!WasInNotice && (Form is MeetingForm.Absentee || Roll.Represented < Roll.All))
            {
                return new(
                    $"Вопроса не было в уведомлении: по нему голосуют, только если участвуют все члены, а участвуют {Roll.Represented} из {Roll.All}.",
                    $"The question was not in the notice: it is put to the vote only if all members take part, and {Roll.Represented} of {Roll.All} do.");
            }

            if (IsSecret && Rule.Secrecy is Secrecy.Never)
                return new("По этому вопросу голосуют открыто.", "This question is voted on openly.");
            if (!IsSecret && Rule.Secrecy is Secrecy.Required)
                return new("По этому вопросу голосуют тайно.", "This question is voted on secretly.");
            return IsSecret && !Roll.HasEqualWeights
                ? new("Тайное голосование невозможно: у членов разное число голосов, и по числу их можно узнать.", "A secret vote is not possible: members have different numbers of votes, by which they could be known.")
                : null;
        }
    }

    /// <summary>What is said before it opens, without keeping it from opening.</summary>
    public LocalizedText? Warning => IsSecret && Roll.Voters.Count() < FewSecretVoters
        ? new("Голосующих меньше пяти: по итогу можно догадаться, кто как голосовал.", "There are fewer than five voters: the result may tell who voted how.")
        : null;
}
