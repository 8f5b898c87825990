using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>Makes proposals of a case and takes them back. To which stage the case goes is for the person to say.</summary>
public sealed class ProposalWork(CaseEditing editing, PublishedSites sites, CaseCorrespondence correspondence)
{
    /// <param name="root">Where the portal is, for the links of the letter.</param>
    [Requires(Permission.WorkCases)]
    public async Task<SentProposal> SendAsync(StaffActor by, int caseId, int version, ProposalInput input, string root, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        ArgumentNullException.ThrowIfNull(input);
        var register = await sites.GetAsPublishedAsync(cancellationToken);
        string? token = null;
        var outcome = await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            if (row.IsQuestion)
                return new CommandOutcome.Invalid("", "Это не обращение инвестора: ответьте на вопрос письмом.");
            if (row.Stage.IsFinal())
                return new CommandOutcome.Invalid("", CaseWords.Of(CaseFault.IsOver));
            if (!IsKept(row, hand.Utc))
                return new CommandOutcome.Invalid("", "Согласие больше не действует, данные инвестора стёрты: предлагать некому.");
            var (about, problem) = CaseReferences.Read(input.References, reference => register.Find(reference) is not null);
            var known = await db.Towns.Where(town => !town.IsHidden && input.Towns.Contains(town.Slug)).Select(town => town.Slug).ToListAsync(cancellationToken);
            List<InputProblem> problems = [.. input.Problems(RegionCalendar.DayOf(hand.Utc)), .. problem];
            if (problems.Count == 0 && known.Count + about.Count == 0)
                problems.Add(new(nameof(input.Towns), "Этих городов на портале больше нет: выберите другие."));
            if (problems.Count > 0)
                return new CommandOutcome.Invalid(problems);
            var proposal = CaseProposal.Of(
                Guid.NewGuid().ToString("N"),
                new(input.Language, input.ValidUntil!.Value, TypedText.Clean(input.Letter), [.. input.Towns.Where(known.Contains).Distinct()], [.. about.Select(reference => reference.ToString())],
                    [.. input.Questions.Select(asked => new AnsweredQuestion(TypedText.Clean(asked.Question), TypedText.Clean(asked.Answer)))]),
                hand);
            row.Propose(proposal, NoteOf(proposal), hand);
            token = await correspondence.SendProposalAsync(db, row, proposal, root, hand.Utc, cancellationToken);
            return new CommandOutcome.Done();
        }, cancellationToken);
        return new(outcome, outcome is CommandOutcome.Done ? token : null);
    }

    /// <summary>From now on no address of the proposal opens it.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> RevokeAsync(StaffActor by, int caseId, int version, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            if (row.Proposals.FirstOrDefault(proposal => proposal.Id == proposalId) is not { } revoked || !row.RevokeProposal(revoked, NoteOf(revoked), hand))
                return new CommandOutcome.Overtaken();
            await CaseCorrespondence.RevokeAsync(db, revoked, hand.Utc, cancellationToken);
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>One more address of a proposal, to pass on by hand.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<SentProposal> LinkAsync(StaffActor by, int caseId, int version, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        string? token = null;
        var outcome = await editing.ChangeAsync(by, caseId, version, (db, row, hand) =>
        {
            if (row.Proposals.FirstOrDefault(proposal => proposal.Id == proposalId) is not { } open || open.StateAt(hand.Utc) != CaseProposalState.Open || !IsKept(row, hand.Utc))
                return Task.FromResult<CommandOutcome>(new CommandOutcome.Overtaken());
            token = correspondence.MakeLink(db, open, hand.Utc);
            return Task.FromResult<CommandOutcome>(new CommandOutcome.Done());
        }, cancellationToken);
        return new(outcome, outcome is CommandOutcome.Done ? token : null);
    }

    private static bool IsKept(InvestorCase row, DateTime utcNow) => row.ErasedUtc is null && (row.IsAnonymous || CaseCorrespondence.ConsentOf(row, utcNow) is not null);

    // It stays when the words are erased: names of places only.
    private static string NoteOf(CaseProposal proposal) => string.Join("; ", new[]
    {
        $"до {proposal.ValidUntil:dd.MM.yyyy}",
        proposal.Objects.Count > 0 ? string.Join(", ", proposal.Objects) : null,
        proposal.Towns.Count > 0 ? string.Join(", ", proposal.Towns) : null,
    }.OfType<string>());
}

/// <param name="Token">Of a link that the person passes on; empty where a letter takes it, or nothing was done.</param>
public sealed record SentProposal(CommandOutcome Outcome, string? Token);
