using System.Collections.Frozen;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>
/// What points to an entry of a catalogue. Read from the foreign keys of the model, so that a table made later is not
/// forgotten; only its name in Russian is written here.
/// </summary>
public static class Uses
{
    private static readonly FrozenDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(Figure)] = "Числа",
        [typeof(IndicatorValue)] = "Значения показателя",
        [typeof(TownStatement)] = "Высказывания о городах",
        [typeof(TownMunicipality)] = "Связи городов с муниципальными образованиями",
        [typeof(PublishedDocument)] = "Опубликованные разделы",
        [typeof(Proposal)] = "Предложения",
        [typeof(PrintedNumber)] = "Числа, напечатанные в публикации",
        [typeof(Discrepancy)] = "Расхождения публикации",
        [typeof(BeltDescription)] = "Описания поясов",
        [typeof(TransportRay)] = "Транспортные лучи",
        [typeof(NotApplicable)] = "Отметки «неприменимо»",
        [typeof(ImportBatch)] = "Загрузки файлов",
        [typeof(Campaign)] = "Запросы данных городам",
        [typeof(CampaignMeasure)] = "Показатели запросов данных",
        [typeof(WorkFile)] = "Файлы при источнике",
    }.ToFrozenDictionary();

    private static readonly MethodInfo CountMethod = typeof(Uses).GetMethod(nameof(CountByTownAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo CountAllMethod = typeof(Uses).GetMethod(nameof(CountByEntryAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<IReadOnlyList<Use>> OfAsync<TEntry>(SmallTownsDbContext db, int id, CancellationToken cancellationToken)
        where TEntry : Entity
    {
        var uses = new List<Use>();
        foreach (var key in KeysTo<TEntry>(db))
        {
            var counting = (Task<List<TownCount>>)CountMethod.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(null, [db, key, id, cancellationToken])!;
            if (await counting is { Count: > 0 } counts)
                uses.Add(await UseOfAsync(db, NameOf(key.DeclaringEntityType), counts, cancellationToken));
        }

        return uses;
    }

    /// <summary>Whether anything of other types points to the entry.</summary>
    public static async Task<bool> AnyAsync<TEntry>(SmallTownsDbContext db, int id, IReadOnlyCollection<Type> except, CancellationToken cancellationToken)
        where TEntry : Entity
    {
        foreach (var type in KeysTo<TEntry>(db).Select(key => (Key: key, Type: key.DeclaringEntityType.ClrType)).Where(key => !except.Contains(key.Type)))
        {
            if ((await ((Task<List<TownCount>>)CountMethod.MakeGenericMethod(type.Type).Invoke(null, [db, type.Key, id, cancellationToken])!)).Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>The open proposal of the entry itself: as long as it waits, the entry stays.</summary>
    public static async Task<IReadOnlyList<Use>> WithOpenProposalAsync(
        SmallTownsDbContext db, IReadOnlyList<Use> uses, Subject subject, CancellationToken cancellationToken) =>
        await db.Proposals.StillOpen().AnyAsync(proposal => proposal.SubjectKey == subject.FullKey, cancellationToken)
            ? [.. uses, new Use("Правка на проверке", 1, [])]
            : uses;

    /// <summary>How often each entry is used; those that are not used are not among them.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> CountsAsync<TEntry>(SmallTownsDbContext db, CancellationToken cancellationToken)
        where TEntry : Entity
    {
        var total = new Dictionary<int, int>();
        foreach (var key in KeysTo<TEntry>(db))
        {
            var counting = (Task<List<EntryCount>>)CountAllMethod.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(null, [db, key, cancellationToken])!;
            foreach (var (id, count) in await counting)
                total[id] = total.GetValueOrDefault(id) + count;
        }

        return total;
    }

    public static IEnumerable<IForeignKey> KeysTo<TEntry>(SmallTownsDbContext db) =>
        db.Model.FindEntityType(typeof(TEntry))!.GetReferencingForeignKeys().OrderBy(key => NameOf(key.DeclaringEntityType), StringComparer.Ordinal);

    /// <summary>The bare name of the class where nobody has named it in Russian yet; a test sees to it that none is left so.</summary>
    public static string NameOf(IReadOnlyEntityType entity) => Names.GetValueOrDefault(entity.ClrType, entity.ClrType.Name);

    private static Task<List<TownCount>> CountByTownAsync<TUser>(
        SmallTownsDbContext db, IForeignKey key, int id, CancellationToken cancellationToken) where TUser : class
    {
        var column = key.Properties[0].Name;
        var users = db.Set<TUser>().Where(user => EF.Property<int?>(user, column) == id);
        if (key.DeclaringEntityType.FindProperty(nameof(Proposal.ScopeKind)) is not null)
        {
            return users.GroupBy(user => EF.Property<ScopeKind>(user, nameof(Proposal.ScopeKind)) == ScopeKind.Town ? EF.Property<int?>(user, nameof(Proposal.ScopeId)) : null)
                .Select(group => new TownCount(group.Key, group.Count())).ToListAsync(cancellationToken);
        }

        return key.DeclaringEntityType.FindProperty(nameof(TownStatement.TownId)) is null
            ? users.GroupBy(_ => 1).Select(group => new TownCount(null, group.Count())).ToListAsync(cancellationToken)
            : users.GroupBy(user => EF.Property<int?>(user, nameof(TownStatement.TownId)))
                .Select(group => new TownCount(group.Key, group.Count())).ToListAsync(cancellationToken);
    }

    private static Task<List<EntryCount>> CountByEntryAsync<TUser>(SmallTownsDbContext db, IForeignKey key, CancellationToken cancellationToken)
        where TUser : class
    {
        var column = key.Properties[0].Name;
        return db.Set<TUser>().Where(user => EF.Property<int?>(user, column) != null)
            .GroupBy(user => EF.Property<int?>(user, column))
            .Select(group => new EntryCount(group.Key!.Value, group.Count()))
            .ToListAsync(cancellationToken);
    }

    private static async Task<Use> UseOfAsync(SmallTownsDbContext db, string what, List<TownCount> counts, CancellationToken cancellationToken)
    {
        var ids = counts.Select(count => count.TownId).OfType<int>().ToList();
        var towns = await db.Towns.Where(town => ids.Contains(town.Id))
            .Select(town => new { town.Id, town.Slug, town.NameRu }).ToDictionaryAsync(town => town.Id, cancellationToken);
        return new(what, counts.Sum(count => count.Count),
        [
            .. counts.Where(count => count.TownId is not null)
                .Select(count => new UseInTown(towns[count.TownId!.Value].Slug, towns[count.TownId.Value].NameRu, count.Count))
                .OrderBy(town => town.Name, RussianOrder.Comparer),
        ]);
    }

    private sealed record TownCount(int? TownId, int Count);

    private sealed record EntryCount(int Id, int Count);
}
