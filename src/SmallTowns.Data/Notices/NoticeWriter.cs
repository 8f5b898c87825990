using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Notices;

/// <summary>
/// Writes a <see cref="StaffNotice"/> for whoever should hear of what is about to be saved, in the same transaction: no command can
/// forget to tell. Whoever does a thing is not told of it.
/// </summary>
internal static class NoticeWriter
{
    public static async Task AddAsync(SmallTownsDbContext db, ChangeActor? actor, CancellationToken cancellationToken)
    {
        List<Happening> happenings =
        [
            .. actor is null ? [] : await DecisionsAsync(db, actor, cancellationToken),
            .. await CommentsAsync(db, cancellationToken),
            .. actor is null ? [] : Assignments(db, actor),
        ];
        if (happenings.Count == 0)
            return;
        var people = happenings.SelectMany(happening => happening.Counts.Keys).Distinct().ToList();
        var known = await db.Users.Where(user => people.Contains(user.Id) && user.DisabledUtc == null).Select(user => user.Id).ToListAsync(cancellationToken);
        foreach (var happening in happenings)
        {
            foreach (var (userId, count) in happening.Counts.Where(one => known.Contains(one.Key)))
            {
                if (!IsAdded(db, userId, happening) && !await IsToldAsync(db, userId, happening, count, cancellationToken))
                    db.StaffNotices.Add(happening.For(userId, count));
            }
        }
    }

    /// <summary>A save that failed and is tried again must not tell twice.</summary>
    private static bool IsAdded(SmallTownsDbContext db, int userId, Happening happening) =>
        db.ChangeTracker.Entries<StaffNotice>().Any(entry => entry.State == EntityState.Added && entry.Entity.UserId == userId && entry.Entity.Key == happening.Key);

    /// <summary>
    /// A long batch is saved a chunk at a time, a scheduled one a row at a time, perhaps by several nodes: the notice of its first part
    /// grows, past the versions that would let one of them fail. Whoever looked for missed publications has told of all of them.
    /// </summary>
    private static async Task<bool> IsToldAsync(SmallTownsDbContext db, int userId, Happening happening, int count, CancellationToken cancellationToken)
    {
        var told = db.StaffNotices.Where(notice => notice.UserId == userId && notice.Key == happening.Key);
        if (happening.Kind == NoticeKind.Missed && await told.AnyAsync(notice => notice.ByName == null, cancellationToken))
        {
            var reason = StaffNotice.Cut(happening.Text);
            await told.ExecuteUpdateAsync(notice => notice.SetProperty(n => n.Text, reason), cancellationToken);
            return true;
        }

        if (happening.BatchId is not { } batchId)
            return false;
        if (await GrowAsync())
            return true;
        // Nobody may begin the same notice at this moment: rows of a batch that come out together wait here for each other.
        await db.ProposalBatches.Where(batch => batch.Id == batchId).ExecuteUpdateAsync(batch => batch.SetProperty(b => b.Version, b => b.Version), cancellationToken);
        return await GrowAsync();

        async Task<bool> GrowAsync() => await told.ExecuteUpdateAsync(
            notice => notice.SetProperty(n => n.Count, n => n.Count + count).SetProperty(n => n.ProposalId, (int?)null), cancellationToken) > 0;
    }

    /// <summary>As many more rows of a batch, alike in what was decided and in their author, are told of in the notice that the first rows have begun.</summary>
    public static async Task GrowAsync(SmallTownsDbContext db, Proposal decided, int rows, CancellationToken cancellationToken)
    {
        if (db.Actor is not { } actor || KindOf(decided.State, actor) is not { } kind)
            return;
        var key = StaffNotice.KeyOf(kind, StaffNotice.SubjectOf(decided.Id, decided.BatchId), WhenOf(decided, actor));
        await db.StaffNotices.Where(notice => notice.UserId == decided.AuthorId && notice.Key == key)
            .ExecuteUpdateAsync(notice => notice.SetProperty(n => n.Count, n => n.Count + rows).SetProperty(n => n.ProposalId, (int?)null), cancellationToken);
    }

    private static async Task<IReadOnlyList<Happening>> DecisionsAsync(SmallTownsDbContext db, ChangeActor actor, CancellationToken cancellationToken)
    {
        var decided = db.ChangeTracker.Entries<Proposal>()
            .Where(entry => entry.State == EntityState.Modified && entry.Property(proposal => proposal.State).IsModified)
            .Select(entry => (Kind: KindOf(entry.Entity.State, actor), Proposal: entry.Entity, Utc: WhenOf(entry.Entity, actor)))
            .Where(one => one.Kind is not null).ToList();
        if (decided.Count == 0)
            return [];
        var ids = decided.Select(one => one.Proposal.Id).ToList();
        var amended = (await db.Set<ProposalRevision>().Where(revision => ids.Contains(revision.ProposalId))
            .Select(revision => new { revision.ProposalId, revision.ByUserId }).Distinct().ToListAsync(cancellationToken)).ToLookup(one => one.ProposalId, one => one.ByUserId);
        return
        [
            .. from one in decided
               group one.Proposal by (Kind: one.Kind!.Value, one.Proposal.BatchId, one.Utc, Single: one.Proposal.BatchId is null ? one.Proposal.Id : 0) into together
               let first = together.First()
               let subject = StaffNotice.SubjectOf(first.Id, together.Key.BatchId)
               select new Happening(together.Key.Kind, StaffNotice.KeyOf(together.Key.Kind, subject, together.Key.Utc), actor.Name, actor.Utc)
               {
                   ProposalId = together.Count() == 1 ? first.Id : null,
                   BatchId = together.Key.BatchId,
                   Text = together.Key.Kind == NoticeKind.Published ? null : first.DecisionReason,
                   Counts = together
                       .SelectMany(proposal => PeopleOf(together.Key.Kind, proposal, amended[proposal.Id], actor))
                       .CountBy(userId => userId).ToDictionary(),
               },
        ];
    }

    /// <summary>What was scheduled is told by its time: the rows of a batch come one by one, each at its own moment.</summary>
    private static DateTime WhenOf(Proposal proposal, ChangeActor actor) =>
        actor.Origin == ChangeOrigin.Schedule && proposal.PublishAtUtc is { } due ? due : actor.Utc;

    /// <summary>Whoever wrote a part of it; of what the portal could not publish also whoever had set the time.</summary>
    private static IEnumerable<int> PeopleOf(NoticeKind kind, Proposal proposal, IEnumerable<int> amended, ChangeActor actor)
    {
        IEnumerable<int> writers = [proposal.AuthorId, .. amended];
        return kind == NoticeKind.Missed
            ? writers.Append(proposal.DecidedById ?? 0).Distinct()
            : writers.Distinct().Where(userId => userId != actor.UserId);
    }

    private static NoticeKind? KindOf(ProposalState state, ChangeActor actor) => state switch
    {
        // Whoever amends what was scheduled gives it this state for a moment only, and no save sees it.
        ProposalState.Returned => actor.Origin == ChangeOrigin.Schedule ? NoticeKind.Missed : NoticeKind.Returned,
        ProposalState.Rejected => NoticeKind.Rejected,
        ProposalState.Published => NoticeKind.Published,
        ProposalState.Withdrawn => NoticeKind.Withdrawn,
        _ => null,
    };

    /// <summary>A comment reaches its author, whoever amended, decided or wrote about the proposal before.</summary>
    private static async Task<IReadOnlyList<Happening>> CommentsAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        List<Happening> happenings = [];
        foreach (var comment in db.ChangeTracker.Entries<ProposalComment>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList())
        {
            var writers = db.Proposals.Where(proposal => proposal.Id == comment.ProposalId).Select(proposal => proposal.AuthorId)
                .Union(db.Set<ProposalRevision>().Where(revision => revision.ProposalId == comment.ProposalId).Select(revision => revision.ByUserId))
                .Union(db.Set<ProposalComment>().Where(before => before.ProposalId == comment.ProposalId).Select(before => before.ByUserId))
                .Union(db.ChangeRecords.Where(record => record.ProposalId == comment.ProposalId && record.Subject == RecordSubjects.Proposal && record.UserId != null).Select(record => record.UserId!.Value));
            happenings.Add(new(NoticeKind.Commented, StaffNotice.KeyOf(NoticeKind.Commented, $"proposal:{comment.ProposalId}/{comment.ByUserId}", comment.Utc), comment.ByName, comment.Utc)
            {
                ProposalId = comment.ProposalId,
                Text = comment.Text,
                Counts = (await writers.ToListAsync(cancellationToken)).Where(userId => userId != comment.ByUserId).ToDictionary(userId => userId, _ => 1),
            });
        }

        return happenings;
    }

    private static IEnumerable<Happening> Assignments(SmallTownsDbContext db, ChangeActor actor) =>
        from entry in db.ChangeTracker.Entries<TownResponsibility>()
        where entry.State is EntityState.Added || (entry.State == EntityState.Modified && entry.Property(one => one.UserId).IsModified)
        where entry.Entity.UserId != actor.UserId
        select new Happening(NoticeKind.Assigned, StaffNotice.KeyOf(NoticeKind.Assigned, $"town:{entry.Entity.TownId}", actor.Utc), actor.Name, actor.Utc)
        {
            TownId = entry.Entity.TownId,
            Counts = new() { [entry.Entity.UserId] = 1 },
        };

    /// <param name="Counts">How many of its proposals concern each person.</param>
    private sealed record Happening(NoticeKind Kind, string Key, string ByName, DateTime Utc)
    {
        public int? ProposalId { get; init; }
        public int? BatchId { get; init; }
        public int? TownId { get; init; }
        public string? Text { get; init; }
        public required Dictionary<int, int> Counts { get; init; }

        public StaffNotice For(int userId, int count) => new()
        {
            UserId = userId,
            Kind = Kind,
            Key = Key,
            ProposalId = ProposalId,
            BatchId = BatchId,
            TownId = TownId,
            Count = count,
            ByName = ByName,
            Text = StaffNotice.Cut(Text),
            Utc = Utc,
        };
    }
}
