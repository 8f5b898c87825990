using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>Which cases a person reaches: those of investors and the questions of others may be on different desks.</summary>
internal sealed record CaseReach(CaseDeskReach Investors, CaseDeskReach Questions)
{
    public static async Task<CaseReach> OfAsync(SmallTownsDbContext db, StaffActor by, Permission permission, CancellationToken cancellationToken)
    {
        var ofInvestors = permission == Permission.WorkCases ? Permission.WorkInvestorCases : permission;
        return new(
            await CaseDeskReach.OfAsync(db, by.ReachOf(ofInvestors), [InvestorCase.DepartmentCode], cancellationToken),
            await CaseDeskReach.OfAsync(db, by.ReachOf(permission), [InvestorCase.DepartmentCode, InvestorCase.QuestionDepartmentCode], cancellationToken));
    }

    public IQueryable<InvestorCase> Of(IQueryable<InvestorCase> cases)
    {
        var ((allOfInvestors, townsOfInvestors), (allQuestions, townsOfQuestions)) = (Investors, Questions);
        return cases.Where(row =>
            (row.Asker == CaseAsker.Investor && (allOfInvestors || row.Towns.Any(town => townsOfInvestors.Contains(town.Slug))))
            || (row.Asker != CaseAsker.Investor && (allQuestions || row.Towns.Any(town => townsOfQuestions.Contains(town.Slug)))));
    }

    public bool Covers(InvestorCase row) => (row.IsQuestion ? Questions : Investors) is var desk && (desk.IsEverything || row.Towns.Any(town => desk.Towns.Contains(town.Slug)));
}

/// <summary>
/// All cases of a desk, for the desk of the Association and for directors of its departments; those about some towns, for the desk of
/// these. A case about no town is nobody's but theirs who see all.
/// </summary>
internal sealed record CaseDeskReach(bool IsEverything, IReadOnlyList<string> Towns)
{
    public static async Task<CaseDeskReach> OfAsync(SmallTownsDbContext db, Reach reach, IReadOnlyCollection<string> departments, CancellationToken cancellationToken)
    {
        if (reach.IsEverything)
            return new(true, []);
        var bodies = reach.IdsOf(ScopeKind.Body);
        if (bodies.Count > 0 && await db.AssociationBodies.AnyAsync(body => departments.Contains(body.Code) && bodies.Contains(body.Id), cancellationToken))
            return new(true, []);
        var towns = reach.IdsOf(ScopeKind.Town);
        return new(false, towns.Count == 0 ? [] : await db.Towns.Where(town => towns.Contains(town.Id)).Select(town => town.Slug).ToListAsync(cancellationToken));
    }
}
