using SmallTowns.Domain.Operators;
using SmallTowns.Web.Kinds.Comparison;

namespace SmallTowns.Web.Staff.Operators;

/// <summary>What is asked of whoever runs the portal: the fields in the order of the form, by their names in JSON.</summary>
public static class OperatorFields
{
    public static readonly IReadOnlyList<(string Field, Func<OperatorContent, string?> Value)> All =
    [
        ("nameRu", content => content.NameRu),
        ("nameEn", content => content.NameEn),
        ("legalFormRu", content => content.LegalFormRu),
        ("legalFormEn", content => content.LegalFormEn),
        ("addressRu", content => content.AddressRu),
        ("addressEn", content => content.AddressEn),
        ("email", content => content.Email),
        ("phone", content => content.Phone),
        ("pressPhone", content => content.PressPhone),
        ("pressHoursRu", content => content.PressHoursRu),
        ("pressHoursEn", content => content.PressHoursEn),
        ("dataOfficeRu", content => content.DataOfficeRu),
        ("dataOfficeEn", content => content.DataOfficeEn),
        ("policyUrl", content => content.PolicyUrl),
    ];

    /// <summary>The labels of what is empty: readers are not told of it, and an administrator is asked for it.</summary>
    public static IReadOnlyList<string> MissingIn(OperatorContent content) =>
        [.. All.Where(field => field.Value(content) is null).Select(field => FieldLabels.Of(field.Field))];

    /// <summary>The labels of what differs, for the audit log; the values are in the history.</summary>
    public static IReadOnlyList<string> ChangedBetween(OperatorContent before, OperatorContent after) =>
        [.. All.Where(field => field.Value(before) != field.Value(after)).Select(field => FieldLabels.Of(field.Field))];
}
