namespace SmallTowns.Domain.Work;

/// <summary>What is to be done, by whom, by when, and who sees to it.</summary>
public sealed record AssignmentTask
{
    public required string Title { get; init; }
    public string Text { get; init; } = "";

    /// <summary>The decision of the assembly that it follows from.</summary>
    public int? DecisionId { get; init; }

    /// <summary>The warning that it answers.</summary>
    public int? WarningId { get; init; }

    /// <summary>The version of the warning that the form was drawn from.</summary>
    public int WarningVersion { get; init; }

    /// <summary>The department that has it.</summary>
    public int? BodyId { get; init; }

    /// <summary>The person who has it; empty where the department finds one.</summary>
    public int? ResponsibleUserId { get; init; }

    public IReadOnlyList<int> HelperUserIds { get; init; } = [];
    public IReadOnlyList<int> HelperBodyIds { get; init; } = [];

    public int ControllerUserId { get; init; }
    public AssignmentTerm Term { get; init; } = new(null, null);

    public IEnumerable<WorkFinding> Findings(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return new(nameof(Title), WorkFault.Missing);
        else if (Title.Length > Assignment.TitleMaxLength)
            yield return new(nameof(Title), WorkFault.TooLong);
        if (Text.Length > Assignment.TextMaxLength)
            yield return new(nameof(Text), WorkFault.TooLong);
        if (BodyId is null && ResponsibleUserId is null)
            yield return new(nameof(BodyId), WorkFault.NobodyNamed);
        if (ControllerUserId == 0)
            yield return new(nameof(ControllerUserId), WorkFault.Missing);
        else if (ControllerUserId == ResponsibleUserId)
            yield return new(nameof(ControllerUserId), WorkFault.ControlsOneself);
        if (HelperUserIds.Count + HelperBodyIds.Count > Assignment.MostHelpers)
            yield return new(nameof(HelperUserIds), WorkFault.TooMany);
        if (Term.Finding(today) is { } wrong)
            yield return wrong;
    }
}
