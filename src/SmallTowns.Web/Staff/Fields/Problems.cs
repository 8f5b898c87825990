using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Fields;

/// <summary>What is wrong with a form, asked field by field.</summary>
public sealed record Problems(IReadOnlyList<InputProblem> All)
{
    public static readonly Problems None = new([]);

    public bool Any => All.Count > 0;

    /// <summary>The sentences of one field; empty where nothing is wrong with it.</summary>
    public string? this[string field] =>
        All.Where(problem => string.Equals(problem.Field, field, StringComparison.OrdinalIgnoreCase)).Select(problem => problem.Sentence).ToList() is { Count: > 0 } sentences
            ? string.Join(' ', sentences)
            : null;

    /// <summary>Both, where a field that could not even be read needs no second sentence.</summary>
    public static Problems Of(IReadOnlyList<InputProblem> ofReading, IEnumerable<InputProblem> ofChecking) =>
        new([.. ofReading, .. ofChecking.Where(check => ofReading.All(read => read.Field != check.Field))]);
}
