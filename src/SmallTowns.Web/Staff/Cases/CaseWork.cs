using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>What the department does with a case. Each command takes the version that its page was drawn from: of two people one is told to look again.</summary>
public sealed class CaseWork(
    CaseEditing editing, PublishedWorkingCalendar calendars, PublishedSites sites, CaseCorrespondence correspondence, AuditLog audit)
{
    private const string Nobody = "никто";

    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> MoveAsync(StaffActor by, int caseId, int version, CaseMove move, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
            Answer(row.Move(move, await CaseTerms.InForceAsync(db, cancellationToken), await calendars.GetAsync(cancellationToken), hand)), cancellationToken);
    }

    [Requires(Permission.ReopenCases)]
    public async Task<CommandOutcome> ReopenAsync(StaffActor by, int caseId, int version, CaseStage to, string? note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReopenCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
            Answer(row.Reopen(to, note, await CaseTerms.InForceAsync(db, cancellationToken), await calendars.GetAsync(cancellationToken), hand)), cancellationToken, Permission.ReopenCases);
    }

    /// <summary>Puts an answer on the private page, and sends it where the investor may be written to.</summary>
    /// <param name="root">Where the portal is, for the links of the letter.</param>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> AnswerAsync(StaffActor by, int caseId, int version, string text, string root, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        var clean = TypedText.Clean(text);
        if (clean.Length == 0)
            return new CommandOutcome.Invalid("Text", "Напишите ответ.");
        if (clean.Length > CaseAnswer.TextMaxLength)
            return new CommandOutcome.Invalid("Text", $"Не длиннее {CaseAnswer.TextMaxLength} знаков.");
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            if (row.ErasedUtc is not null || (!row.IsAnonymous && CaseCorrespondence.ConsentOf(row, hand.Utc) is null))
                return new CommandOutcome.Invalid("", "Согласие больше не действует, данные инвестора стёрты: отвечать некому.");
            await correspondence.AnswerAsync(db, row, clean, root, hand, cancellationToken);
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    /// <param name="userId">Empty where nobody is to be responsible for now.</param>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> HandOverAsync(StaffActor by, int caseId, int version, int? userId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            if (row.ResponsibleUserId == userId)
                return new CommandOutcome.Invalid("Responsible", "Так и есть: ничего не изменилось.");
            var (before, after) = (await NameAsync(db, row.ResponsibleUserId, cancellationToken), await ChosenAsync(db, row, userId, cancellationToken));
            if (after is null)
                return new CommandOutcome.Invalid("Responsible", "Этот человек больше не ведёт такие обращения. Выберите другого.");
            row.HandOver(userId, $"{before ?? Nobody} → {after}", hand);
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    /// <param name="userId">Empty to end a deputy's time.</param>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> NameDeputyAsync(StaffActor by, int caseId, int version, int? userId, DateOnly? from, DateOnly? until, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            if (userId is not null && userId == row.ResponsibleUserId)
                return new CommandOutcome.Invalid("Deputy", "Ответственный не замещает сам себя. Выберите другого.");
            if (await ChosenAsync(db, row, userId, cancellationToken) is not { } name)
                return new CommandOutcome.Invalid("Deputy", "Этот человек больше не ведёт такие обращения. Выберите другого.");
            return Answer(row.NameDeputy(userId, from, until, userId is null ? name : $"{name}, {from:dd.MM.yyyy}–{until:dd.MM.yyyy}", hand));
        }, cancellationToken);
    }

    /// <param name="references">As typed: one or more, parted by commas, spaces or lines.</param>
    /// <param name="townSlugs">Beside the towns of the objects.</param>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> SetFactsAsync(
        StaffActor by, int caseId, int version, CaseFacts facts, string references, IReadOnlyCollection<string> townSlugs, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            var known = await db.Towns.Where(town => !town.IsHidden).Select(town => town.Slug).ToListAsync(cancellationToken);
            var (register, before) = (await sites.GetAsPublishedAsync(cancellationToken), row.Objects.Select(one => one.Reference).ToList());
            var (about, problem) = CaseReferences.Read(references, reference => register.Find(reference) is not null || before.Contains(reference.ToString()));
            List<InputProblem> problems = [.. problem, .. ProblemsOf(row.SetFacts(facts, RegionCalendar.DayOf(hand.Utc)))];
            if (problems.Count > 0)
                return new CommandOutcome.Invalid(problems);
            List<object> rows = [.. row.Objects, .. row.Towns];
            row.SetSubject(about, townSlugs.Intersect(known));
            if (!(await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Covers(row))
                return new CommandOutcome.Invalid("References", "Так обращение ушло бы с вашего стола: оставьте хотя бы один свой город.");
            db.RemoveRange(rows.Except([.. row.Objects, .. row.Towns]));
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>Ends every address of the private page, because one got into other hands.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> RevokeLinkAsync(StaffActor by, int caseId, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            if (await CaseCorrespondence.RevokeAsync(db, row, hand.Utc, cancellationToken) > 0)
                row.RevokeLink(hand);
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>Erases what the investor typed, because it names somebody and need not, or at the investor's wish.</summary>
    [Requires(Permission.WorkCases)]
    public async Task<CommandOutcome> EraseAsync(StaffActor by, int caseId, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        return await editing.ChangeAsync(by, caseId, version, async (db, row, hand) =>
        {
            await CaseErasing.EraseAsync(db, row, hand.Utc, hand, cancellationToken);
            audit.Add(db, AuditEvent.PersonalDataErased, by, detail: $"текст обращения инвестора № {row.Number}");
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    private static CommandOutcome Answer(IReadOnlyList<CaseFinding> findings) => findings.Count == 0 ? new CommandOutcome.Done() : new CommandOutcome.Invalid([.. ProblemsOf(findings)]);

    private static IEnumerable<InputProblem> ProblemsOf(IEnumerable<CaseFinding> findings) => findings.Select(finding => new InputProblem(finding.Field, CaseWords.Of(finding.Fault)));

    private static async Task<string?> NameAsync(SmallTownsDbContext db, int? userId, CancellationToken cancellationToken) => userId is null
        ? null
        : await db.Users.Where(user => user.Id == userId).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);

    /// <returns>Empty where the person may not work the case.</returns>
    private static async Task<string?> ChosenAsync(SmallTownsDbContext db, InvestorCase row, int? userId, CancellationToken cancellationToken) => userId is null
        ? Nobody
        : (await CasePeople.OfAsync(db, row, cancellationToken)).FirstOrDefault(person => person.UserId == userId)?.Name;
}
