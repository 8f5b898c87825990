using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>Files that staff keep with a case, for those who may work it and nobody else.</summary>
public sealed class CaseFileWork(IDbContextFactory<SmallTownsDbContext> contexts, FileSettings settings, CaseFileCheck check, TimeProvider clock)
{
    public CaseFileLimits Limits { get; } = new(settings.CaseFileMegabytes, settings.FilesPerCase);

    [Requires(Permission.WorkCases)]
    public async Task<IReadOnlyList<CaseFile>> ListAsync(StaffActor by, int caseId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReachAsync(db, by, caseId, cancellationToken) is null
            ? []
            : await db.CaseFiles.AsNoTracking().Where(file => file.CaseId == caseId).OrderBy(file => file.Utc).ThenBy(file => file.Id).ToListAsync(cancellationToken);
    }

    /// <param name="name">As the sender's machine called it.</param>
    /// <returns>Why it is not kept; empty where it is.</returns>
    [Requires(Permission.WorkCases)]
    public async Task<CaseFileFault?> AddAsync(StaffActor by, int caseId, string name, Stream upload, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        ArgumentNullException.ThrowIfNull(upload);
        if (await Uploads.ReadAsync(upload, Limits.Bytes, cancellationToken) is not { } bytes)
            return CaseFileFault.TooLarge;
        var (kind, fault) = await check.CheckAsync(bytes, cancellationToken);
        if (kind is not { } known)
            return fault;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (await ReachAsync(db, by, caseId, cancellationToken) is not { } about || about.ErasedUtc is not null || !(about.IsAnonymous || CaseCorrespondence.ConsentOf(about, utcNow) is not null))
            return CaseFileFault.NoCase;
        // Whoever erases the case at this very moment waits for this, or this for them.
        if (!await CaseErasing.HoldAsync(db, caseId, cancellationToken))
            return CaseFileFault.NoCase;
        if (await db.CaseFiles.CountAsync(file => file.CaseId == caseId, cancellationToken) >= Limits.PerCase)
            return CaseFileFault.Many;
        db.CaseFiles.Add(new()
        {
            CaseId = caseId,
            Name = CaseFileName.Of(name, known),
            Kind = known,
            Bytes = bytes.Length,
            Utc = utcNow,
            ByUserId = by.UserId,
            ByName = by.Name,
            Content = new() { Bytes = bytes },
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return null;
    }

    /// <returns>Empty where there is no such file, or it is of a case on another desk.</returns>
    [Requires(Permission.WorkCases)]
    public async Task<CaseFile?> FindAsync(StaffActor by, int caseId, int fileId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReachAsync(db, by, caseId, cancellationToken) is null
            ? null
            : await db.CaseFiles.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Id == fileId && file.CaseId == caseId, cancellationToken);
    }

    [Requires(Permission.WorkCases)]
    public async Task RemoveAsync(StaffActor by, int caseId, int fileId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReachAsync(db, by, caseId, cancellationToken) is null)
            throw new AccessDeniedException(Permission.WorkCases);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.CaseFileContents.Where(content => db.CaseFiles.Any(file => file.Id == content.FileId && file.Id == fileId && file.CaseId == caseId)).ExecuteDeleteAsync(cancellationToken);
        await db.CaseFiles.Where(file => file.Id == fileId && file.CaseId == caseId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static async Task<InvestorCase?> ReachAsync(SmallTownsDbContext db, StaffActor by, int caseId, CancellationToken cancellationToken) =>
        await (await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Of(db.InvestorCases.AsNoTracking())
            .Include(row => row.Person!.Consents).ThenInclude(consent => consent.DocumentVersion)
            .SingleOrDefaultAsync(row => row.Id == caseId, cancellationToken);
}
