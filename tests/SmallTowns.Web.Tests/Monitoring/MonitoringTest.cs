using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Monitoring;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Meetings;

namespace SmallTowns.Web.Tests.Monitoring;

/// <summary>The steps that tests of rules, warnings and assessments share.</summary>
public abstract class MonitoringTest : MeetingTest
{
    protected static readonly StaffActor Analyst = new(130, "Аналитик", new HashSet<StaffRole>(), new HashSet<int>()) { Duties = new HashSet<HeldDuty> { new(StaffDuty.Analyst, Scope.Association) } };

    protected WarningRules Rules => Service<WarningRules>();

    protected WarningWork Warnings => Service<WarningWork>();

    protected SignalWatch Watch => Service<SignalWatch>();

    /// <summary>Between the censuses of 2010 and 2021 Гулькевичи lost 5.35 %, five other towns more.</summary>
    protected static RuleInput Decline(string limit = "5", WatchedTowns towns = WatchedTowns.All) => new()
    {
        NameRu = "Население убывает",
        NameEn = "The population falls",
        Kind = WarningRuleKind.Decline,
        Towns = towns,
        Measure = "population",
        Limit = limit,
        Years = "11",
        Reason = "Порог для проверки",
    };

    protected async Task<int> SaveRuleAsync(RuleInput input, int? id = null) => Id(await Rules.SaveAsync(Analyst, id, id is { } known ? await RuleVersionAsync(known) : 0, input, Cancellation));

    protected async Task<int> RuleVersionAsync(int id) => (await Rules.ReadAsync(Analyst, id, Cancellation))!.Rule.Version;

    protected async Task<Warning> WarningOfAsync(string town)
    {
        await using var db = Open();
        var id = await db.Warnings.Where(warning => warning.Town!.Slug == town).OrderByDescending(warning => warning.Id).Select(warning => warning.Id).FirstAsync(Cancellation);
        return (await Warnings.ReadAsync(Analyst, id, Cancellation))!.Warning;
    }

    protected async Task<IReadOnlyList<string>> SignalledAsync()
    {
        await using var db = Open();
        return await db.Warnings.Where(warning => warning.EndedUtc == null).Select(warning => warning.Town!.Slug).OrderBy(slug => slug).ToListAsync(Cancellation);
    }

    protected static int Id(CommandOutcome outcome) => outcome.Should().BeOfType<CommandOutcome.Done>().Subject.Id;

    protected static string Refusal(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused refused => refused.Sentence,
        CommandOutcome.Invalid invalid => string.Join(' ', invalid.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}")),
        _ => $"not refused: {outcome}",
    };
}
