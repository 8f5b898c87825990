using SmallTowns.Domain.Offers;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>An idea of a business as it is being typed.</summary>
public sealed class IdeaFormModel
{
    public string NameRu { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string TextRu { get; set; } = "";
    public string TextEn { get; set; } = "";
    public string? Branch { get; set; }
    public string RawMaterialRu { get; set; } = "";
    public string RawMaterialEn { get; set; } = "";
    public string ProductRu { get; set; } = "";
    public string ProductEn { get; set; } = "";
    public string MarketRu { get; set; } = "";
    public string MarketEn { get; set; } = "";
    public string Jobs { get; set; } = "";
    public string CostMillionRoubles { get; set; } = "";
    public string PaybackYears { get; set; } = "";
    public bool IsOver { get; set; }

    public static IdeaFormModel Of(IdeaContent content) => new()
    {
        NameRu = content.NameRu,
        NameEn = content.NameEn,
        TextRu = content.TextRu,
        TextEn = content.TextEn,
        Branch = content.Branch,
        RawMaterialRu = content.RawMaterialRu,
        RawMaterialEn = content.RawMaterialEn,
        ProductRu = content.ProductRu,
        ProductEn = content.ProductEn,
        MarketRu = content.MarketRu,
        MarketEn = content.MarketEn,
        Jobs = FieldText.Write(content.Jobs),
        CostMillionRoubles = TypedNumber.Write(content.CostMillionRoubles),
        PaybackYears = TypedNumber.Write(content.PaybackYears),
        IsOver = content.IsOver,
    };

    public (IdeaContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            NameRu = NameRu.Trim(),
            NameEn = NameEn.Trim(),
            TextRu = TextRu.Trim(),
            TextEn = TextEn.Trim(),
            Branch = Branch,
            RawMaterialRu = RawMaterialRu.Trim(),
            RawMaterialEn = RawMaterialEn.Trim(),
            ProductRu = ProductRu.Trim(),
            ProductEn = ProductEn.Trim(),
            MarketRu = MarketRu.Trim(),
            MarketEn = MarketEn.Trim(),
            Jobs = FieldText.Whole(Jobs, nameof(Jobs), problems),
            CostMillionRoubles = FieldText.Number(CostMillionRoubles, nameof(CostMillionRoubles), problems),
            PaybackYears = FieldText.Number(PaybackYears, nameof(PaybackYears), problems),
            IsOver = IsOver,
        }, problems);
    }
}
