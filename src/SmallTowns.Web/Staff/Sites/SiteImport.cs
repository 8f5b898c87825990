using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Sites.Notices;
using SmallTowns.Web.Sites.Tables;

namespace SmallTowns.Web.Staff.Sites;

/// <summary>Takes objects in from a file: checked and compared first, then proposed as one batch, all of it or nothing, which a director decides whole or in part.</summary>
public sealed class SiteImport(
    SiteFiles files, IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, SiteAdding adding, SiteOpening opening, ContentProposals proposals, NationalMap map)
{
    [Requires(Permission.ProposeInvestment)]
    public async Task<SiteFileReport> CheckAsync(StaffActor by, Stream file, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        return await OwnOnlyAsync(by, await files.CheckAsync(file, cancellationToken), cancellationToken);
    }

    /// <summary>The same of a file of another register: a notice of ГИС Торги, cards of the national investment map.</summary>
    /// <returns>With what of it is not taken.</returns>
    [Requires(Permission.ProposeInvestment)]
    public async Task<(SiteFileReport Report, IReadOnlyList<SkippedNotice> Skipped)> CheckNoticesAsync(StaffActor by, Stream file, string fileName, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        bytes.Position = 0;
        var places = await files.PlacesAsync(cancellationToken);
        return await CheckAsync(by, places, NoticeFiles.Read(bytes, fileName, new(places)), cancellationToken);
    }

    /// <summary>The same of cards that the portal fetches from the national investment map.</summary>
    [Requires(Permission.ProposeInvestment)]
    public async Task<(SiteFileReport Report, IReadOnlyList<SkippedNotice> Skipped)> CheckCardsAsync(StaffActor by, IReadOnlyList<ExternalNumber> cards, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        var places = await files.PlacesAsync(cancellationToken);
        return await CheckAsync(by, places, await map.ReadAsync(cards, new(places), cancellationToken), cancellationToken);
    }

    private async Task<(SiteFileReport Report, IReadOnlyList<SkippedNotice> Skipped)> CheckAsync(StaffActor by, RegisterPlaces places, NoticeTable table, CancellationToken cancellationToken) =>
        (await OwnOnlyAsync(by, table.Rows.Count == 0 ? new([], [], []) : places.Check(table.Rows), cancellationToken), table.Skipped);

    /// <summary>What is wrong with a report besides: rows of towns for which others propose, and objects that wait for a decision.</summary>
    private async Task<SiteFileReport> OwnOnlyAsync(StaffActor by, SiteFileReport report, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = (await (await served.TownsAsync(db, cancellationToken)).Select(town => new { town.Id, town.Slug }).ToListAsync(cancellationToken))
            .Where(town => by.MayFor(Permission.ProposeInvestment, Scope.Town(town.Id))).Select(town => town.Slug).ToHashSet();
        var waiting = (await db.Proposals.StillOpen().Where(proposal => proposal.Kind == SiteSubjects.Kind).Select(proposal => proposal.SubjectKey).ToListAsync(cancellationToken))
            .Select(key => SiteSubjects.ReferenceIn(Subject.KeyOf(key))).ToHashSet();
        IEnumerable<SiteRowProblem> problems =
        [
            .. from row in report.Rows
               where row.Problems.Count == 0 && !own.Contains(row.Site.Reference.Town)
               select new SiteRowProblem(row.Row, SiteColumns.Town, null, "За этот город предлагает кто-то другой."),
            .. from row in report.Changed
               where waiting.Contains(row.Site.Reference)
               select new SiteRowProblem(row.Row, SiteColumns.Reference, null, "По этому объекту уже ждёт предложение: сначала решите его."),
        ];
        return report with { Problems = [.. report.Problems, .. problems] };
    }

    /// <summary>Sends what is new and what has changed; a whole before its parts.</summary>
    /// <param name="report">Without a problem.</param>
    [Requires(Permission.ProposeInvestment)]
    public async Task<SiteImportOutcome> ProposeAsync(StaffActor by, SiteFileReport report, string title, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposeInvestment);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Problems.Count > 0)
            throw new ArgumentException("A file with problems is not proposed.", nameof(report));
        Dictionary<SiteReference, SiteReference> given = [];
        List<(int Row, ContentRow Content)> contents = [];
        foreach (var row in report.Rows.Where(row => !row.IsSame).OrderBy(row => row.Site.Kind == SiteKind.Site ? 0 : row.Site.Kind == SiteKind.Building ? 1 : 2).ThenBy(row => row.Row))
        {
            var site = row.Site;
            if (row.Published is null)
            {
                if (await adding.TakeReferenceAsync(by, site.Reference.Town, cancellationToken) is not { } reference)
                    return new(0, null, new(row.Row, SiteColumns.Reference, null, "Номера этого города кончились."));
                given[site.Reference] = reference;
                site = site with { Reference = reference };
            }

            if (site.ParentReference is { } parent && given.TryGetValue(parent, out var numbered))
                site = site with { ParentReference = numbered };
            var opened = await opening.OpenAsync(by, site.Reference, cancellationToken) ?? throw new InvalidOperationException($"{site.Reference} was given and has no place.");
            contents.Add((row.Row, opened.With(site)));
        }

        var outcome = await proposals.ProposeTogetherAsync(by, title, [.. contents.Select(one => one.Content)], reason, cancellationToken);
        return new(outcome.Sent, outcome.BatchId, outcome is { StoppedAt: { } at, Hindrance: { } hindrance } ? ProblemOf(contents[at].Row, hindrance) : null);
    }

    private static SiteRowProblem ProblemOf(int row, ProposeOutcome hindrance) => hindrance is ProposeOutcome.Invalid invalid
        ? new(row, invalid.Problems[0].Field, null, invalid.Problems[0].Sentence)
        : new(row, SiteColumns.Reference, null, "Этот объект только что изменил кто-то другой. Проверьте файл ещё раз.");
}

/// <param name="BatchId">What they were gathered into; empty where there were fewer than two.</param>
/// <param name="Stopped">What is in the way; nothing was sent then.</param>
public sealed record SiteImportOutcome(int Sent, int? BatchId, SiteRowProblem? Stopped);
