namespace SmallTowns.Domain.Work;

/// <summary>Who sees to an assignment, and who does it together with whoever has it.</summary>
public sealed record AssignmentPeople(int ControllerUserId, IReadOnlyList<int> HelperUserIds, IReadOnlyList<int> HelperBodyIds);
