using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Links;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>What is asked of whom and until when: from the plan to the end, and the campaign of the next year.</summary>
public sealed class CampaignPlanning(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TimeProvider clock)
{
    private const string NoLonger = "Кампания уже идёт: показатели, период, источник и города, которые в ней есть, больше не меняют. Добавить город и сдвинуть срок можно.";

    /// <summary>What can be asked for, by topic and name, and the towns that can be asked.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CampaignChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var indicators = await db.Indicators.AsNoTracking().OrderBy(indicator => indicator.NameRu).ToListAsync(cancellationToken);
        var towns = await (await served.TownsAsync(db, cancellationToken)).AsNoTracking().Where(town => !town.IsHidden && town.CeasedOn == null).ToListAsync(cancellationToken);
        return new(
            [.. indicators.Where(indicator => CampaignFigures.KindOf(indicator) is not null).OrderBy(indicator => indicator.Topic).ThenBy(indicator => indicator.NameRu, InRussian)],
            [.. towns.OrderBy(town => town.NameRu, InRussian).Select(town => new CampaignTown(town.Id, town.NameRu))]);
    }

    [Requires(Permission.KeepCampaigns)]
    public async Task<Campaign?> ReadAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await db.Campaigns.AsNoTracking().Include(campaign => campaign.Measures).Include(campaign => campaign.Forms).AsSplitQuery()
            .SingleOrDefaultAsync(campaign => campaign.Id == id, cancellationToken);
    }

    /// <param name="id">Empty for a new one.</param>
    /// <param name="version">Of the campaign that the form was opened on.</param>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> SaveAsync(StaffActor by, int? id, int version, CampaignInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = id is null ? null : await db.Campaigns.Include(one => one.Measures).Include(one => one.Forms).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (id is not null && campaign?.Version != version)
            return new CommandOutcome.Overtaken();
        if (await ProblemsAsync(db, input, campaign, cancellationToken) is { Count: > 0 } problems)
            return new CommandOutcome.Invalid(problems);
        if (campaign is { State: CampaignState.Closed })
            return new CommandOutcome.Refused("Кампания закрыта: её больше не меняют.");
        if (campaign is { State: CampaignState.Open } && !KeepsWhatIsAsked(campaign, input))
            return new CommandOutcome.Refused(NoLonger);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (campaign is null)
            db.Campaigns.Add(campaign = new Campaign { Title = "", MadeBy = by.Name, MadeUtc = utcNow });
        var added = Write(db, campaign, input);
        // The towns of a draft are asked when it opens; one that comes later is asked at once.
        return campaign.State != CampaignState.Open
            ? await db.SaveOrBeOvertakenAsync(() => campaign.Id, cancellationToken)
            : await db.SaveOrBeOvertakenAsync(() => campaign.Id, () => InviteAsync(db, added, by, utcNow, cancellationToken), cancellationToken);
    }

    /// <summary>From here on towns see their forms; each of them gets its first letter.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> OpenAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.Include(one => one.Forms).ThenInclude(form => form.Town).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (campaign is null || campaign.Version != version)
            return new CommandOutcome.Overtaken();
        if (campaign.State != CampaignState.Draft)
            return new CommandOutcome.Refused("Кампания уже открыта.");
        if (campaign.PeriodStart > RegionCalendar.Today(clock) || campaign.PeriodEnd.Year > RegionCalendar.Today(clock).Year)
            return new CommandOutcome.Refused("Период, о котором спрашивают, ещё не наступил: чисел за него нет. Измените период или откройте кампанию позже.");
        if (campaign.Deadline < RegionCalendar.Today(clock))
            return new CommandOutcome.Refused("Срок ответа уже прошёл: сдвиньте его в плане кампании.");
        var utcNow = clock.GetUtcNow().UtcDateTime;
        campaign.Open(utcNow);
        await InviteAsync(db, campaign.Forms.Where(form => !CampaignTowns.IsGone(form.Town!)), by, utcNow, cancellationToken);
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    /// <summary>Ends it: forms take nothing any more, links end. What is signed can still be proposed.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> CloseAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var campaign = await db.Campaigns.Include(one => one.Forms).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (campaign is null || campaign.Version != version)
            return new CommandOutcome.Overtaken();
        if (campaign.State != CampaignState.Open)
            return new CommandOutcome.Refused("Закрыть можно кампанию, которая идёт.");
        var utcNow = clock.GetUtcNow().UtcDateTime;
        campaign.Close(utcNow);
        foreach (var form in campaign.Forms)
            await ExpiringLinks.RevokeAsync(db, CampaignLink.PurposeCode, form.Key, utcNow, cancellationToken);
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    /// <summary>The same questions a year later: period and deadline move, towns that are no more are left out, addresses go with it.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> CopyAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await WithTownsAsync(db, id, cancellationToken) is not { } campaign)
            return new CommandOutcome.Overtaken();
        var copy = new Campaign
        {
            Title = TitleOfNext(campaign),
            Text = campaign.Text,
            PeriodStart = CampaignCalendar.NextYear(campaign.PeriodStart),
            PeriodEnd = CampaignCalendar.NextYear(campaign.PeriodEnd),
            Deadline = CampaignCalendar.NextYear(campaign.Deadline),
            ChangePercent = campaign.ChangePercent,
            SourceId = campaign.SourceId,
            Status = campaign.Status,
            MadeBy = by.Name,
            MadeUtc = clock.GetUtcNow().UtcDateTime,
            CopiedFromId = campaign.Id,
        };
        copy.Measures.AddRange(campaign.Measures.Select(measure => new CampaignMeasure { IndicatorId = measure.IndicatorId, Basis = measure.Basis, Hint = measure.Hint, Place = measure.Place }));
        foreach (var form in campaign.Forms.Where(form => !CampaignTowns.IsGone(form.Town!)))
        {
            var again = CampaignForm.Of(form.TownId);
            again.Address = form.Address;
            copy.Forms.Add(again);
        }

        db.Campaigns.Add(copy);
        return await db.SaveOrBeOvertakenAsync(() => copy.Id, cancellationToken);
    }

    private static async Task<Campaign?> WithTownsAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await db.Campaigns.AsNoTracking().Include(one => one.Measures).Include(one => one.Forms).ThenInclude(form => form.Town).AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
    }

    /// <summary>Throws a plan away that no town has seen.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<CommandOutcome> DropAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.Include(one => one.Measures).Include(one => one.Forms).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (campaign is null || campaign.Version != version)
            return new CommandOutcome.Overtaken();
        if (campaign.State != CampaignState.Draft)
            return new CommandOutcome.Refused("Кампанию, которую города уже видели, не удаляют: её закрывают.");
        if (await db.Campaigns.AnyAsync(other => other.CopiedFromId == id, cancellationToken))
            return new CommandOutcome.Refused("По этому плану сделана кампания следующего года: удалите сначала её.");
        db.RemoveRange(campaign.Measures);
        db.RemoveRange(campaign.Forms);
        db.Remove(campaign);
        return await db.SaveOrBeOvertakenAsync(() => 0, cancellationToken);
    }

    private static async Task InviteAsync(SmallTownsDbContext db, IEnumerable<CampaignForm> forms, StaffActor by, DateTime utcNow, CancellationToken cancellationToken)
    {
        foreach (var form in forms)
            await CampaignLetters.InviteAsync(db, form, by.Name, utcNow, cancellationToken);
    }

    private static StringComparer InRussian { get; } = StringComparer.Create(Language.Russian, CompareOptions.None);

    private async Task<List<InputProblem>> ProblemsAsync(SmallTownsDbContext db, CampaignInput input, Campaign? before, CancellationToken cancellationToken)
    {
        var today = RegionCalendar.Today(clock);
        List<InputProblem> problems = [.. LineChecks.Required(nameof(input.Title), input.Title, Campaign.TitleMaxLength, "Назовите кампанию: так её увидят города и проверяющий.")];
        if (input.Text.Length > Campaign.TextMaxLength)
            problems.Add(new(nameof(input.Text), $"Не длиннее {Campaign.TextMaxLength} знаков."));
        if (input.PeriodStart is not { Year: >= 1900 and <= 2200 } start)
            problems.Add(new(nameof(input.PeriodStart), "Укажите первый день периода, о котором спрашиваете."));
        else if (start > today)
            problems.Add(new(nameof(input.PeriodStart), "Этот период ещё не наступил."));
        if (input.PeriodEnd is not { Year: >= 1900 and <= 2200 } end)
            problems.Add(new(nameof(input.PeriodEnd), "Укажите последний день периода."));
        else if (end < input.PeriodStart)
            problems.Add(new(nameof(input.PeriodEnd), "Период не может кончаться раньше, чем начался."));
        else if (end.Year > today.Year)
            problems.Add(new(nameof(input.PeriodEnd), "Этот период ещё не наступил."));
        // A deadline that has passed stays where it was when something else is changed.
        if (input.Deadline is not { } deadline || (deadline != before?.Deadline && (deadline < today || deadline > today.AddYears(1))))
            problems.Add(new(nameof(input.Deadline), "Укажите последний день ответа: не раньше сегодняшнего и не позже чем через год."));
        if (input.ChangePercent is not (>= 1 and <= Campaign.MostChangePercent) || input.ChangePercent != decimal.Truncate(input.ChangePercent.Value))
            problems.Add(new(nameof(input.ChangePercent), $"Целое число процентов, от 1 до {Campaign.MostChangePercent}."));
        if (input.SourceId is not { } source || !await db.Sources.AnyAsync(one => one.Id == source, cancellationToken))
            problems.Add(new(nameof(input.SourceId), "Выберите источник или создайте новый: на него будут ссылаться все числа кампании."));
        if (!Enum.IsDefined(input.Status))
            problems.Add(new(nameof(input.Status), "Укажите, кто ручается за числа."));
        await AddOfTownsAsync(db, input, before, problems, cancellationToken);
        await AddOfMeasuresAsync(db, input, problems, cancellationToken);
        return problems;
    }

    private async Task AddOfTownsAsync(SmallTownsDbContext db, CampaignInput input, Campaign? before, List<InputProblem> problems, CancellationToken cancellationToken)
    {
        var ids = TownsOf(input);
        var known = await (await served.TownsAsync(db, cancellationToken)).Where(town => ids.Contains(town.Id)).Select(town => new { town.Id, IsGone = town.IsHidden || town.CeasedOn != null }).ToListAsync(cancellationToken);
        var were = before?.Forms.Select(form => form.TownId).ToHashSet() ?? [];
        if (ids.Count is 0 or > Campaign.MostTowns)
            problems.Add(new(nameof(input.Towns), $"Отметьте города, которым нужна форма: от 1 до {Campaign.MostTowns}."));
        else if (ids.Count != input.Towns.Count || known.Count != ids.Count || known.Any(town => town.IsGone && !were.Contains(town.Id)))
            problems.Add(new(nameof(input.Towns), "Среди городов есть такой, которого на портале больше нет: откройте форму заново."));
    }

    private static async Task AddOfMeasuresAsync(SmallTownsDbContext db, CampaignInput input, List<InputProblem> problems, CancellationToken cancellationToken)
    {
        var ids = input.Measures.Select(measure => measure.IndicatorId).ToHashSet();
        var known = await db.Indicators.AsNoTracking().Where(indicator => ids.Contains(indicator.Id)).ToListAsync(cancellationToken);
        if (ids.Count is 0 or > Campaign.MostMeasures)
            problems.Add(new(nameof(input.Measures), $"Отметьте показатели, о которых спрашиваете: от 1 до {Campaign.MostMeasures}."));
        else if (ids.Count != input.Measures.Count || known.Count(indicator => CampaignFigures.KindOf(indicator) is not null) != ids.Count)
            problems.Add(new(nameof(input.Measures), "Среди показателей есть такой, о котором так не спросить: откройте форму заново."));
        if (input.Measures.Any(measure => !Enum.IsDefined(measure.Basis) || measure.Basis == TerritorialBasis.Region))
            problems.Add(new(nameof(input.Measures), "Укажите у каждого показателя, к какой территории города относится число."));
        if (input.Measures.FirstOrDefault(measure => measure.Hint.Length > CampaignMeasure.HintMaxLength || HiddenCharacters.AreIn(measure.Hint)) is { } wrong)
        {
            problems.Add(new(nameof(input.Measures),
                $"«{known.Find(indicator => indicator.Id == wrong.IndicatorId)?.NameRu}»: {(wrong.Hint.Length > CampaignMeasure.HintMaxLength ? $"пояснение не длиннее {CampaignMeasure.HintMaxLength} знаков." : HiddenCharacters.Sentence)}"));
        }
    }

    private static HashSet<int> TownsOf(CampaignInput input) =>
        [.. input.Towns.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)];

    private static bool KeepsWhatIsAsked(Campaign campaign, CampaignInput input) =>
        input.PeriodStart == campaign.PeriodStart && input.PeriodEnd == campaign.PeriodEnd && input.SourceId == campaign.SourceId && input.Status == campaign.Status
        && TownsOf(input).IsSupersetOf(campaign.Forms.Select(form => form.TownId))
        && input.Measures.Select(measure => (measure.IndicatorId, measure.Basis, measure.Hint.Trim())).SequenceEqual(
            campaign.Measures.OrderBy(measure => measure.Place).Select(measure => (measure.IndicatorId, measure.Basis, measure.Hint)));

    /// <returns>The forms of towns that were not asked before.</returns>
    private static List<CampaignForm> Write(SmallTownsDbContext db, Campaign campaign, CampaignInput input)
    {
        (campaign.Title, campaign.Text, campaign.PeriodStart, campaign.PeriodEnd) = (input.Title.Trim(), input.Text.Trim(), input.PeriodStart!.Value, input.PeriodEnd!.Value);
        (campaign.Deadline, campaign.ChangePercent, campaign.SourceId, campaign.Status) = (input.Deadline!.Value, (int)input.ChangePercent!.Value, input.SourceId!.Value, input.Status);
        foreach (var gone in campaign.Measures.Where(measure => input.Measures.All(typed => typed.IndicatorId != measure.IndicatorId)).ToList())
            db.Remove(gone);
        foreach (var (place, typed) in input.Measures.Index())
        {
            var measure = campaign.Measures.FirstOrDefault(one => one.IndicatorId == typed.IndicatorId);
            if (measure is null)
                campaign.Measures.Add(measure = new CampaignMeasure { IndicatorId = typed.IndicatorId });
            (measure.Place, measure.Basis, measure.Hint) = (place, typed.Basis, typed.Hint.Trim());
        }

        var towns = TownsOf(input);
        foreach (var gone in campaign.Forms.Where(form => !towns.Contains(form.TownId)).ToList())
            db.Remove(gone);
        List<CampaignForm> added = [.. towns.Where(town => campaign.Forms.All(form => form.TownId != town)).Select(CampaignForm.Of)];
        campaign.Forms.AddRange(added);
        // Two people who plan at once touch different rows: the campaign itself tells the slower one.
        if (campaign.Id != 0)
            db.Entry(campaign).Property(one => one.Title).IsModified = true;
        return added;
    }

    private static string TitleOfNext(Campaign campaign)
    {
        var (from, to) = (campaign.PeriodEnd.Year, CampaignCalendar.NextYear(campaign.PeriodEnd).Year);
        return campaign.Title.Replace(from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}

public sealed record CampaignChoices(IReadOnlyList<Indicator> Indicators, IReadOnlyList<CampaignTown> Towns);

public sealed record CampaignTown(int Id, string Name);
