using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>Makes a <see cref="KeptReading{T}"/> for whoever keeps something published in memory.</summary>
public sealed class KeptReadings(
    PublicEditions editions, HostingSettings settings, IHttpContextAccessor accessor, TimeProvider clock, ILogger<KeptReadings> logger)
{
    private readonly TimeSpan patience = TimeSpan.FromSeconds(settings.ReadPatienceSeconds);

    /// <param name="topics">Whose publication makes the reading an old one.</param>
    /// <param name="read">Reads everything in one snapshot with the editions.</param>
    public KeptReading<T> Of<T>(IReadOnlyList<string> topics, Func<CancellationToken, Task<Reading<T>>> read) where T : class =>
        new(topics, read, editions, patience, readUtc => accessor.HttpContext?.Features.Get<PublicAnswer>()?.MarkOld(readUtc), clock, logger);

    /// <summary>The same for many things, of which those asked for last stay.</summary>
    public ReadingsByKey<T> ByKey<T>(
        int most, Func<string, IReadOnlyList<string>> topicsOf, Func<string, CancellationToken, Task<Reading<T>>> read) where T : class =>
        new(most, key => Of(topicsOf(key), cancellation => read(key, cancellation)));

    /// <summary>The same for days of the past and for editions, which have no old reading to fall back on.</summary>
    public PastReadings<TKey, T> OfPast<TKey, T>(
        int most, Func<TKey, IReadOnlyList<string>> topicsOf, Func<TKey, CancellationToken, Task<Reading<T>>> read) where TKey : notnull where T : class? =>
        new(most, topicsOf, read, editions, patience);
}
