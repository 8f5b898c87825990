using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Search.Index;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>Answers that help other towns too: made from requests in words that name nobody, found by their words.</summary>
public sealed class KnowledgeWork(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    private const int MostWords = 12;

    /// <summary>All whose texts have every word that is asked for, in any form; those with the words in their title first, then the newest.</summary>
    /// <param name="typed">Empty for all.</param>
    [Requires(Permission.ReadKnowledge)]
    public async Task<IReadOnlyList<KnowledgeItem>> FindAsync(StaffActor by, string typed, SupportKind? kind, int most, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var items = await db.KnowledgeItems.AsNoTracking().Where(item => item.RemovedUtc == null && (kind == null || item.Kind == kind)).ToListAsync(cancellationToken);
        var asked = StemsOf(typed ?? "").Take(MostWords).ToList();
        return
        [
            .. (from item in items
                let title = StemsOf(item.Title)
                let all = StemsOf($"{item.Title}\n{item.Question}\n{item.Answer}")
                where asked.TrueForAll(all.Contains)
                orderby asked.TrueForAll(title.Contains) descending, item.ChangedUtc descending, item.Id descending
                select item).Take(most),
        ];
    }

    [Requires(Permission.ReadKnowledge)]
    public async Task<KnowledgeItem?> ReadAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.KnowledgeItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id && item.RemovedUtc == null, cancellationToken);
    }

    /// <summary>What a form for a request begins with: the question and the last answer as they were written, to be freed of names.</summary>
    /// <returns>Empty where there is no answer, or the person does not work the request.</returns>
    [Requires(Permission.WorkSupport)]
    public async Task<KnowledgeText?> BeginAsync(StaffActor by, int requestId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await AnsweredAsync(db, by, requestId, cancellationToken) is not { Subject: { } subject } request)
            return null;
        var steps = request.Steps.OrderBy(step => step.Utc).ThenBy(step => step.Id).ToList();
        return new(request.Kind, subject, steps.First(step => step.Kind is SupportStepKind.Asked).Text ?? "", steps.Last(step => step.Kind is SupportStepKind.Answered).Text ?? "");
    }

    /// <param name="requestId">That it is made from; empty to change one.</param>
    /// <param name="itemId">That is changed; empty for a new one.</param>
    /// <param name="version">Of the item that is changed.</param>
    /// <param name="namesNobody">The person has read it and says so.</param>
    /// <param name="tracesAreNobodys">What looks like somebody's data is nobody's: an address of an office, a telephone for everybody.</param>
    [Requires(Permission.WorkSupport)]
    public async Task<CommandOutcome> SaveAsync(
        StaffActor by, int? requestId, int? itemId, int version, KnowledgeText text, bool namesNobody, bool tracesAreNobodys, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        ArgumentNullException.ThrowIfNull(text);
        var clean = text with { Title = TypedText.Clean(text.Title), Question = TypedText.Clean(text.Question), Answer = TypedText.Clean(text.Answer) };
        List<InputProblem> problems = [.. ProblemsOf(clean, namesNobody, tracesAreNobodys)];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var item = itemId is null ? null : await db.KnowledgeItems.SingleOrDefaultAsync(one => one.Id == itemId && one.RemovedUtc == null, cancellationToken);
        if (itemId is not null && item?.Version != version)
            return new CommandOutcome.Overtaken();
        if (item is not null && !await MayChangeAsync(db, by, item, cancellationToken))
            return NotYours;
        if (item is null)
        {
            if (requestId is not { } id || await AnsweredAsync(db, by, id, cancellationToken) is null)
                return new CommandOutcome.Invalid("", "Статью делают из запроса, на который дан ответ.");
            item = await db.KnowledgeItems.SingleOrDefaultAsync(one => one.RequestId == id && one.RemovedUtc != null, cancellationToken);
            if (item is not null)
                item.RemovedUtc = null;
            else
                db.KnowledgeItems.Add(item = new() { RequestId = id, Title = clean.Title, Question = clean.Question, Answer = clean.Answer, MadeUtc = utcNow, ConfirmedByName = by.Name });
        }

        (item.Kind, item.Title, item.Question, item.Answer, item.ChangedUtc, item.ConfirmedByName) = (clean.Kind, clean.Title, clean.Question, clean.Answer, utcNow, by.Name);
        try
        {
            return await db.SaveOrBeOvertakenAsync(() => item.Id, cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneItemOfRequest))
        {
            return new CommandOutcome.Invalid("", "Из этого запроса статья уже сделана: найдите её в базе знаний.");
        }
    }

    /// <summary>It is read no more, and what it said is gone: it may have named somebody. Another one may be made of the request.</summary>
    [Requires(Permission.WorkSupport)]
    public async Task<CommandOutcome> RemoveAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.KnowledgeItems.SingleOrDefaultAsync(item => item.Id == id && item.RemovedUtc == null, cancellationToken) is not { } item || item.Version != version)
            return new CommandOutcome.Overtaken();
        if (!await MayChangeAsync(db, by, item, cancellationToken))
            return NotYours;
        (item.Title, item.Question, item.Answer, item.RemovedUtc) = ("", "", "", clock.GetUtcNow().UtcDateTime);
        return await db.SaveOrBeOvertakenAsync(() => 0, cancellationToken);
    }

    private static IEnumerable<InputProblem> ProblemsOf(KnowledgeText text, bool namesNobody, bool tracesAreNobodys)
    {
        if (!Enum.IsDefined(text.Kind))
            yield return new(nameof(text.Kind), "Выберите, о какой помощи это.");
        if (text.Title.Length == 0)
            yield return new(nameof(text.Title), "Введите заголовок: по нему статью найдут.");
        else if (text.Title.Length > KnowledgeItem.TitleMaxLength)
            yield return new(nameof(text.Title), $"Не длиннее {KnowledgeItem.TitleMaxLength} знаков.");
        else if (HiddenCharacters.AreIn(text.Title))
            yield return new(nameof(text.Title), HiddenCharacters.Sentence);
        if (text.Question.Length > KnowledgeItem.TextMaxLength)
            yield return new(nameof(text.Question), $"Не длиннее {KnowledgeItem.TextMaxLength} знаков.");
        if (text.Answer.Length == 0)
            yield return new(nameof(text.Answer), "Введите ответ.");
        else if (text.Answer.Length > KnowledgeItem.TextMaxLength)
            yield return new(nameof(text.Answer), $"Не длиннее {KnowledgeItem.TextMaxLength} знаков.");
        if (!namesNobody)
            yield return new("NamesNobody", "Прочитайте текст ещё раз и отметьте, что в нём нет имён и данных людей.");
        if (!tracesAreNobodys && PersonalTraces.In(text.Title, text.Question, text.Answer) is { Count: > 0 } traces)
            yield return new("Traces", $"Похоже на данные человека: {string.Join("; ", traces)}. Уберите их или отметьте, что они ничьи.");
    }

    private static readonly CommandOutcome NotYours = new CommandOutcome.Invalid("", "Эту статью меняют те, кто отвечал на запрос.");

    private async Task<bool> MayChangeAsync(SmallTownsDbContext db, StaffActor by, KnowledgeItem item, CancellationToken cancellationToken) =>
        await db.SupportRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == item.RequestId, cancellationToken) is { } request
            && (await SupportReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken)).Works(request);

    private async Task<SupportRequest?> AnsweredAsync(SmallTownsDbContext db, StaffActor by, int requestId, CancellationToken cancellationToken)
    {
        var found = await db.SupportRequests.AsNoTracking().Include(r => r.Steps)
            .SingleOrDefaultAsync(r => r.Id == requestId && (r.State == SupportState.Answered || r.State == SupportState.Accepted) && r.ErasedUtc == null, cancellationToken);
        return found is not null && (await SupportReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken)).Works(found) ? found : null;
    }

    private static HashSet<string> StemsOf(string text) => [.. SearchAnalysis.Russian.WordsOf(text).Select(word => word.Term)];
}

/// <summary>What a knowledge item says.</summary>
public sealed record KnowledgeText(SupportKind Kind, string Title, string Question, string Answer);
