using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Meetings;

/// <summary>What may be chosen of a decision before it is published: who reads its text.</summary>
public sealed class DecisionFormModel
{
    public DecisionContent Content { get; set; } = new();
    public DecisionAccess Access { get; set; } = DecisionAccess.Public;
    public string RedactedText { get; set; } = "";

    public static DecisionFormModel Of(DecisionContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new() { Content = content, Access = content.Access, RedactedText = content.RedactedText };
    }

    public (DecisionContent Content, IReadOnlyList<InputProblem> Problems) Read() =>
        (Content with { Access = Access, RedactedText = Access is DecisionAccess.Redacted ? RedactedText.Trim() : "" }, []);
}
