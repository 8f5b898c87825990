using SmallTowns.Domain.Published;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api;

/// <summary>The town by which the lists of the API are narrowed.</summary>
public static class AskedTown
{
    /// <returns>What is wrong with the short name; null for a published town, and where none was asked for.</returns>
    public static string? FaultOf(string? town, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return string.IsNullOrEmpty(town) || system.Find(town) is not null ? null : T("Такого города нет.", "There is no such town.");
    }
}
