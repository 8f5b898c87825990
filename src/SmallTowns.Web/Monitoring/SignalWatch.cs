using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Monitoring;

/// <summary>Asks all rules of all towns, and keeps the register of warnings as it must be then.</summary>
public sealed class SignalWatch(IDbContextFactory<SmallTownsDbContext> contexts, MonitoringReading reading, TimeProvider clock)
{
    // Another node may look at the same moment; whoever was slower looks at what the other has written.
    private const int MostTries = 3;

    /// <returns>How many warnings came to be, changed or ended.</returns>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await LookOnceAsync(cancellationToken);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
            }
        }
    }

    private async Task<int> LookOnceAsync(CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rules = await db.WarningRules.AsNoTracking().Include(rule => rule.Versions).OrderBy(rule => rule.Id).ToListAsync(cancellationToken);
        var open = await db.Warnings.Where(warning => warning.OpenKey != null).Include(warning => warning.Signals).ThenInclude(signal => signal.RuleVersion)
            .ToDictionaryAsync(warning => warning.OpenKey!, cancellationToken);
        if (rules.Count == 0)
            return 0;
        List<RuleTerms> asked = [.. rules.Select(rule => rule.InForce.ReadTerms()), .. open.Values.Select(warning => warning.Signal.RuleVersion!.ReadTerms())];
        var towns = await reading.ReadAsync(asked.Distinct(), cancellationToken);
        var withdrawn = await WithdrawnAsync(db, open.Values, cancellationToken);
        var changed = 0;
        foreach (var rule in rules)
        {
            var version = rule.InForce;
            var watched = version.IsOn ? towns.WatchedBy(version.ReadTerms()).ToDictionary(town => town.Id) : [];
            foreach (var town in watched.Values)
            {
                if (Found(db, version, town, open.GetValueOrDefault(Warning.KeyOf(rule.Id, town.Id)), towns, withdrawn, utcNow))
                    changed++;
            }

            foreach (var warning in open.Values.Where(warning => warning.RuleId == rule.Id && warning.IsSignalled && !watched.ContainsKey(warning.TownId)))
            {
                warning.EndSignal(version.IsOn ? SignalEnd.TownLeft : SignalEnd.RuleOff, version.IsOn
                    ? new("правило за городом больше не следит", "the rule watches the town no more")
                    : new("правило выключено", "the rule was switched off"), utcNow);
                changed++;
            }
        }

        if (changed == 0)
            return 0;
        List<Warning> raised = [.. db.ChangeTracker.Entries<Warning>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity)];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (raised.Count > 0)
        {
            await WarningTelling.AddAsync(db, raised, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <returns>Whether something of the register changed.</returns>
    private static bool Found(
        SmallTownsDbContext db, WarningRuleVersion version, MonitoredTown town, Warning? warning, MonitoredTowns towns, IReadOnlySet<long> withdrawn, DateTime utcNow)
    {
        var terms = version.ReadTerms();
        var finding = RuleCheck.Of(terms, town.Facts);
        if (finding.State is not FindingState.Fires)
        {
            if (warning is not { IsSignalled: true })
                return false;
            var (reason, words) = WhyEnded(warning.Signal, version, town, finding, towns, withdrawn);
            warning.EndSignal(reason, words, utcNow);
            return true;
        }

        if (warning is { IsSignalled: true } && IsSame(warning.Signal, version, finding))
            return false;
        var found = MonitoringWords.FindingOf(terms, finding, towns.NameOf);
        var signal = new WarningSignal
        {
            Number = (warning?.Signal.Number ?? 0) + 1,
            RuleVersionId = version.Id,
            FromUtc = utcNow,
            Value = finding.Number,
            Figures = ContentJson.Write(finding.Figures),
            WordsRu = found.Ru,
            WordsEn = found.En,
        };
        if (warning is null)
            db.Warnings.Add(Warning.Raise(version.RuleId, town.Id, signal));
        else
            warning.SignalAgain(signal);
        return true;
    }

    /// <summary>An outage that lasts grows by the hour: that is the same signal, another outage is another one.</summary>
    private static bool IsSame(WarningSignal signal, WarningRuleVersion version, RuleFinding finding) =>
        signal.RuleVersion!.Terms == version.Terms && signal.ReadFigures().Select(WhatOf).SequenceEqual(finding.Figures.Select(WhatOf));

    private static (SignalFigureRole Role, long? FigureId, string? Outage, decimal? Value, DateOnly? To) WhatOf(SignalFigure figure) =>
        (figure.Role, figure.FigureId, figure.Outage, figure.Outage is null ? figure.Value : null, figure.Outage is null ? figure.To : null);

    private static (SignalEnd Reason, LocalizedText Words) WhyEnded(
        WarningSignal signal, WarningRuleVersion version, MonitoredTown town, RuleFinding finding, MonitoredTowns towns, IReadOnlySet<long> withdrawn)
    {
        var before = signal.RuleVersion!.ReadTerms();
        var now = MonitoringWords.FindingOf(version.ReadTerms(), finding, towns.NameOf);
        if (signal.RuleVersion.Terms != version.Terms && RuleCheck.Of(before, town.Facts).State is FindingState.Fires)
        {
            var (was, becomes) = (MonitoringWords.TermsOf(before, towns.NameOf), MonitoringWords.TermsOf(version.ReadTerms(), towns.NameOf));
            return (SignalEnd.RuleChanged, new($"правило изменено: было «{was.Ru}», стало «{becomes.Ru}»", $"the rule was changed: it was “{was.En}”, it is “{becomes.En}”"));
        }

        if (signal.ReadFigures().Any(figure => figure.FigureId is { } id && withdrawn.Contains(id)))
            return (SignalEnd.FigureWithdrawn, new($"число снято с публикации; теперь: {now.Ru}", $"the figure was withdrawn; now: {now.En}"));
        return finding.State is FindingState.Unknown
            ? (SignalEnd.Unknown, new($"больше нельзя сказать: {now.Ru}", $"it cannot be told any longer: {now.En}"))
            : (SignalEnd.Better, new($"теперь: {now.Ru}", $"now: {now.En}"));
    }

    private static async Task<IReadOnlySet<long>> WithdrawnAsync(SmallTownsDbContext db, IEnumerable<Warning> open, CancellationToken cancellationToken)
    {
        List<long> ids = [.. open.Where(warning => warning.IsSignalled).SelectMany(warning => warning.Signal.ReadFigures()).Select(figure => figure.FigureId).OfType<long>().Distinct()];
        return ids.Count == 0 ? new HashSet<long>()
            : await db.Figures.Where(figure => ids.Contains(figure.Id) && figure.State == FigureState.Withdrawn).Select(figure => figure.Id).ToHashSetAsync(cancellationToken);
    }
}
