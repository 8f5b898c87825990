using SmallTowns.Domain.Operators;

namespace SmallTowns.Web.Staff.Operators;

/// <summary>What is asked of whoever runs the portal: the fields in the order of the form, by their names in JSON.</summary>
public static class OperatorFields
{
    public static readonly IReadOnlyList<(string Field, string Label, Func<OperatorContent, string?> Value)> All =
    [
        ("nameRu", "Название", content => content.NameRu),
        ("nameEn", "Название по-английски", content => content.NameEn),
        ("legalFormRu", "Правовая форма", content => content.LegalFormRu),
        ("legalFormEn", "Правовая форма по-английски", content => content.LegalFormEn),
        ("addressRu", "Адрес", content => content.AddressRu),
        ("addressEn", "Адрес по-английски", content => content.AddressEn),
        ("email", "Почта", content => content.Email),
        ("phone", "Телефон", content => content.Phone),
        ("dataOfficeRu", "Кто отвечает за персональные данные", content => content.DataOfficeRu),
        ("dataOfficeEn", "Кто отвечает за персональные данные, по-английски", content => content.DataOfficeEn),
        ("policyUrl", "Адрес политики", content => content.PolicyUrl),
    ];

    public static string LabelOf(string field) => All.Single(known => known.Field == field).Label;

    /// <summary>The labels of what is empty: readers are not told of it, and an administrator is asked for it.</summary>
    public static IReadOnlyList<string> MissingIn(OperatorContent content) =>
        [.. All.Where(field => field.Value(content) is null).Select(field => field.Label)];

    /// <summary>The labels of what differs, for the audit log; the values are in the history.</summary>
    public static IReadOnlyList<string> ChangedBetween(OperatorContent before, OperatorContent after) =>
        [.. All.Where(field => field.Value(before) != field.Value(after)).Select(field => field.Label)];
}
