using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Links;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Campaigns;

/// <summary>How far campaigns are: the list, the board of one, the form of one town as the staff see it.</summary>
public sealed class CampaignBoards(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    private static StringComparer InRussian { get; } = StringComparer.Create(Language.Russian, System.Globalization.CompareOptions.None);

    /// <summary>The newest first. A plan is seen by those alone who plan.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<CampaignRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var keeps = by.MayFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Campaigns.AsNoTracking().Where(campaign => keeps || campaign.State != CampaignState.Draft)
            .OrderByDescending(campaign => campaign.Id)
            .Select(campaign => new CampaignRow(
                campaign.Id, campaign.Title, campaign.State, campaign.PeriodStart, campaign.PeriodEnd, campaign.Deadline, campaign.Measures.Count, campaign.Forms.Count,
                campaign.Forms.Count(form => form.State != CampaignFormState.Open)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The forms of the person's own towns that wait to be filled in or signed.</summary>
    [Requires(Permission.AnswerCampaigns)]
    public async Task<IReadOnlyList<OwnForm>> OwnAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AnswerCampaigns);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.CampaignForms.AsNoTracking()
            .Where(form => by.TownIds.Contains(form.TownId) && form.Campaign!.State == CampaignState.Open && !form.Town!.IsHidden && form.Town.CeasedOn == null)
            .OrderBy(form => form.Campaign!.Deadline).ThenBy(form => form.Id)
            .Select(form => new OwnForm(form.Id, form.Campaign!.Title, form.Town!.NameRu, form.Campaign.Deadline, form.State))
            .ToListAsync(cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<CampaignBoard?> BoardAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.AsNoTracking().Include(one => one.Source).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (campaign is null || (campaign.State == CampaignState.Draft && !by.MayFor(Permission.KeepCampaigns, Scope.Association)))
            return null;
        var forms = await db.CampaignForms.AsNoTracking().Include(form => form.Town).Where(form => form.CampaignId == id).ToListAsync(cancellationToken);
        var townIds = forms.Select(form => form.TownId).ToList();
        var people = await CampaignPeople.OfAsync(db, townIds, cancellationToken);
        var measures = await db.CampaignMeasures.Where(measure => measure.CampaignId == id).Select(measure => measure.IndicatorId).ToListAsync(cancellationToken);
        var excluded = (await db.NotApplicable.Where(mark => measures.Contains(mark.IndicatorId) && townIds.Contains(mark.TownId)).Select(mark => new { mark.TownId, mark.IndicatorId }).ToListAsync(cancellationToken))
            .ToLookup(mark => mark.TownId, mark => mark.IndicatorId);
        var answers = (await (
            from answer in db.CampaignAnswers
            join form in db.CampaignForms on answer.FormId equals form.Id
            where form.CampaignId == id && (answer.Value != null || answer.Missing != null)
            select new AnswerFact(answer.FormId, answer.Measure!.IndicatorId, answer.Missing, answer.Proposal == null ? (ProposalState?)null : answer.Proposal.State)).ToListAsync(cancellationToken))
            .ToLookup(answer => answer.FormId);
        var today = RegionCalendar.Today(clock);
        return new(campaign, measures.Count, [.. forms.OrderBy(form => form.Town!.NameRu, InRussian).Select(form => RowOf(campaign, form, measures.Count, excluded[form.TownId].ToHashSet(), [.. answers[form.Id]], people[form.TownId].Count(), today))]);
    }

    /// <summary>The form of a town with what became of it; its address and people are for those who keep campaigns.</summary>
    [Requires(Permission.KeepCampaigns)]
    public async Task<TownForm?> FormAsync(StaffActor by, int formId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepCampaigns, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SheetReading.ReadAsync(db, formId, cancellationToken) is not { } sheet)
            return null;
        var steps = await db.CampaignSteps.AsNoTracking().Where(step => step.FormId == formId).OrderBy(step => step.Id).ToListAsync(cancellationToken);
        var people = (await CampaignPeople.OfAsync(db, [sheet.Form.TownId], cancellationToken))[sheet.Form.TownId].ToList();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var link = await db.ExpiringLinks.AsNoTracking()
            .Where(row => row.Purpose == CampaignLink.PurposeCode && row.Subject == sheet.Form.Key && row.RevokedUtc == null && row.ExpiresUtc > utcNow)
            .OrderByDescending(row => row.ExpiresUtc).FirstOrDefaultAsync(cancellationToken);
        var states = await db.CampaignAnswers.AsNoTracking().Where(answer => answer.FormId == formId && answer.ProposalId != null)
            .Select(answer => new { answer.MeasureId, answer.ProposalId, answer.Proposal!.State }).ToListAsync(cancellationToken);
        return new(sheet, steps, people, link?.ExpiresUtc, AnswerChecks.Of(sheet, isWhole: false, RegionCalendar.DayOf(utcNow)),
            states.ToDictionary(state => state.MeasureId, state => (state.ProposalId!.Value, state.State)));
    }

    private static BoardRow RowOf(Campaign campaign, CampaignForm form, int measures, HashSet<int> excluded, List<AnswerFact> answers, int people, DateOnly today)
    {
        // What was marked as not applicable after it had been answered is asked no more.
        var counted = answers.Where(answer => !excluded.Contains(answer.IndicatorId)).ToList();
        return new(
            form, CampaignTowns.IsGone(form.Town!), people, measures - excluded.Count, counted.Count, counted.Count(answer => answer.Missing is not null),
            campaign.State == CampaignState.Draft ? 0 : CampaignCalendar.DaysLate(campaign.Deadline, form.SignedUtc is { } signed ? RegionCalendar.DayOf(signed) : campaign.ClosedUtc is { } closed ? RegionCalendar.DayOf(closed) : null, today),
            answers.Count(answer => answer.State is not null), answers.Count(answer => answer.State == ProposalState.Published));
    }

    private sealed record AnswerFact(int FormId, int IndicatorId, MissingReason? Missing, ProposalState? State);
}

/// <param name="SignedForms">How many forms are signed, those that went on included.</param>
public sealed record CampaignRow(int Id, string Title, CampaignState State, DateOnly PeriodStart, DateOnly PeriodEnd, DateOnly Deadline, int Measures, int Towns, int SignedForms);

public sealed record OwnForm(int FormId, string Title, string Town, DateOnly Deadline, CampaignFormState State);

/// <param name="People">With an account who represent the town.</param>
/// <param name="Asked">Measures that apply to the town.</param>
/// <param name="Filled">Of them with a number or a reason.</param>
/// <param name="Missing">Of these with a reason.</param>
/// <param name="Proposed">Numbers that have gone to the review.</param>
public sealed record BoardRow(CampaignForm Form, bool IsGone, int People, int Asked, int Filled, int Missing, int DaysLate, int Proposed, int Published)
{
    /// <summary>Rounded down: whole is only what is whole.</summary>
    public int Percent => Asked == 0 ? 100 : 100 * Filled / Asked;

    public bool MayBeReached => Form.Address is not null || People > 0;

    public bool Waits => !IsGone && Form.State == CampaignFormState.Open;
}

public sealed record CampaignBoard(Campaign Campaign, int Measures, IReadOnlyList<BoardRow> Rows)
{
    /// <summary>Towns that are no more are asked nothing.</summary>
    public IEnumerable<BoardRow> Asked => Rows.Where(row => !row.IsGone);

    public int Percent => Asked.Sum(row => row.Asked) is > 0 and var all ? 100 * Asked.Sum(row => row.Filled) / all : 0;
}

/// <param name="LinkUntilUtc">The end of the latest link that works; empty where none does.</param>
/// <param name="Proposals">What became of the numbers, by the measure.</param>
public sealed record TownForm(
    AnswerSheet Sheet, IReadOnlyList<CampaignStep> Steps, IReadOnlyList<CampaignPerson> People, DateTime? LinkUntilUtc, IReadOnlyList<AnswerProblem> Problems,
    IReadOnlyDictionary<int, (int ProposalId, ProposalState State)> Proposals);
