using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Work;

/// <summary>Beside what a file stands.</summary>
public readonly record struct WorkFileOwner(int? AssignmentId, int? RequestId, int? AgreementId, int? SourceId)
{
    public static WorkFileOwner Assignment(int id) => new(id, null, null, null);

    public static WorkFileOwner Request(int id) => new(null, id, null, null);

    public static WorkFileOwner Agreement(int id) => new(null, null, id, null);

    public static WorkFileOwner Source(int id) => new(null, null, null, id);

    internal static WorkFileOwner Of(WorkFile file) => new(file.AssignmentId, file.RequestId, file.AgreementId, file.SourceId);
}

/// <summary>Files beside assignments, requests and agreements, for those whom these concern and nobody else; beside sources, for all of the staff.</summary>
public sealed class WorkFileWork(IDbContextFactory<SmallTownsDbContext> contexts, FileSettings settings, CaseFileCheck check, TimeProvider clock)
{
    public CaseFileLimits Limits { get; } = new(settings.CaseFileMegabytes, settings.FilesPerCase);

    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<WorkFile>> ListAsync(StaffActor by, WorkFileOwner owner, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await MayAsync(db, by, owner, cancellationToken)).Read
            ? await Of(db, owner).AsNoTracking().OrderBy(file => file.Utc).ThenBy(file => file.Id).ToListAsync(cancellationToken)
            : [];
    }

    /// <param name="name">As the sender's machine called it.</param>
    /// <returns>Why it is not kept; empty where it is.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<CaseFileFault?> AddAsync(StaffActor by, WorkFileOwner owner, string name, Stream upload, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(upload);
        if (await Uploads.ReadAsync(upload, Limits.Bytes, cancellationToken) is not { } bytes)
            return CaseFileFault.TooLarge;
        var (kind, fault) = await check.CheckAsync(bytes, cancellationToken);
        if (kind is not { } known)
            return fault;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!(await MayAsync(db, by, owner, cancellationToken)).Add)
            return CaseFileFault.NoCase;
        // Whoever erases or ends it at this very moment waits for this, or this for them.
        var held = owner.RequestId is { } request
            ? await db.SupportRequests.Where(r => r.Id == request && r.ErasedUtc == null).ExecuteUpdateAsync(r => r.SetProperty(one => one.Version, one => one.Version), cancellationToken)
            : owner.AgreementId is { } agreement
            ? await db.Agreements.Where(a => a.Id == agreement && !AgreementStates.Over.Contains(a.State)).ExecuteUpdateAsync(a => a.SetProperty(one => one.Version, one => one.Version), cancellationToken)
            : owner.SourceId is { } source
            ? await db.Sources.Where(s => s.Id == source).ExecuteUpdateAsync(s => s.SetProperty(one => one.Version, one => one.Version), cancellationToken)
            : await db.Assignments.Where(a => a.Id == owner.AssignmentId && a.State != AssignmentState.Done && a.State != AssignmentState.Withdrawn)
                .ExecuteUpdateAsync(a => a.SetProperty(one => one.Version, one => one.Version), cancellationToken);
        if (held == 0)
            return CaseFileFault.NoCase;
        if (await Of(db, owner).CountAsync(cancellationToken) >= Limits.PerCase)
            return CaseFileFault.Many;
        db.WorkFiles.Add(new()
        {
            AssignmentId = owner.AssignmentId,
            RequestId = owner.RequestId,
            AgreementId = owner.AgreementId,
            SourceId = owner.SourceId,
            Name = CaseFileName.Of(name, known),
            Kind = known,
            Bytes = bytes.Length,
            Utc = clock.GetUtcNow().UtcDateTime,
            ByUserId = by.UserId,
            ByName = by.Name,
            Content = new() { Bytes = bytes },
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return null;
    }

    /// <returns>Empty where there is no such file, or what it stands beside does not concern the person.</returns>
    [Requires(Permission.EnterStaffArea)]
    public async Task<WorkFile?> FindAsync(StaffActor by, int fileId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.WorkFiles.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
        return found is not null && (await MayAsync(db, by, WorkFileOwner.Of(found), cancellationToken)).Read ? found : null;
    }

    /// <summary>
    /// Whoever added a file takes it away, as long as nothing was said about it: evidence of a report stays. Beside a source whoever keeps sources
    /// does.
    /// </summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> RemoveAsync(StaffActor by, int fileId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var found = await db.WorkFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
        if (found is null)
            return new CommandOutcome.Overtaken();
        if (found.ByUserId != by.UserId && found.SourceId is null)
            throw new AccessDeniedException(Permission.EnterStaffArea);
        // Whoever signs it at this very moment waits for this, or this for them.
        if (found.AgreementId is { } held)
            await db.Agreements.Where(a => a.Id == held).ExecuteUpdateAsync(a => a.SetProperty(one => one.Version, one => one.Version), cancellationToken);
        if (!(await MayAsync(db, by, WorkFileOwner.Of(found), cancellationToken)).Add)
            return new CommandOutcome.Invalid("", "Файлы здесь уже не меняют.");
        if (found.RequestId is { } request && await db.SupportSteps.AnyAsync(step => step.RequestId == request && step.Kind == SupportStepKind.Answered && step.Utc >= found.Utc, cancellationToken))
            return new CommandOutcome.Invalid("", "На этом файле стоит ответ: он остаётся.");
        if (found.AssignmentId is { } assignment && await db.AssignmentSteps.AnyAsync(step => step.AssignmentId == assignment && step.Kind == AssignmentStepKind.Reported && step.Utc >= found.Utc, cancellationToken))
            return new CommandOutcome.Invalid("", "Файл — часть отчёта: он остаётся.");
        if (found.AgreementId is { } agreement && await db.Agreements.AnyAsync(a => a.Id == agreement && a.SignedUtc >= found.Utc, cancellationToken))
            return new CommandOutcome.Invalid("", "Файл приложен до подписания: он остаётся.");
        await db.WorkFileContents.Where(content => content.FileId == fileId).ExecuteDeleteAsync(cancellationToken);
        await db.WorkFiles.Where(file => file.Id == fileId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return new CommandOutcome.Done();
    }

    private static IQueryable<WorkFile> Of(SmallTownsDbContext db, WorkFileOwner owner) => owner.RequestId is { } request
        ? db.WorkFiles.Where(file => file.RequestId == request)
        : owner.AgreementId is { } agreement ? db.WorkFiles.Where(file => file.AgreementId == agreement)
        : owner.SourceId is { } source ? db.WorkFiles.Where(file => file.SourceId == source)
        : db.WorkFiles.Where(file => file.AssignmentId == owner.AssignmentId);

    private async Task<(bool Read, bool Add)> MayAsync(SmallTownsDbContext db, StaffActor by, WorkFileOwner owner, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        if (owner.RequestId is { } requestId)
        {
            var request = await db.SupportRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId, cancellationToken);
            var may = request is not null && (await SupportReach.OfAsync(db, by, today, cancellationToken)).Covers(request);
            return (may, may && request!.ErasedUtc is null && request.State is not SupportState.Accepted);
        }

        if (owner.AgreementId is { } agreementId)
        {
            var its = await CooperationReach.OfAsync(db, by, today, cancellationToken);
            var state = await its.Of(db.Agreements.Where(a => a.Id == agreementId)).Select(a => (AgreementState?)a.State).SingleOrDefaultAsync(cancellationToken);
            return (state is not null, its.Keeps && state is { } stands && !stands.IsOver());
        }

        if (owner.SourceId is { } sourceId)
        {
            var isThere = await db.Sources.AnyAsync(s => s.Id == sourceId, cancellationToken);
            return (isThere, isThere && by.May(Permission.ManageSources));
        }

        if (await db.Assignments.AsNoTracking().Include(a => a.Helpers).SingleOrDefaultAsync(a => a.Id == owner.AssignmentId, cancellationToken) is not { } found)
            return (false, false);
        var reach = await WorkReach.OfAsync(db, by, today, cancellationToken);
        return (reach.Covers(found), !found.State.IsOver() && (reach.Executes(found) || reach.Controls(found) || reach.IsHelper(found)));
    }
}
