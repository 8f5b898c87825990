using System.Globalization;
using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A goal as it is being typed.</summary>
public sealed class GoalFormModel
{
    public string Order { get; set; } = "";
    public string TextRu { get; set; } = "";
    public string TextEn { get; set; } = "";
    public bool IsDropped { get; set; }

    public static GoalFormModel Of(GoalContent content) => new()
    {
        Order = content.Order == 0 ? "" : content.Order.ToString(CultureInfo.InvariantCulture),
        TextRu = content.TextRu,
        TextEn = content.TextEn,
        IsDropped = content.IsDropped,
    };

    public (GoalContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new() { Order = TypedOrder.Read(Order, nameof(Order), problems), TextRu = TextRu.Trim(), TextEn = TextEn.Trim(), IsDropped = IsDropped }, problems);
    }
}
