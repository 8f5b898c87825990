using SmallTowns.Domain.Staff;
using SmallTowns.Web.Staff.PersonalData;

namespace SmallTowns.Web.Staff.Association;

/// <summary>Where the personal data of the Association are: of those who hold its positions, and of members who are people.</summary>
public static class AssociationKept
{
    public static readonly KeptOwner Owner = new(Scope.Association, "association-", "association-", "должности и члены");
}
