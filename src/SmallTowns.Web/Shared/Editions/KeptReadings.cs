using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>Makes a <see cref="KeptReading{T}"/> for whoever keeps something published in memory.</summary>
public sealed class KeptReadings(
    PublicEditions editions, HostingSettings settings, IHttpContextAccessor accessor, TimeProvider clock, ILogger<KeptReadings> logger)
{
    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(settings.ReadPatienceSeconds);

    /// <param name="topics">Whose publication makes the reading an old one.</param>
    /// <param name="read">Reads everything in one snapshot with the editions.</param>
    public KeptReading<T> Of<T>(IReadOnlyList<string> topics, Func<CancellationToken, Task<Reading<T>>> read) where T : class =>
        new(topics, read, editions, Patience, readUtc => accessor.HttpContext?.Features.Get<PublicAnswer>()?.MarkOld(readUtc), clock, logger);
}
