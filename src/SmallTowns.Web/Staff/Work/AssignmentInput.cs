using System.Globalization;
using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Staff.Work;

/// <summary>A new assignment as it is typed.</summary>
public sealed class AssignmentInput
{
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public int? BodyId { get; set; }
    public int? ResponsibleUserId { get; set; }
    public int? ControllerUserId { get; set; }
    public List<string> HelperUsers { get; set; } = [];
    public List<string> HelperBodies { get; set; } = [];
    public string WorkingDays { get; set; } = "";
    public DateOnly? On { get; set; }

    public AssignmentTask Read(int? decisionId) => new()
    {
        Title = Title,
        Text = Text,
        DecisionId = decisionId,
        BodyId = BodyId,
        ResponsibleUserId = ResponsibleUserId,
        ControllerUserId = ControllerUserId ?? 0,
        HelperUserIds = Numbers(HelperUsers),
        HelperBodyIds = Numbers(HelperBodies),
        Term = TermOf(WorkingDays, On),
    };

    /// <summary>What is no number is a term that cannot be.</summary>
    public static AssignmentTerm TermOf(string workingDays, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(workingDays);
        var typed = workingDays.Trim();
        return new(typed.Length == 0 ? null : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0, on);
    }

    private static IReadOnlyList<int> Numbers(IEnumerable<string> typed) => [.. typed.Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
