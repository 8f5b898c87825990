using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

public enum AnswerField
{
    Text = 1,
    Basis = 2,
    Missing = 3,
    Note = 4,
}

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="IsQuestion">The number may be right: it is to be looked at and explained, then nothing is asked any more.</param>
public sealed record AnswerProblem(int MeasureId, AnswerField Field, string Sentence, bool IsQuestion = false);

/// <summary>
/// What keeps a form from being signed. A draft is saved all the same. What is only unlikely is a question, which an explanation answers;
/// the reviewer reads it.
/// </summary>
internal static class AnswerChecks
{
    /// <summary>What cannot even be stored as a draft.</summary>
    public static IReadOnlyList<AnswerProblem> OfLengths(AnswerSheet sheet) => [.. sheet.Rows.SelectMany(row => TooLong(row.Answer))];

    /// <param name="isWhole">Whether empty fields are told too, as before signing.</param>
    public static IReadOnlyList<AnswerProblem> Of(AnswerSheet sheet, bool isWhole, DateOnly today) =>
        [.. sheet.Rows.SelectMany(row => Of(sheet, row, isWhole, today)), .. OfSums(sheet)];

    private static IEnumerable<AnswerProblem> TooLong(TypedAnswer answer)
    {
        if (answer.Text.Length > CampaignAnswer.TextMaxLength)
            yield return new(answer.MeasureId, AnswerField.Text, $"Не длиннее {CampaignAnswer.TextMaxLength} знаков: здесь только число, остальное пишите в пояснении.");
        if (answer.Note.Length > CampaignAnswer.NoteMaxLength)
            yield return new(answer.MeasureId, AnswerField.Note, $"Не длиннее {CampaignAnswer.NoteMaxLength} знаков.");
    }

    private static IEnumerable<AnswerProblem> Of(AnswerSheet sheet, SheetRow row, bool isWhole, DateOnly today)
    {
        var answer = row.Answer;
        if (!TypedNumber.TryRead(answer.Text, out var typed))
        {
            yield return new(answer.MeasureId, AnswerField.Text, TypedNumber.NotANumber + " Если числа нет, оставьте поле пустым и выберите причину.");
            yield break;
        }

        if (typed is not { } value)
        {
            foreach (var problem in OfMissing(answer, isWhole))
                yield return problem;
            yield break;
        }

        if (answer.Missing is not null)
            yield return new(answer.MeasureId, AnswerField.Missing, "Здесь и число, и причина, почему его нет: оставьте что-то одно.");
        var input = CampaignFigures.InputOf(sheet.Form, row.Indicator, value, answer.Basis, answer.Note);
        foreach (var problem in FigureChecks.Of(input, today))
        {
            if (FieldOf(problem.Field) is { } field)
                yield return new(answer.MeasureId, field, problem.Sentence);
        }

        // An explanation answers all questions about the number.
        if (answer.Note.Length > 0)
            yield break;
        foreach (var sentence in Unusual(sheet.Campaign, row, value))
            yield return new(answer.MeasureId, AnswerField.Text, sentence + " Если число верное, объясните в пояснении, почему оно такое.", IsQuestion: true);
        if (answer.Basis != row.Measure.Basis)
            yield return new(answer.MeasureId, AnswerField.Basis, $"Просили {Words.Over(row.Measure.Basis)}. Если такого числа нет, объясните в пояснении.", IsQuestion: true);
    }

    private static IEnumerable<AnswerProblem> OfMissing(TypedAnswer answer, bool isWhole)
    {
        if (answer.Missing is null && isWhole)
            yield return new(answer.MeasureId, AnswerField.Text, "Введите число или выберите причину, почему его нет.");
        if (answer is { Missing: MissingReason.Refused or MissingReason.Later or MissingReason.Other, Note.Length: 0 })
        {
            yield return new(answer.MeasureId, AnswerField.Note, answer.Missing switch
            {
                MissingReason.Refused => "Напишите, какая организация отказала и на каком основании; имён людей не пишите.",
                MissingReason.Later => "Напишите, когда число будет.",
                _ => "Напишите, почему числа нет.",
            });
        }
    }

    private static IEnumerable<string> Unusual(Campaign campaign, SheetRow row, decimal value)
    {
        var (measure, before) = (row.Indicator, row.Published ?? row.Previous);
        if (value < measure.PlausibleFrom || value > measure.PlausibleTo)
            yield return $"Вне обычных пределов ({Bounds(measure)}): проверьте единицу ({measure.UnitRu}) и порядок.";
        // Numbers of different territories are not compared.
        if (before is null || before.Basis != row.Answer.Basis || PlausibleChange.Percent(value, before.Value) is not { } change)
            yield break;
        if (Math.Abs(change) > (measure.PlausibleChangePercent ?? campaign.ChangePercent))
            yield return $"Отличается от прежнего значения ({FigureWords.Number(before.Value)}, {FigureWords.When(before.Period)}) на {Numbers.PercentWithSign(change)}: проверьте, нет ли опечатки.";
    }

    private static string Bounds(Indicator measure) => (measure.PlausibleFrom, measure.PlausibleTo) switch
    {
        ({ } from, { } to) => $"от {FigureWords.Number(from)} до {FigureWords.Number(to)}",
        ({ } from, _) => $"не меньше {FigureWords.Number(from)}",
        (_, { } to) => $"не больше {FigureWords.Number(to)}",
        _ => "их нет",
    };

    private static IEnumerable<AnswerProblem> OfSums(AnswerSheet sheet)
    {
        var byCode = sheet.Rows.ToDictionary(row => row.Indicator.Code, StringComparer.Ordinal);
        foreach (var sum in MeasureSum.All)
        {
            if (!byCode.TryGetValue(sum.Total, out var total) || total.Answer is not { Value: { } value, Missing: null, Note.Length: 0, Basis: var basis })
                continue;
            if (sum.SumOf(code => ValueOf(code, basis)) is not { } parts || sum.Holds(value, parts))
                continue;
            var names = string.Join(sum.Parts.Any(part => part.Factor < 0) ? " минус " : " и ", sum.Parts.Select(part => $"«{byCode[part.Code].Indicator.NameRu}»"));
            yield return new(total.Measure.Id, AnswerField.Text,
                $"Не сходится с другими числами формы: {names} {(sum.IsAtMost ? sum.Parts.Count > 1 ? "допускают не больше" : "допускает не больше" : "дают")} {FigureWords.Number(parts)}, а здесь {FigureWords.Number(value)}. Если всё верно, объясните в пояснении.",
                IsQuestion: true);
        }

        decimal? ValueOf(string code, TerritorialBasis basis) => byCode.TryGetValue(code, out var row) && row.Answer.Basis == basis ? row.Answer.Value : null;
    }

    private static AnswerField? FieldOf(string field) => field switch
    {
        nameof(FigureInput.Value) => AnswerField.Text,
        nameof(FigureInput.Basis) => AnswerField.Basis,
        nameof(FigureInput.NoteRu) => AnswerField.Note,
        _ => null,
    };
}
