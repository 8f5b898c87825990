using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Demo;

/// <summary>The invented register: a file in the portal's own format, which goes the way of every file, proposed by one and published by another.</summary>
public sealed class DemoContent(IDbContextFactory<SmallTownsDbContext> contexts, SiteImport import, ReviewDecisions decisions)
{
    private const string Title = "Демонстрационный реестр";
    private const string Resource = "SmallTowns.Web.Demo.demo-sites.csv";

    // Nobody signs in as these two: they have no account.
    private static readonly StaffActor Proposer = new(int.MaxValue - 1, "Демонстрация (предложил)", new HashSet<StaffRole> { StaffRole.Editor }, new HashSet<int>());
    private static readonly StaffActor Director = new(int.MaxValue, "Демонстрация (опубликовал)", new HashSet<StaffRole> { StaffRole.Approver }, new HashSet<int>());

    /// <summary>Fills a database that has no object yet.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Proposals.AnyAsync(proposal => proposal.Kind == SiteSubjects.Kind, cancellationToken))
                return;
        }

        await using var file = typeof(DemoContent).Assembly.GetManifestResourceStream(Resource)!;
        var report = await import.CheckAsync(Proposer, file, cancellationToken);
        if (report.Problems.Count > 0)
            throw new InvalidDataException($"The demonstration cannot be taken in: {string.Join(" ", report.Problems.Select(problem => $"{problem.Row} {problem.Column}: {problem.Sentence}"))}");
        var sent = await import.ProposeAsync(Proposer, report, Title, "Выдумано, чтобы попробовать портал", cancellationToken);
        if (await decisions.ApproveBatchAsync(Director, sent.BatchId!.Value, new("Демонстрация", null), cancellationToken: cancellationToken) is not ReviewOutcome.Done and var hindrance)
            throw new InvalidDataException($"The demonstration cannot be published: {hindrance}");
    }
}
