using SmallTowns.Domain.Cases;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>A proposal as it was typed.</summary>
/// <param name="References">Names of objects: one or more, parted by commas, spaces or lines.</param>
/// <param name="Towns">Slugs.</param>
public sealed record ProposalInput(
    string Language, DateOnly? ValidUntil, string Letter, string References, IReadOnlyList<string> Towns, IReadOnlyList<AnsweredQuestion> Questions)
{
    /// <summary>What is wrong whatever stands in the register.</summary>
    public IEnumerable<InputProblem> Problems(DateOnly today)
    {
        if (Language is not ("ru" or "en"))
            yield return new(nameof(Language), "Выберите язык письма.");
        if (ValidUntil is null)
            yield return new(nameof(ValidUntil), "Укажите последний день.");
        else if (ValidUntil < today)
            yield return new(nameof(ValidUntil), "Этот день уже прошёл.");
        else if (ValidUntil > today.AddDays(CaseProposal.MostDays))
            yield return new(nameof(ValidUntil), "Не дальше чем через год: за это время всё изменится.");
        var letter = TypedText.Clean(Letter);
        if (letter.Length == 0)
            yield return new(nameof(Letter), "Напишите письмо: с него инвестор начнёт читать.");
        else if (letter.Length > CaseProposal.LetterMaxLength)
            yield return new(nameof(Letter), $"Не длиннее {CaseProposal.LetterMaxLength} знаков.");
        if (Towns.Count > InvestorCase.MostTowns)
            yield return new(nameof(Towns), $"Городов не больше {InvestorCase.MostTowns}.");
        if (Towns.Count == 0 && string.IsNullOrWhiteSpace(References))
            yield return new(nameof(Towns), "Предложите хотя бы один город или объект.");
        if (Questions.Count > CaseProposal.MostQuestions)
            yield return new("", $"Вопросов не больше {CaseProposal.MostQuestions}.");
        foreach (var (place, asked) in Questions.Index())
        {
            foreach (var problem in Problems(place, asked))
                yield return problem;
        }
    }

    public static string QuestionField(int place) => $"Questions[{place}].Question";

    public static string AnswerField(int place) => $"Questions[{place}].Answer";

    private static IEnumerable<InputProblem> Problems(int place, AnsweredQuestion asked)
    {
        var (question, answer) = (TypedText.Clean(asked.Question), TypedText.Clean(asked.Answer));
        if (question.Length == 0)
            yield return new(QuestionField(place), "Напишите вопрос или уберите строку.");
        else if (question.Length > ProposedQuestion.QuestionMaxLength)
            yield return new(QuestionField(place), $"Не длиннее {ProposedQuestion.QuestionMaxLength} знаков.");
        if (answer.Length == 0)
            yield return new(AnswerField(place), "Ответьте или уберите вопрос. Если ответа нет, так и напишите.");
        else if (answer.Length > ProposedQuestion.AnswerMaxLength)
            yield return new(AnswerField(place), $"Не длиннее {ProposedQuestion.AnswerMaxLength} знаков.");
    }
}
