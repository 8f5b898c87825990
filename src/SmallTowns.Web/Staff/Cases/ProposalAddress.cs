using SmallTowns.Web.Cases;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>The whole address of a proposal, to be passed on by hand.</summary>
internal static class ProposalAddress
{
    public static string Of(string root, string language, string token) => CaseAddresses.Of(root, language, ProposalLink.AddressOf(token));
}
