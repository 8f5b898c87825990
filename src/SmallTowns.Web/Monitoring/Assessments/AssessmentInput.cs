using System.Globalization;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring.Assessments;

/// <summary>Answers of a town, or the scores of a check, as they are typed.</summary>
public sealed class AssessmentInput
{
    public List<AnswerInput> Answers { get; set; } = [];
    public DateOnly? NextOn { get; set; }

    public static AssessmentInput Of(IReadOnlyList<Criterion> criteria, IReadOnlyList<AssessmentAnswer> answers, DateOnly? nextOn)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return new()
        {
            Answers = [.. criteria.Select(criterion => AnswerInput.Of(criterion.Key, answers.FirstOrDefault(answer => answer.Key == criterion.Key)))],
            NextOn = nextOn,
        };
    }

    /// <summary>One answer a criterion, in the order of the criteria.</summary>
    /// <param name="isWhole">Every criterion must have one.</param>
    internal IReadOnlyList<AssessmentAnswer> Read(IReadOnlyList<Criterion> criteria, bool isWhole, List<InputProblem> problems)
    {
        List<AssessmentAnswer> read = [];
        foreach (var (place, criterion) in criteria.Index())
        {
            var typed = Answers.FirstOrDefault(answer => answer.Key == criterion.Key) ?? new() { Key = criterion.Key };
            int? score = int.TryParse(typed.Score.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            if ((score is null && (isWhole || !string.IsNullOrWhiteSpace(typed.Score))) || score > criterion.MaxScore)
                problems.Add(new($"Answers[{place}].Score", $"Целое число от 0 до {criterion.MaxScore}."));
            if (typed.Comment.Length > AssessmentAnswer.CommentMaxLength)
                problems.Add(new($"Answers[{place}].Comment", $"Не длиннее {AssessmentAnswer.CommentMaxLength} знаков."));
            if (typed.Files.Count > AssessmentAnswer.MostFiles)
                problems.Add(new($"Answers[{place}].Files", $"Не больше {AssessmentAnswer.MostFiles} файлов."));
            read.Add(new(criterion.Key, score, typed.Comment.Trim(), [.. typed.Files.DistinctBy(file => file.Key)]));
        }

        return read;
    }
}

public sealed class AnswerInput
{
    public string Key { get; set; } = "";
    public string Score { get; set; } = "";
    public string Comment { get; set; } = "";
    public List<AssociationFileRef> Files { get; set; } = [];

    public static AnswerInput Of(string key, AssessmentAnswer? answer) => new()
    {
        Key = key,
        Score = answer?.Score?.ToString(CultureInfo.InvariantCulture) ?? "",
        Comment = answer?.Comment ?? "",
        Files = [.. answer?.Files ?? []],
    };
}

/// <summary>Criteria as they are typed.</summary>
public sealed class CriteriaInput
{
    public List<CriterionInput> Rows { get; set; } = [];
    public string Reason { get; set; } = "";

    public static CriteriaInput Of(AssessmentCriteria? criteria) => new()
    {
        Rows = [.. (criteria?.Read() ?? []).Select(row => new CriterionInput
        {
            Key = row.Key,
            Topic = row.Topic,
            Text = row.Text,
            Weight = row.Weight.ToString(CultureInfo.InvariantCulture),
            MaxScore = row.MaxScore.ToString(CultureInfo.InvariantCulture),
        })],
    };

    /// <param name="newKey">Of a row that has none yet.</param>
    internal IReadOnlyList<Criterion> Read(Func<string> newKey, List<InputProblem> problems)
    {
        if (Rows.Count is 0 or > Criterion.MostCriteria)
            problems.Add(new("", $"Критериев — от 1 до {Criterion.MostCriteria}."));
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > AssessmentCriteria.ReasonMaxLength)
            problems.Add(new(nameof(Reason), $"Напишите, откуда критерии и что изменилось; не длиннее {AssessmentCriteria.ReasonMaxLength} знаков."));
        List<Criterion> read = [];
        foreach (var (place, row) in Rows.Index())
        {
            Line($"Rows[{place}].Topic", row.Topic, Criterion.TopicMaxLength, "Напишите тему.");
            Line($"Rows[{place}].Text", row.Text, Criterion.TextMaxLength, "Напишите, что оценивают.");
            read.Add(new(
                row.Key.Length > 0 ? row.Key : newKey(), row.Topic.Trim(), row.Text.Trim(),
                Whole($"Rows[{place}].Weight", row.Weight, Criterion.LargestWeight), Whole($"Rows[{place}].MaxScore", row.MaxScore, Criterion.LargestScore)));
        }

        return read;

        void Line(string field, string text, int maxLength, string missing)
        {
            if (string.IsNullOrWhiteSpace(text))
                problems.Add(new(field, missing));
            else if (text.Length > maxLength)
                problems.Add(new(field, $"Не длиннее {maxLength} знаков."));
            else if (HiddenCharacters.AreIn(text))
                problems.Add(new(field, HiddenCharacters.Sentence));
        }

        int Whole(string field, string typed, int most)
        {
            if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            problems.Add(new(field, $"Целое число от 1 до {most}."));
            return 1;
        }
    }
}

public sealed class CriterionInput
{
    /// <summary>Empty of a new one.</summary>
    public string Key { get; set; } = "";
    public string Topic { get; set; } = "";
    public string Text { get; set; } = "";
    public string Weight { get; set; } = "1";
    public string MaxScore { get; set; } = "5";
}
