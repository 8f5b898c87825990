using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cooperation;

/// <summary>By which decisions of the Association a party may approve an agreement: those that have a number and still hold.</summary>
internal static class ApprovingDecisions
{
    public static readonly IReadOnlyList<DecisionState> States = [DecisionState.InForce, DecisionState.Executed, DecisionState.Amended];

    public static IQueryable<AssemblyDecision> Of(IQueryable<AssemblyDecision> decisions)
    {
        var states = States;
        return decisions.Where(one => one.Body == MeetingBodies.Assembly && one.Ordinal != null && !one.IsDropped && states.Contains(one.State));
    }

    /// <summary>Parties that approved by a decision that holds no more, each with its sentence.</summary>
    public static async Task<IReadOnlyList<InputProblem>> LostByAsync(SmallTownsDbContext db, Agreement agreement, CancellationToken cancellationToken)
    {
        var ids = agreement.Parties.Select(party => party.DecisionId).OfType<int>().ToHashSet();
        var holding = (await Of(db.AssemblyDecisions).Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancellationToken)).ToHashSet();
        return
        [
            .. agreement.Parties.Where(party => party.DecisionId is { } id && !holding.Contains(id)).OrderBy(party => party.Order)
                .Select(party => new InputProblem(PartyText.FieldOf(party.Order, "Approval"), $"{party.Order + 1}-я сторона: решение, которым она одобрила текст, больше не действует. Запишите другое одобрение.")),
        ];
    }
}
