using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Letters;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Cases;

public static class CaseWords
{
    /// <summary>For the staff.</summary>
    public static string Of(CaseAsker asker) => asker switch
    {
        CaseAsker.Investor => "инвестор",
        CaseAsker.Resident => "житель",
        CaseAsker.Journalist => "журналист",
        _ => throw new ArgumentOutOfRangeException(nameof(asker), asker, "This asker has no name yet."),
    };

    /// <summary>For the staff.</summary>
    public static string OfMany(CaseAsker asker) => asker switch
    {
        CaseAsker.Investor => "Инвесторы",
        CaseAsker.Resident => "Жители",
        CaseAsker.Journalist => "Журналисты",
        _ => throw new ArgumentOutOfRangeException(nameof(asker), asker, "These askers have no name yet."),
    };

    /// <summary>For the staff: a question is new, answered, or nothing comes of it.</summary>
    public static string Of(CaseStage stage, CaseAsker asker) => (asker, stage) switch
    {
        (not CaseAsker.Investor, CaseStage.Won) => "Отвечено",
        _ => Of(stage),
    };

    /// <summary>For the staff.</summary>
    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Lead => "Новое",
        CaseStage.Qualified => "Потребность ясна",
        CaseStage.Shortlist => "Предложение",
        CaseStage.Visit => "Показ",
        CaseStage.Terms => "Условия",
        CaseStage.Won => "Состоялось",
        CaseStage.Lost => "Ушёл к другим",
        CaseStage.Abandoned => "Прекращено",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "This stage has no name yet."),
    };

    /// <summary>What it means, for whoever asks.</summary>
    public static string ToAsker(InvestorCase of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return !of.IsQuestion ? ToInvestor(of.Stage) : of.Stage switch
        {
            CaseStage.Won => T("Ответ дан, работа по вопросу завершена.", "Your question is answered, and the work on it is done."),
            CaseStage.Abandoned => T("Работа по вопросу прекращена.", "The work on your question has been ended."),
            _ => T("Вопрос получен, готовится ответ.", "Your question has arrived, and an answer is being prepared."),
        };
    }

    /// <summary>What it means, for the investor.</summary>
    private static string ToInvestor(CaseStage stage) => stage switch
    {
        CaseStage.Lead => T("Обращение получено, отдел готовит ответ.", "Your enquiry has arrived, and the department is preparing an answer."),
        CaseStage.Qualified => T("Отдел знает, что вам нужно, и подбирает города и площадки.", "The department knows what you need and is choosing towns and sites."),
        CaseStage.Shortlist => T("Отдел предложил вам города или площадки.", "The department has proposed towns or sites to you."),
        CaseStage.Visit => T("Готовится или идёт показ на месте.", "A visit is being prepared or is under way."),
        CaseStage.Terms => T("Согласуются условия.", "The terms are being agreed."),
        CaseStage.Won => T("Договорились: работа по обращению завершена.", "It is agreed: the work on your enquiry is done."),
        CaseStage.Lost => T("Работа закончена: вы выбрали другое место.", "The work has ended: you have chosen another place."),
        CaseStage.Abandoned => T("Работа по обращению прекращена.", "The work on your enquiry has been ended."),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "This stage has no name yet."),
    };

    public static string Of(LossReason reason) => reason switch
    {
        LossReason.NoFittingObject => "Нет подходящего объекта",
        LossReason.Utilities => "Сети: мощность, цена или срок подключения",
        LossReason.Price => "Цена земли, здания или аренды",
        LossReason.Labour => "Не хватает людей",
        LossReason.Transport => "Дороги, расстояния",
        LossReason.Time => "Разрешения и сроки",
        LossReason.Support => "В другом месте больше поддержки",
        LossReason.OurWork => "Мы ответили поздно или плохо",
        LossReason.Other => "Другое",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no name yet."),
    };

    public static string Of(LetterState state) => state switch
    {
        LetterState.Queued => "ждёт отправки",
        LetterState.Accepted => "почтовый сервер принял",
        LetterState.Refused => "почтовый сервер отказал",
        LetterState.WrittenToFile => "записано в папку: почтовый сервер не настроен",
        LetterState.Dropped => "не отправлено: согласие отозвано",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no name yet."),
    };

    public static string OfPurpose(string purpose) => purpose switch
    {
        CaseLetters.Opened => "Подтверждение",
        CaseLetters.Proposed => "Предложение",
        _ => "Ответ",
    };

    public static string Of(CaseProposalState state) => state switch
    {
        CaseProposalState.Open => "Действует",
        CaseProposalState.Expired => "Срок кончился",
        CaseProposalState.Revoked => "Отозвано",
        CaseProposalState.Erased => "Стёрто",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A proposal that is there is never in this state."),
    };

    public static string Of(CaseFault fault) => fault switch
    {
        CaseFault.SameStage => "Обращение уже на этой стадии.",
        CaseFault.NotDefined => "Выберите стадию.",
        CaseFault.IsOver => "Обращение закрыто. Сначала его открывает заново директор.",
        CaseFault.IsOpen => "Обращение и так открыто.",
        CaseFault.NoteMissing => "Напишите, почему: стадия пропущена, работа возвращается или кончается.",
        CaseFault.TooLong => "Слишком длинно.",
        CaseFault.LossReasonMissing => "Выберите главную причину.",
        CaseFault.LostToMissing => "Напишите, кого выбрал инвестор, или отметьте, что это неизвестно.",
        CaseFault.OutOfRange => "Такого числа или дня быть не может.",
        CaseFault.InTheFuture => "Этот день ещё не наступил.",
        CaseFault.Reversed => "Последний день раньше первого или уже прошёл.",
        CaseFault.Missing => "Укажите день.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "This fault has no sentence yet."),
    };
}
