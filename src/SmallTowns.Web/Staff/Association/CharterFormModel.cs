using System.Globalization;
using SmallTowns.Domain.Meetings;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A version of the charter as it is being typed.</summary>
public sealed class CharterFormModel
{
    public DateOnly? From { get; set; }
    public string Decision { get; set; } = "";
    public string NoticeDays { get; set; } = "";

    /// <summary>Empty where the charter does not say so.</summary>
    public string BodyNoticeDays { get; set; } = "";
    public bool AllowsSimpleSignatures { get; set; }
    public List<RuleFormModel> Rules { get; set; } = [];
    public List<WeightFormModel> Weights { get; set; } = [];

    /// <summary>A new version begins with the defaults, which are easier to change than to type.</summary>
    public static CharterFormModel Of(Charter content) => new()
    {
        From = content.From,
        Decision = content.Decision,
        NoticeDays = content.NoticeDays.ToString(CultureInfo.InvariantCulture),
        BodyNoticeDays = content.BodyNoticeDays?.ToString(CultureInfo.InvariantCulture) ?? "",
        AllowsSimpleSignatures = content.AllowsSimpleSignatures,
        Rules = [.. (content.IsThere() ? content : CharterDefaults.Charter).Rules.Select(RuleFormModel.Of)],
        Weights = [.. content.Weights.Select(weight => new WeightFormModel { Member = weight.Member, Votes = weight.Votes.ToString(CultureInfo.InvariantCulture) })],
    };

    public (Charter Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            From = From,
            Decision = Decision.Trim(),
            NoticeDays = WholeNumber(NoticeDays, nameof(NoticeDays), problems),
            BodyNoticeDays = string.IsNullOrWhiteSpace(BodyNoticeDays) ? null : WholeNumber(BodyNoticeDays, nameof(BodyNoticeDays), problems),
            AllowsSimpleSignatures = AllowsSimpleSignatures,
            Rules = [.. Rules.Select((rule, place) => rule.Read($"{nameof(Rules)}[{place}]", problems))],
            Weights = [.. Weights.Select((weight, place) => new MemberWeight(weight.Member ?? "", WholeNumber(weight.Votes, $"{nameof(Weights)}[{place}].Votes", problems)))],
        }, problems);
    }

    private static int WholeNumber(string text, string field, List<InputProblem> problems)
    {
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(new(field, "Введите целое число."));
        return 0;
    }
}

public sealed class WeightFormModel
{
    public string? Member { get; set; }
    public string Votes { get; set; } = "";
}
