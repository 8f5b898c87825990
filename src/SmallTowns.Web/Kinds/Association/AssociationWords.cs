using SmallTowns.Domain.Association;

namespace SmallTowns.Web.Kinds.Association;

/// <summary>What of the Association is called how, for the staff.</summary>
public static class AssociationWords
{
    public static string Of(AssociationBodyKind kind) => kind switch
    {
        AssociationBodyKind.GeneralAssembly => "Общее собрание",
        AssociationBodyKind.Collegium => "Коллегия",
        AssociationBodyKind.Department => "Отдел",
        AssociationBodyKind.Subdivision => "Подразделение отдела",
        AssociationBodyKind.SoleExecutive => "Единоличный исполнительный орган",
        AssociationBodyKind.Auditor => "Ревизор или ревизионная комиссия",
        AssociationBodyKind.CountingCommission => "Счётная комиссия",
        AssociationBodyKind.Commission => "Комиссия",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
