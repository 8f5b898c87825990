using System.Globalization;
using SmallTowns.Domain.Consents;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Consents;

/// <summary>A document of consent as it is being typed.</summary>
public sealed class ConsentTextFormModel
{
    public ConsentAct? Act { get; set; } = ConsentAct.Process;
    public string PurposeRu { get; set; } = "";
    public string PurposeEn { get; set; } = "";
    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string TextRu { get; set; } = "";
    public string TextEn { get; set; } = "";
    public string KeptDays { get; set; } = "";
    public bool IsEnded { get; set; }

    public static ConsentTextFormModel Of(ConsentTextContent content) => new()
    {
        Act = content.Act,
        PurposeRu = content.PurposeRu,
        PurposeEn = content.PurposeEn,
        TitleRu = content.TitleRu,
        TitleEn = content.TitleEn,
        TextRu = content.TextRu,
        TextEn = content.TextEn,
        KeptDays = content.KeptDays == 0 ? "" : content.KeptDays.ToString(CultureInfo.InvariantCulture),
        IsEnded = content.IsEnded,
    };

    public (ConsentTextContent Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        var isNumber = int.TryParse(KeptDays.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var keptDays);
        return (new()
        {
            Act = Act ?? ConsentAct.Process,
            PurposeRu = PurposeRu.Trim(),
            PurposeEn = PurposeEn.Trim(),
            TitleRu = TitleRu.Trim(),
            TitleEn = TitleEn.Trim(),
            TextRu = TextRu.Trim(),
            TextEn = TextEn.Trim(),
            KeptDays = keptDays,
            IsEnded = IsEnded,
        }, isNumber ? [] : [new(nameof(KeptDays), "Напишите число дней цифрами.")]);
    }
}
