using SmallTowns.Domain.Operators;

namespace SmallTowns.Web.Shared;

/// <summary>The particulars of the operator in the reader's language; empty where nobody has said them in it.</summary>
public static class OperatorText
{
    public static string? Name(this OperatorContent content) => In(content.NameRu, content.NameEn);

    public static string? LegalForm(this OperatorContent content) => In(content.LegalFormRu, content.LegalFormEn);

    public static string? Address(this OperatorContent content) => In(content.AddressRu, content.AddressEn);

    public static string? DataOffice(this OperatorContent content) => In(content.DataOfficeRu, content.DataOfficeEn);

    public static string? PressHours(this OperatorContent content) => In(content.PressHoursRu, content.PressHoursEn);

    private static string? In(string? russian, string? english) => Language.IsEnglish ? english : russian;
}
