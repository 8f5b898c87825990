using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>What came of one row of the table.</summary>
/// <param name="ProposalId">What was proposed, or the proposal that stands in the way, to go on with it.</param>
public sealed record RowResult(bool IsSent, bool IsWrong, string Sentence, int? ProposalId = null)
{
    public static RowResult Of(ProposeOutcome outcome) => outcome switch
    {
        ProposeOutcome.Sent sent => new(true, false, "Отправлено.", sent.ProposalId),
        ProposeOutcome.NothingChanged => new(false, false, "Так и опубликовано: ничего не изменилось."),
        ProposeOutcome.Invalid invalid => new(false, true, string.Join(' ', invalid.Problems.Select(problem => problem.Sentence))),
        ProposeOutcome.Conflict { Theirs.Now.ProposalId: { } id } conflict => new(
            false, true, $"Из этого источника уже предложено другое: {Number(conflict)} ({conflict.Theirs.ByName}).", id),
        ProposeOutcome.Conflict conflict => new(false, true, $"Опубликованное число тем временем изменилось: теперь {Number(conflict)}. Исправьте его отдельно."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has no words yet."),
    };

    private static string Number(ProposeOutcome.Conflict conflict) =>
        FigureBases.Read(conflict.Theirs.Now).Value is { } value ? FigureWords.Number(value) : "нет";
}
