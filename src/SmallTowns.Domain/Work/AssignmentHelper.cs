namespace SmallTowns.Domain.Work;

/// <summary>Who does an assignment together with whoever has it: a person or a department.</summary>
public sealed class AssignmentHelper : Entity
{
    public int AssignmentId { get; init; }
    public int? UserId { get; init; }
    public int? BodyId { get; init; }
}
