using System.Collections.Concurrent;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>
/// Pictures are made one at a time: the pixels of one take ten megabytes and a tenth of a second of a processor. Whoever asks
/// for what is being made gets that one.
/// </summary>
public sealed class PictureWork : IDisposable
{
    private readonly ConcurrentDictionary<object, Lazy<Task<byte[]>>> working = new();
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <param name="key">All that the picture depends on.</param>
    /// <param name="cancellation">Of this reader; the work goes on for the others.</param>
    public Task<byte[]> GetAsync(object key, Func<Task<byte[]>> make, CancellationToken cancellation) =>
        working.GetOrAdd(key, _ => new(() => RunAsync(key, make))).Value.WaitAsync(cancellation);

    public void Dispose() => oneAtATime.Dispose();

    private async Task<byte[]> RunAsync(object key, Func<Task<byte[]>> make)
    {
        await oneAtATime.WaitAsync();
        try
        {
            return await Task.Run(make);
        }
        finally
        {
            oneAtATime.Release();
            working.TryRemove(key, out _);
        }
    }
}
