using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Reports;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Opinions;

/// <summary>Takes what readers say of pages to the editors.</summary>
public sealed partial class PageOpinions(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>From the base of the portal.</summary>
    public const string Path = "feedback";

    public static string AddressOf(string page) => $"{Path}?page={Uri.EscapeDataString(page.Trim('/'))}";

    /// <summary>The page that is meant; nothing where it cannot be one of ours.</summary>
    public static string? PageOf(string? typed) => typed?.Trim('/') is { Length: <= PageOpinion.PageMaxLength } page && Shape().IsMatch(page) && !page.Contains("..", StringComparison.Ordinal) ? page : null;

    public async Task SendAsync(string page, bool isUseful, string? text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.PageOpinions.Add(new PageOpinion
        {
            Page = page,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            IsUseful = isUseful,
            Text = text,
            SentUtc = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    [GeneratedRegex(@"^[a-z0-9._-]*(/[a-z0-9._-]+)*$")]
    private static partial Regex Shape();
}

/// <summary>How many opinions one address may send.</summary>
public sealed class PageOpinionLimit(HostingSettings settings) : SendersLimit(settings.ReportsPerTenMinutes);

public static class PageOpinionServices
{
    public static IServiceCollection AddPageOpinions(this IServiceCollection services) => services.AddSingleton<PageOpinions>().AddSingleton<PageOpinionLimit>();
}
