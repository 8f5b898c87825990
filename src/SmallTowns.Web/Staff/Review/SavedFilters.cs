using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Review;

/// <summary>What people ask of a list again and again, each under names of their own.</summary>
public sealed class SavedFilters(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>More of them nobody finds his way in.</summary>
    public const int Most = 20;

    /// <param name="page">The address of the list.</param>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<SavedFilter>> OfAsync(StaffActor by, string page, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var saved = await db.SavedFilters.AsNoTracking().Where(filter => filter.UserId == by.UserId && filter.Page == page).ToListAsync(cancellationToken);
        return [.. saved.OrderBy(filter => filter.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Of a name that the person has given before, this is now what it means. Says what is wrong, or nothing.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<string?> SaveAsync(StaffActor by, string page, string name, string query, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(query);
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > SavedFilter.NameMaxLength)
            return trimmed.Length == 0 ? "Как назвать отбор?" : $"Не длиннее {SavedFilter.NameMaxLength} знаков.";
        if (query.Length is 0 or > SavedFilter.QueryMaxLength)
            return "Сначала выберите, что отобрать.";
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = db.SavedFilters.Where(filter => filter.UserId == by.UserId && filter.Page == page);
        if (await own.SingleOrDefaultAsync(filter => filter.Name == trimmed, cancellationToken) is { } before)
            before.Query = query;
        else if (await own.CountAsync(cancellationToken) >= Most)
            return $"Отборов уже {Most}: уберите ненужный.";
        else
            db.SavedFilters.Add(new SavedFilter { UserId = by.UserId, Page = page, Name = trimmed, Query = query });
        return await db.TrySaveAsync(cancellationToken, UniqueIndexes.OneFilterOfName) ? null : "Этот отбор только что изменили в другом окне. Нажмите ещё раз.";
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task RemoveAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.SavedFilters.Where(filter => filter.Id == id && filter.UserId == by.UserId).ExecuteDeleteAsync(cancellationToken);
    }
}
