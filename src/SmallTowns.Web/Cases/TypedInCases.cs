using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Cases;

namespace SmallTowns.Web.Cases;

/// <summary>What has to be read of a case before its words are erased: what is not read stays.</summary>
public static class TypedInCases
{
    public static IQueryable<InvestorCase> WithAllThatWasTyped(this IQueryable<InvestorCase> cases) => cases
        .Include(row => row.Answers)
        .Include(row => row.Proposals).ThenInclude(proposal => proposal.Questions)
        .Include(row => row.Messages)
        .AsSingleQuery();
}
