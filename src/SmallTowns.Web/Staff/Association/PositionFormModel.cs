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
    public string PersonRu { get; set; } = "";
    public string PersonEn { get; set; } = "";
    public DateOnly? HeldSince { get; set; }
    public bool IsActing { get; set; }
    public DateOnly? ConsentOn { get; set; }
    public string ConsentPaper { get; set; } = "";
    public string? Personal { get; set; }
    public bool IsAbolished { get; set; }

    public bool NamesPerson() => !string.IsNullOrWhiteSpace(PersonRu) || !string.IsNullOrWhiteSpace(PersonEn);

    public static PositionFormModel Of(PositionContent content) => new()
    {
        TitleRu = content.TitleRu,
        TitleEn = content.TitleEn,
        Order = content.Order == 0 ? "" : content.Order.ToString(CultureInfo.InvariantCulture),
        PersonRu = content.PersonRu ?? "",
        PersonEn = content.PersonEn ?? "",
        HeldSince = content.HeldSince,
        IsActing = content.IsActing,
        ConsentOn = content.ConsentOn,
        ConsentPaper = content.ConsentPaper ?? "",
        Personal = content.Personal,
        IsAbolished = content.IsAbolished,
    };

    public (PositionContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            TitleRu = TitleRu.Trim(),
            TitleEn = TitleEn.Trim(),
            Order = TypedOrder.Read(Order, nameof(Order), problems),
            PersonRu = Line(PersonRu),
            PersonEn = Line(PersonEn),
            HeldSince = HeldSince,
            IsActing = IsActing,
            // Without a person there is nothing that could be agreed to.
            ConsentOn = NamesPerson() ? ConsentOn : null,
            ConsentPaper = NamesPerson() ? Line(ConsentPaper) : null,
            Personal = Personal,
            IsAbolished = IsAbolished,
        }, problems);
    }
}
