using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SmallTowns.TestSupport;

/// <summary>Counts what is asked of the database in one flow of a test, whatever runs beside it.</summary>
public static class CommandCounter
{
    private static readonly AsyncLocal<Count?> Current = new();

    private static readonly Listeners Ears = new();

    /// <summary>Before the first context is made: one that has found nobody listening does not ask again for a while.</summary>
    public static IDisposable Listen() => DiagnosticListener.AllListeners.Subscribe(Ears);

    public static async Task<int> OfAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var count = Current.Value = new Count();
        await work();
        Current.Value = null;
        return count.Commands;
    }

    private sealed class Count
    {
        public int Commands;
    }

    private sealed class Listeners : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name)
                listener.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> happened)
        {
            if (happened.Key == RelationalEventId.CommandExecuting.Name && Current.Value is { } count)
                Interlocked.Increment(ref count.Commands);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
