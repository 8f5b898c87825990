using SmallTowns.Domain.Offers;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Demand;

/// <summary>Which demand a reader asks for, by the address of the page.</summary>
/// <param name="Faults">What of the address means nothing, in sentences.</param>
public sealed record DemandQuestion(string? Town, string? Branch, IReadOnlyList<string> Faults)
{
    public const string TownParameter = "town";
    public const string BranchParameter = "branch";

    public bool Narrows => Town is not null || Branch is not null || Faults.Count > 0;

    public bool Fits(string? town, DemandContent demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return (Town is null || town == Town) && (Branch is null || demand.Branch == Branch);
    }

    public static DemandQuestion Read(IQueryCollection query, Func<string, bool> isTown)
    {
        var asked = new AskedConditions(query);
        var town = asked.Known(TownParameter, isTown, T("такого города нет", "there is no such town"));
        var branch = asked.Known(BranchParameter, code => Branches.NameOf(code) is not null, T("такой отрасли нет", "there is no such branch"));
        return new(town, branch, asked.Faults);
    }
}
