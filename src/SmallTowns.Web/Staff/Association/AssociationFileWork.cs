using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Staff.Association;

/// <summary>Takes files that contents of the Association will show, and papers that stay with the staff. Readers get one only while something published of the Association points to it.</summary>
public sealed class AssociationFileWork(IDbContextFactory<SmallTownsDbContext> contexts, FileSettings settings, CaseFileCheck check, TimeProvider clock)
{
    public CaseFileLimits Limits { get; } = new(settings.CaseFileMegabytes, settings.FilesPerCase);

    /// <param name="name">As the sender's machine called it.</param>
    /// <returns>The file as a content names it, or why it is not kept.</returns>
    [Requires(Permission.Propose)]
    public async Task<(AssociationFileRef? File, CaseFileFault? Fault)> AddAsync(StaffActor by, string name, Stream upload, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        ArgumentNullException.ThrowIfNull(upload);
        // Whoever proposes for towns alone has no form of the Association to put a file into.
        return by.MayFor(Permission.Propose, Scope.Association) ? await KeepAsync(by, name, upload, cancellationToken) : (null, CaseFileFault.NoCase);
    }

    /// <summary>A paper of a meeting that nothing published will point to: signed minutes.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<(AssociationFileRef? File, CaseFileFault? Fault)> AddPaperAsync(StaffActor by, string name, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(upload);
        return await KeepAsync(by, name, upload, cancellationToken);
    }

    /// <summary>What a town shows for its answers; only the staff sees it.</summary>
    [Requires(Permission.AnswerAssessment)]
    public async Task<(AssociationFileRef? File, CaseFileFault? Fault)> AddEvidenceAsync(
        StaffActor by, int townId, string name, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.AnswerAssessment, Scope.Town(townId));
        ArgumentNullException.ThrowIfNull(upload);
        return await KeepAsync(by, name, upload, cancellationToken);
    }

    /// <summary>A letter of a network company about an object of a town's register; only the staff sees it.</summary>
    [Requires(Permission.ProposeInvestment)]
    public async Task<(AssociationFileRef? File, CaseFileFault? Fault)> AddLetterAsync(
        StaffActor by, int townId, string name, Stream upload, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ProposeInvestment, Scope.Town(townId));
        ArgumentNullException.ThrowIfNull(upload);
        return await KeepAsync(by, name, upload, cancellationToken);
    }

    private async Task<(AssociationFileRef? File, CaseFileFault? Fault)> KeepAsync(StaffActor by, string name, Stream upload, CancellationToken cancellationToken)
    {
        if (await Uploads.ReadAsync(upload, Limits.Bytes, cancellationToken) is not { } bytes)
            return (null, CaseFileFault.TooLarge);
        var (kind, fault) = await check.CheckAsync(bytes, cancellationToken);
        if (kind is not { } known)
            return (null, fault);
        var key = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.AssociationFiles.AnyAsync(file => file.Key == key, cancellationToken))
        {
            db.AssociationFiles.Add(new()
            {
                Key = key,
                Kind = known,
                Bytes = bytes.Length,
                Utc = clock.GetUtcNow().UtcDateTime,
                ByName = by.Name,
                Content = new() { Bytes = bytes },
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneAssociationFile))
            {
                // Somebody else has sent the same bytes: they are kept.
            }
        }

        return (new(key, CaseFileName.Of(name, known), bytes.Length), null);
    }

    /// <summary>Whoever reviews looks at what is not published yet.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<AssociationFile?> FindAsync(StaffActor by, string key, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AssociationFiles.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Key == key, cancellationToken);
    }
}
