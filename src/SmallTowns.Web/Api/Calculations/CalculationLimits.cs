using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>A long request takes tens of megabytes while it is worked on: one sender has few at a time, the next ones wait.</summary>
internal static class CalculationLimits
{
    public const string Policy = "calculations";

    private static readonly ConcurrencyLimiterOptions FewAtATime = new() { PermitLimit = 2, QueueLimit = 8 };

    public static IServiceCollection AddCalculationLimits(this IServiceCollection services) => services.Configure<RateLimiterOptions>(options =>
        options.AddPolicy(Policy, context => RateLimitPartition.GetConcurrencyLimiter(
            SenderKey.Of(context), _ => FewAtATime)));
}
