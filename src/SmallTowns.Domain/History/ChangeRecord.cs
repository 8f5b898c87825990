using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.History;

/// <summary>One change of one thing: who, when, from where, before and after. Only added, never changed.</summary>
public sealed class ChangeRecord
{
    public const int SubjectMaxLength = 60;
    public const int KeyMaxLength = 400;

    public long Id { get; init; }
    public DateTime Utc { get; init; }

    /// <summary>Empty for what the program did by itself.</summary>
    public int? UserId { get; init; }

    public required string UserName { get; init; }
    public ChangeOrigin Origin { get; init; }

    /// <summary>The kind of thing (<see cref="RecordSubjects"/>).</summary>
    public required string Subject { get; init; }

    public required string Key { get; init; }
    public long? EntityId { get; init; }
    public ScopeKind? ScopeKind { get; init; }
    public int? ScopeId { get; init; }
    public int? ProposalId { get; init; }
    public ChangeAction Action { get; init; }

    /// <summary>A JSON object of the fields that changed, as they were; empty for what was added.</summary>
    public string? Before { get; init; }

    /// <summary>The same fields as they became; empty for what was removed.</summary>
    public string? After { get; init; }

    /// <summary>Whom it concerns; empty where it concerns everybody.</summary>
    public Scope? Scope => ScopeKind is { } kind ? new Scope(kind, ScopeId) : null;
}

public enum ChangeAction
{
    Added = 1,
    Changed = 2,
    Removed = 3,
}

/// <summary>By which way a change came in.</summary>
public enum ChangeOrigin
{
    Screen = 1,
    Import = 2,

    /// <summary>An earlier state brought back from the history.</summary>
    Restore = 4,

    /// <summary>Carried out by the program at the time that a person had set.</summary>
    Schedule = 5,

    /// <summary>Came with the program.</summary>
    Shipped = 6,
}
