using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SmallTowns.TestSupport;

/// <summary>Counts what is asked of the database in one flow of a test, whatever runs beside it.</summary>
public static class CommandCounter
{
    private static readonly AsyncLocal<Count?> Current = new();

    static CommandCounter() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

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
