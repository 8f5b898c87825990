using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>Sections of ОКВЭД 2 to choose from.</summary>
internal static class OfferBranches
{
    public static readonly IReadOnlyList<Choice<string>> All = [.. Branches.All.Select(branch => new Choice<string>(branch.Key, $"{branch.Key}. {branch.Value.Ru}"))];
}
