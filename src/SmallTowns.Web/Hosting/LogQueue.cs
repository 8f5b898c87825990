using Serilog.Sinks.Async;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// What waits to be written. A console or a disk that takes nothing makes the queue full; then lines are lost, requests go on,
/// and <see cref="Requests.RequestSummary"/> says how many lines it cost.
/// </summary>
public sealed class LogQueue : IAsyncLogEventSinkMonitor
{
    public const int Lines = 10_000;

    private IAsyncLogEventSinkInspector? queue;

    public long LostLines => queue?.DroppedMessagesCount ?? 0;

    public void StartMonitoring(IAsyncLogEventSinkInspector inspector) => queue = inspector;

    /// <summary>The queue is emptied on the way out; what was lost stays known.</summary>
    public void StopMonitoring(IAsyncLogEventSinkInspector inspector)
    {
    }
}
