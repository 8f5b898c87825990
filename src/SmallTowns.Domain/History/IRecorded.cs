using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.History;

/// <summary>What leaves a <see cref="ChangeRecord"/> each time it is saved. The context sees to it; no service can forget.</summary>
public interface IRecorded
{
    /// <summary>What kind of thing it is (<see cref="RecordSubjects"/>).</summary>
    string RecordSubject { get; }

    /// <summary>What changed, by a name that outlives the row: <c>town:krasnodar-krai/abinsk|Economy</c>.</summary>
    string RecordKey { get; }

    /// <summary>Whom it concerns; empty where it concerns everybody.</summary>
    Scope? RecordScope { get; }
}
