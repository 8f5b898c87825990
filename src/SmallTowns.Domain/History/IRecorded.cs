namespace SmallTowns.Domain.History;

/// <summary>What leaves a <see cref="ChangeRecord"/> each time it is saved. The context sees to it; no service can forget.</summary>
public interface IRecorded
{
    /// <summary>What changed, by a name that outlives the row: <c>town:abinsk|Economy</c>.</summary>
    string RecordKey { get; }

    /// <summary>The town that it concerns; empty where it concerns none.</summary>
    int? RecordTownId { get; }
}
