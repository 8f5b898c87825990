namespace SmallTowns.Domain.Work;

/// <summary>What a town asks for.</summary>
/// <param name="BodyId">The department that it is meant for; empty where the town does not know.</param>
public sealed record SupportQuestion(SupportKind? Kind, string Subject, string Text, int? BodyId)
{
    public IEnumerable<WorkFinding> Findings()
    {
        if (Kind is not { } kind || !Enum.IsDefined(kind))
            yield return new(nameof(Kind), WorkFault.Missing);
        if (string.IsNullOrWhiteSpace(Subject))
            yield return new(nameof(Subject), WorkFault.Missing);
        else if (Subject.Length > SupportRequest.SubjectMaxLength)
            yield return new(nameof(Subject), WorkFault.TooLong);
        if (string.IsNullOrWhiteSpace(Text))
            yield return new(nameof(Text), WorkFault.Missing);
        else if (Text.Length > SupportStep.TextMaxLength)
            yield return new(nameof(Text), WorkFault.TooLong);
    }
}
