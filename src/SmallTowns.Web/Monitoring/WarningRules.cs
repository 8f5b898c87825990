using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>Rules of warnings: read, tried without saving, saved as a new version.</summary>
public sealed class WarningRules(IDbContextFactory<SmallTownsDbContext> contexts, MonitoringReading reading, SignalWatch watch, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<RuleRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rules = await db.WarningRules.AsNoTracking().Include(rule => rule.Versions).OrderBy(rule => rule.Id).ToListAsync(cancellationToken);
        var signalled = await db.Warnings.Where(warning => warning.EndedUtc == null).GroupBy(warning => warning.RuleId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var names = await NamesAsync(cancellationToken);
        return [.. rules.Select(rule => new RuleRow(
            rule.Id, rule.InForce, MonitoringWords.TermsOf(rule.InForce.ReadTerms(), names).Ru, signalled.GetValueOrDefault(rule.Id)))];
    }

    /// <summary>A rule with all its versions, the newest first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<RuleFile?> ReadAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.WarningRules.AsNoTracking().Include(rule => rule.Versions).SingleOrDefaultAsync(rule => rule.Id == id, cancellationToken) is not { } rule)
            return null;
        var names = await NamesAsync(cancellationToken);
        return new(rule, [.. rule.Versions.OrderByDescending(version => version.Number)
            .Select(version => new RuleVersionRow(version, MonitoringWords.TermsOf(version.ReadTerms(), names).Ru))]);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<MeasureHead>> MeasuresAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await reading.MeasuresAsync(cancellationToken);
    }

    /// <summary>What a rule would find now, without saving it.</summary>
    /// <param name="id">Of the rule that it would replace; empty for a new one.</param>
    [Requires(Permission.ManageAnalysis)]
    public async Task<DryRun> TryAsync(StaffActor by, int? id, RuleInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ManageAnalysis, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        var (terms, problems) = await ReadTermsAsync(input, cancellationToken);
        if (problems.Count > 0)
            return new(problems, []);
        var towns = await reading.ReadAsync([terms], cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var signalled = id is null ? [] : await db.Warnings.Where(warning => warning.RuleId == id && warning.EndedUtc == null).Select(warning => warning.TownId).ToHashSetAsync(cancellationToken);
        return new([], [.. towns.WatchedBy(terms).Select(town => (Town: town, Finding: RuleCheck.Of(terms, town.Facts)))
            .Select(one => new DryRunRow(one.Town.Name, one.Finding.State, MonitoringWords.FindingOf(terms, one.Finding, towns.NameOf).Ru, signalled.Contains(one.Town.Id), one.Finding.Figures))
            .OrderByDescending(row => row.State is FindingState.Fires).ThenByDescending(row => row.State is FindingState.Quiet)]);
    }

    /// <summary>Saves a new version and asks it of all towns at once.</summary>
    /// <param name="id">Empty for a new rule.</param>
    /// <param name="version">Of the row that the form was opened on.</param>
    [Requires(Permission.ManageAnalysis)]
    public async Task<CommandOutcome> SaveAsync(StaffActor by, int? id, int version, RuleInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.ManageAnalysis, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        var (terms, problems) = await ReadTermsAsync(input, cancellationToken);
        Line(nameof(input.NameRu), input.NameRu, "Назовите правило.");
        Line(nameof(input.NameEn), input.NameEn, "Назовите правило по-английски: предупреждение могут опубликовать.");
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > WarningRuleVersion.ReasonMaxLength)
            problems.Add(new(nameof(input.Reason), $"Напишите, почему правило такое: на чём основан порог; не длиннее {WarningRuleVersion.ReasonMaxLength} знаков."));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rule = id is null ? null : await db.WarningRules.Include(one => one.Versions).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (id is not null && rule?.Version != version)
            return new CommandOutcome.Overtaken();
        var name = new LocalizedText(input.NameRu.Trim(), input.NameEn.Trim());
        if (rule?.InForce is { } now && now.ReadTerms() == terms && now.Name == name && now.IsOn == input.IsOn)
            return new CommandOutcome.Refused("Ничего не изменилось: новой версии нет.");
        if (rule is null)
            db.WarningRules.Add(rule = new());
        rule.Change(name, terms, input.IsOn, input.Reason.Trim(), by.Name, clock.GetUtcNow().UtcDateTime);
        var outcome = await db.SaveOrBeOvertakenAsync(() => rule.Id, cancellationToken, UniqueIndexes.OneVersionOfRule);
        if (outcome is CommandOutcome.Done)
            await watch.LookAsync(cancellationToken);
        return outcome;

        void Line(string field, string text, string missing)
        {
            if (string.IsNullOrWhiteSpace(text))
                problems.Add(new(field, missing));
            else if (text.Length > WarningRuleVersion.NameMaxLength)
                problems.Add(new(field, $"Не длиннее {WarningRuleVersion.NameMaxLength} знаков."));
            else if (HiddenCharacters.AreIn(text))
                problems.Add(new(field, HiddenCharacters.Sentence));
        }
    }

    private async Task<(RuleTerms Terms, List<InputProblem> Problems)> ReadTermsAsync(RuleInput input, CancellationToken cancellationToken)
    {
        var codes = (await reading.MeasuresAsync(cancellationToken)).Select(head => head.Code).ToHashSet();
        List<InputProblem> problems = [];
        return (input.ReadTerms(codes.Contains, problems), problems);
    }

    private async Task<Func<string, LocalizedText>> NamesAsync(CancellationToken cancellationToken)
    {
        var names = (await reading.MeasuresAsync(cancellationToken)).ToDictionary(head => head.Code, head => head.Name);
        return code => names.TryGetValue(code, out var name) ? name : new(code, code);
    }
}

/// <param name="Words">What it looks for.</param>
/// <param name="Signalled">In how many towns it finds trouble now.</param>
public sealed record RuleRow(int Id, WarningRuleVersion InForce, string Words, int Signalled);

public sealed record RuleFile(WarningRule Rule, IReadOnlyList<RuleVersionRow> Versions);

public sealed record RuleVersionRow(WarningRuleVersion Version, string Words);

/// <param name="Problems">Of the terms; nothing is asked then.</param>
public sealed record DryRun(IReadOnlyList<InputProblem> Problems, IReadOnlyList<DryRunRow> Rows);

/// <param name="WasSignalled">The rule as it is in force has a signal there.</param>
public sealed record DryRunRow(LocalizedText Town, FindingState State, string Words, bool WasSignalled, IReadOnlyList<SignalFigure> Figures);
