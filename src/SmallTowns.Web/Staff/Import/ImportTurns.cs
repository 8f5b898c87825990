using System.Collections.Concurrent;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Import;

/// <summary>One file of a person is worked on at a time: several windows of one person cannot take the whole server.</summary>
public sealed class ImportTurns
{
    public const string Busy = "В другом окне ещё обрабатывается ваш файл. Дождитесь конца или остановите его там и попробуйте снова.";

    private readonly ConcurrentDictionary<int, Turn> taken = new();

    /// <summary>The turn, to be given back when the work is done; nothing while another file of this person is worked on.</summary>
    public IDisposable? TryTake(StaffActor by)
    {
        var turn = new Turn(taken, by.UserId);
        return taken.TryAdd(by.UserId, turn) ? turn : null;
    }

    private sealed class Turn(ConcurrentDictionary<int, Turn> taken, int userId) : IDisposable
    {
        // Given back once: twice would take it from whoever has it next.
        public void Dispose() => taken.TryRemove(KeyValuePair.Create(userId, this));
    }
}
