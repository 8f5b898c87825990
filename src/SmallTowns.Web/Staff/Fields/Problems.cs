using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Fields;

/// <summary>What is wrong with a form, asked field by field.</summary>
public sealed record Problems(IReadOnlyList<InputProblem> All)
{
    public static readonly Problems None = new([]);

    /// <summary>Of a command whose page shows what is there now.</summary>
    public const string LookAgain = "Тем временем это изменил кто-то другой. Посмотрите, как оно сейчас, и повторите.";

    /// <summary>Of a command whose page still shows what it was opened on.</summary>
    public const string OpenAnew = "Тем временем это изменил кто-то другой. Скопируйте набранное и откройте страницу ещё раз.";

    public bool Any => All.Count > 0;

    /// <summary>The sentences of one field; empty where nothing is wrong with it.</summary>
    public string? this[string field] =>
        All.Where(problem => string.Equals(problem.Field, field, StringComparison.OrdinalIgnoreCase)).Select(problem => problem.Sentence).ToList() is { Count: > 0 } sentences
            ? string.Join(' ', sentences)
            : null;

    /// <summary>What a form says of a command that was not carried out.</summary>
    public static Problems Of(CommandOutcome outcome, string whenOvertaken = LookAgain) => outcome switch
    {
        CommandOutcome.Invalid invalid => new(invalid.Problems),
        CommandOutcome.Refused refused => new([new InputProblem("", refused.Sentence)]),
        CommandOutcome.Overtaken => new([new InputProblem("", whenOvertaken)]),
        _ => None,
    };

    /// <summary>Both, where a field that could not even be read needs no second sentence.</summary>
    public static Problems Of(IReadOnlyList<InputProblem> ofReading, IEnumerable<InputProblem> ofChecking) =>
        new([.. ofReading, .. ofChecking.Where(check => ofReading.All(read => read.Field != check.Field))]);
}
