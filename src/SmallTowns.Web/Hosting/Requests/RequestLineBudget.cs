using System.Threading.RateLimiting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting.Requests;

/// <summary>
/// How many requests get a line of their own. Log files keep so many megabytes, and without a bound a stranger with a loop could
/// push everything else out of them: by default all three budgets used up without a pause take eight days to fill the files that are
/// kept. Faults, people who are signed in and everybody else have one each, so that none of them uses up another's.
/// </summary>
public sealed class RequestLineBudget(LogSettings settings) : IDisposable
{
    // Minutes without much to say make up for one with more: opening a page of the back office is a dozen requests.
    private const int MinutesInAdvance = 10;

    private readonly TokenBucketRateLimiter faults = Bucket(settings.RequestLinesPerMinute);
    private readonly TokenBucketRateLimiter signedIn = Bucket(settings.RequestLinesPerMinute);
    private readonly TokenBucketRateLimiter others = Bucket(settings.RequestLinesPerMinute);

    public bool TryTake(HttpContext context, int status)
    {
        var bucket = status >= StatusCodes.Status500InternalServerError ? faults
            : context.User.Identity?.IsAuthenticated is true ? signedIn
            : others;
        using var lease = bucket.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        faults.Dispose();
        signedIn.Dispose();
        others.Dispose();
    }

    private static TokenBucketRateLimiter Bucket(int perMinute) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute * MinutesInAdvance,
        TokensPerPeriod = perMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        AutoReplenishment = true,
    });
}
