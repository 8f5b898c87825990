using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>Within how many working days requests are answered, by kind. What was promised before stays promised.</summary>
public sealed class SupportTerms(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<SupportTermRow>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await db.SupportTerms.AsNoTracking().ToDictionaryAsync(term => term.Kind, cancellationToken);
        return
        [
            .. Enum.GetValues<SupportKind>().Select(kind => set.TryGetValue(kind, out var term)
                ? new SupportTermRow(kind, term.WorkingDays, term.ChangedByName, term.ChangedUtc)
                : new SupportTermRow(kind, SupportTerm.UsualOf(kind), null, null)),
        ];
    }

    [Requires(Permission.LeadDesks)]
    public async Task<CommandOutcome> SetAsync(StaffActor by, SupportKind kind, int? workingDays, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.LeadDesks);
        if (!by.MayFor(Permission.LeadDesks, Scope.Association))
            return new CommandOutcome.Invalid(kind.ToString(), "Сроки меняет директор всей Ассоциации.");
        if (!Enum.IsDefined(kind))
            return new CommandOutcome.Invalid("", "Такого вида помощи нет.");
        if (workingDays is not (>= 1 and <= WorkDays.Most) || workingDays is not { } days)
            return new CommandOutcome.Invalid(kind.ToString(), $"Число рабочих дней — от 1 до {WorkDays.Most}.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (await db.SupportTerms.SingleOrDefaultAsync(term => term.Kind == kind, cancellationToken) is { } term)
            (term.WorkingDays, term.ChangedUtc, term.ChangedByName) = (days, utcNow, by.Name);
        else
            db.SupportTerms.Add(new() { Kind = kind, WorkingDays = days, ChangedUtc = utcNow, ChangedByName = by.Name });
        return await db.SaveOrBeOvertakenAsync(() => 0, cancellationToken, UniqueIndexes.OneTermOfSupport);
    }

    internal static async Task<int> DaysOfAsync(SmallTownsDbContext db, SupportKind kind, CancellationToken cancellationToken) =>
        await db.SupportTerms.Where(term => term.Kind == kind).Select(term => (int?)term.WorkingDays).SingleOrDefaultAsync(cancellationToken) ?? SupportTerm.UsualOf(kind);
}

/// <param name="ByName">Who has set it; empty while it is the usual one.</param>
public sealed record SupportTermRow(SupportKind Kind, int WorkingDays, string? ByName, DateTime? Utc);
