using SmallTowns.Domain.Operators;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Operators;

/// <summary>What makes the particulars of the operator impossible to save. Nothing is required: what is empty is left out of the pages.</summary>
public static class OperatorChecks
{
    /// <param name="input">Tidied.</param>
    public static IReadOnlyList<InputProblem> Of(OperatorContent input) => [.. Lengths(input), .. Characters(input), .. Languages(input), .. Links(input)];

    private static IEnumerable<InputProblem> Lengths(OperatorContent input) =>
        from field in OperatorFields.All
        let text = field.Value(input)
        let max = field.Field == "policyUrl" ? PortalOperator.UrlMaxLength : PortalOperator.LineMaxLength
        where text?.Length > max
        select new InputProblem(field.Field, $"Не длиннее {max} знаков; сейчас {text.Length}.");

    private static IEnumerable<InputProblem> Characters(OperatorContent input) =>
        from field in OperatorFields.All
        where field.Field is not "email"
        let text = field.Value(input)
        let fault = field.Field is "nameRu" or "nameEn" ? TypedName.FaultOf(text) : HiddenCharacters.AreIn(text) ? HiddenCharacters.Sentence : null
        where fault is not null
        select new InputProblem(field.Field, fault);

    // Russian is the portal's first language: English alone would leave a hole there.
    private static IEnumerable<InputProblem> Languages(OperatorContent input) =>
        from pair in new[]
        {
            (Ru: input.NameRu, En: input.NameEn, Field: nameof(input.NameRu)),
            (Ru: input.LegalFormRu, En: input.LegalFormEn, Field: nameof(input.LegalFormRu)),
            (Ru: input.AddressRu, En: input.AddressEn, Field: nameof(input.AddressRu)),
            (Ru: input.PressHoursRu, En: input.PressHoursEn, Field: nameof(input.PressHoursRu)),
            (Ru: input.DataOfficeRu, En: input.DataOfficeEn, Field: nameof(input.DataOfficeRu)),
        }
        where pair.Ru is null && pair.En is not null
        select new InputProblem(pair.Field, "Заполнено только по-английски: напишите и по-русски.");

    private static IEnumerable<InputProblem> Links(OperatorContent input)
    {
        if (input.Email is { } email && !EmailAddress.IsValid(email))
            yield return new(nameof(input.Email), EmailAddress.Sentence);
        if (input.Phone is { } phone && phone.Count(char.IsAsciiDigit) < 5)
            yield return new(nameof(input.Phone), "Введите номер с кодом города, например +7 861 000-00-00.");
        if (input.PressPhone is { } press && press.Count(char.IsAsciiDigit) < 5)
            yield return new(nameof(input.PressPhone), "Введите номер с кодом города, например +7 861 000-00-00.");
        else if (input.PressPhone is null && input.PressHoursRu is not null)
            yield return new(nameof(input.PressPhone), "Часы указаны, а телефона нет: напишите и его.");
        if (input.PolicyUrl is { } url && !WebAddress.TryRead(url, out _))
            yield return new(nameof(input.PolicyUrl), "Это не адрес страницы: он начинается с https:// или http://.");
    }
}
