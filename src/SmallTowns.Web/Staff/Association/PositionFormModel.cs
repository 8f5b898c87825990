using System.Globalization;
using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A position as it is being typed.</summary>
public sealed class PositionFormModel
{
    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string Order { get; set; } = "";
    public NamedPersonFormModel Person { get; set; } = new();
    public bool IsHeldUnnamed { get; set; }
    public DateOnly? HeldSince { get; set; }
    public DateOnly? HeldUntil { get; set; }
    public string ElectedBy { get; set; } = "";
    public bool IsActing { get; set; }
    public DateOnly? AbsentFrom { get; set; }
    public DateOnly? AbsentUntil { get; set; }
    public string? Deputy { get; set; }
    public bool IsAbolished { get; set; }

    /// <summary>Whether there is somebody whose term can be told.</summary>
    public bool IsHeld() => IsHeldUnnamed || Person.NamesPerson();

    public static PositionFormModel Of(PositionContent content) => new()
    {
        TitleRu = content.TitleRu,
        TitleEn = content.TitleEn,
        Order = content.Order == 0 ? "" : content.Order.ToString(CultureInfo.InvariantCulture),
        Person = NamedPersonFormModel.Of(content),
        IsHeldUnnamed = content.IsHeldUnnamed is true,
        HeldSince = content.HeldSince,
        HeldUntil = content.HeldUntil,
        ElectedBy = content.ElectedBy ?? "",
        IsActing = content.IsActing,
        AbsentFrom = content.AbsentFrom,
        AbsentUntil = content.AbsentUntil,
        Deputy = content.Deputy,
        IsAbolished = content.IsAbolished,
    };

    public (PositionContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        var isHeld = IsHeld();
        // Of a vacant position there is nothing to tell; fields that are not shown any more are not sent.
        return (Person.Into(new PositionContent
        {
            TitleRu = TitleRu.Trim(),
            TitleEn = TitleEn.Trim(),
            Order = TypedOrder.Read(Order, nameof(Order), problems),
            IsHeldUnnamed = IsHeldUnnamed ? true : null,
            HeldSince = isHeld ? HeldSince : null,
            HeldUntil = isHeld ? HeldUntil : null,
            ElectedBy = isHeld ? Line(ElectedBy) : null,
            IsActing = isHeld && IsActing,
            AbsentFrom = isHeld ? AbsentFrom : null,
            AbsentUntil = isHeld ? AbsentUntil : null,
            Deputy = isHeld ? Deputy : null,
            IsAbolished = IsAbolished,
        }), problems);
    }
}
