using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff.Work;

/// <summary>What is wrong with one of several forms of a page.</summary>
/// <param name="Form">The one that was sent.</param>
public sealed record WorkProblems(string Form, Problems All)
{
    public static readonly WorkProblems None = new("", Problems.None);

    /// <summary>Beside the field of the form that was sent; the others have a field of that name too.</summary>
    public string? this[string form, string field] => form == Form ? All[field] : null;

    public static WorkProblems Of(string form, CommandOutcome outcome) =>
        new(form, Problems.Of(outcome, "Тем временем это изменил кто-то другой: ничего не отправлено. Посмотрите, как стало; набранное осталось на странице."));
}
