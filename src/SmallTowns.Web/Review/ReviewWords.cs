using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>The words of the review.</summary>
public static class ReviewWords
{
    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Submitted => "Ждёт проверки",
        ProposalState.Returned => "На доработке",
        ProposalState.Scheduled => "Публикация назначена",
        ProposalState.Published => "Опубликовано",
        ProposalState.Withdrawn => "Снято с публикации",
        ProposalState.Rejected => "Отклонено",
        ProposalState.Recalled => "Отозвано автором",
        ProposalState.Prepared => "Записывается",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(BatchState state) => state switch
    {
        BatchState.Open => "Решений ещё нет",
        BatchState.PartlyDecided => "Решено частично",
        BatchState.Decided => "Решено",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>"отправлено", before how many rows.</summary>
    public static string Of(BatchAction action) => action switch
    {
        BatchAction.Sent => "отправлено",
        BatchAction.Published => "опубликовано",
        BatchAction.Scheduled => "публикация назначена",
        BatchAction.Returned => "возвращено на доработку",
        BatchAction.Rejected => "отклонено",
        BatchAction.Withdrawn => "снято с публикации",
        BatchAction.Recalled => "отозвано",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>The same within a sentence.</summary>
    public static string Within(ProposalState state) => char.ToLowerInvariant(Of(state)[0]) + Of(state)[1..];

    public static string Of(ChangeOrigin origin) => origin switch
    {
        ChangeOrigin.Screen => "в форме",
        ChangeOrigin.Import => "из файла",
        ChangeOrigin.Restore => "восстановление",
        ChangeOrigin.Schedule => "по расписанию",
        ChangeOrigin.Shipped => "с программой",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    /// <summary>"Текст «Экономика»" or the section by its own name.</summary>
    public static string Of(TownSectionKind section) => section.IsText() ? $"Текст «{Words.Of(section)}»" : $"Раздел «{Words.Of(section)}»";

    /// <summary>What came of a command, in a sentence for whoever gave it.</summary>
    public static string Of(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Done => "Готово.",
        ReviewOutcome.AlreadyDecided { ByName: { } by, Utc: { } utc } => $"Решение уже принято: {by}, {StaffTime.Text(utc)}. Ниже — как это выглядит теперь.",
        ReviewOutcome.AlreadyDecided => "Решать уже нечего: автор забрал или дорабатывает правку, либо всё уже опубликовано.",
        ReviewOutcome.Amended => "Пока вы читали, правку изменили. Ниже — её новый вид: прочтите и решите снова.",
        ReviewOutcome.Outdated => "То, что опубликовано, изменилось с тех пор, как правку предложили: публикация затёрла бы чужую работу. Верните её автору на доработку.",
        ReviewOutcome.NothingToPublish => "Эта правка ничего не меняет: именно это уже опубликовано. Верните её автору на доработку или отклоните.",
        ReviewOutcome.OwnProposal => "В этой правке есть ваша работа: опубликовать её должен другой директор.",
        ReviewOutcome.Invalid => "Проверьте отмеченные поля.",
        ReviewOutcome.StillUsed used => $"Снять с публикации нельзя: {used.Why}",
        ReviewOutcome.Blocked => "Публиковать нельзя: это нарушит правила выпуска.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
