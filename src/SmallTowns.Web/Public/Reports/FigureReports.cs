using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Reports;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Reports;

/// <summary>Takes what readers say of published numbers to those who keep them.</summary>
public sealed class FigureReports(IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement published, PublishedTowns towns, TimeProvider clock)
{
    /// <summary>The number as readers see it now, and the town that it is about; nothing for one that is not published.</summary>
    public async Task<ReportedFigure?> FindAsync(long figureId, CancellationToken cancellationToken)
    {
        var system = await published.GetAsync(cancellationToken);
        return (from town in system.Towns from figure in town.Figures where figure.Id == figureId select new ReportedFigure(figure, town)).FirstOrDefault()
            ?? system.Region.Figures.Where(figure => figure.Id == figureId).Select(figure => new ReportedFigure(figure, null)).FirstOrDefault()
            ?? await FindIndicatorAsync(figureId, cancellationToken);
    }

    private async Task<ReportedFigure?> FindIndicatorAsync(long figureId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var slug = await db.Figures.OfType<IndicatorValue>().Where(value => value.Id == figureId).Select(value => value.Town!.Slug).FirstOrDefaultAsync(cancellationToken);
        return slug is not null && await towns.GetAsync(slug, null, cancellationToken) is { Town: { } town, Passport: var passport }
            && passport.Indicators.FirstOrDefault(value => value.Id == figureId) is { } figure ? new(figure, town) : null;
    }

    /// <param name="input">Without problems.</param>
    public async Task SaveAsync(ReportedFigure about, ReportInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(input);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var figure = await db.Figures.AsNoTracking().SingleAsync(f => f.Id == about.Figure.Id, cancellationToken);
        var scope = FigureReview.ScopeOf(figure);
        var report = new FigureReport
        {
            FigureId = about.Figure.Id,
            ScopeKind = scope.Kind,
            ScopeId = scope.Id,
            SentUtc = utcNow,
            Text = input.Text,
            RightValue = input.RightValue,
            WrittenWhere = input.WrittenWhere,
        };
        if (input.Email is { } email)
            report.AgreeToEmail(email, ReportInput.Consent, utcNow);
        db.FigureReports.Add(report);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <param name="Town">Empty for a number of the region.</param>
public sealed record ReportedFigure(PublishedFigure Figure, PublishedTown? Town);
