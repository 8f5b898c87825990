using SmallTowns.Domain.Association;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Association;

/// <summary>A document of the Association as it is being typed.</summary>
public sealed class DocumentFormModel
{
    public AssociationDocumentType? Type { get; set; } = AssociationDocumentType.Other;
    public string TitleRu { get; set; } = "";
    public string TitleEn { get; set; } = "";
    public string Number { get; set; } = "";
    public DateOnly? On { get; set; }
    public string Year { get; set; } = "";
    public string Decision { get; set; } = "";
    public AssociationFileRef? File { get; set; }
    public string Url { get; set; } = "";
    public bool IsDropped { get; set; }

    public static DocumentFormModel Of(AssociationDocument content) => new()
    {
        Type = content.Type,
        TitleRu = content.TitleRu,
        TitleEn = content.TitleEn,
        Number = content.Number ?? "",
        On = content.On,
        Year = FieldText.Write(content.Year),
        Decision = content.Decision ?? "",
        File = content.File,
        Url = content.Url ?? "",
        IsDropped = content.IsDropped,
    };

    public (AssociationDocument Content, IReadOnlyList<InputProblem> Problems) Read()
    {
        List<InputProblem> problems = [];
        return (new()
        {
            Type = Type ?? AssociationDocumentType.Other,
            TitleRu = TitleRu.Trim(),
            TitleEn = TitleEn.Trim(),
            Number = Line(Number),
            On = On,
            Year = FieldText.Year(Year, nameof(Year), problems),
            Decision = Line(Decision),
            File = File,
            Url = Line(Url),
            IsDropped = IsDropped,
        }, problems);
    }
}
