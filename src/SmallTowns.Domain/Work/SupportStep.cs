namespace SmallTowns.Domain.Work;

/// <summary>A dated line of a request: what the town and the Association wrote to each other, and who had it. Its text can be erased, the line stays.</summary>
public sealed class SupportStep : Entity
{
    public const int TextMaxLength = 8000;

    public int RequestId { get; init; }
    public SupportStepKind Kind { get; init; }
    public DateTime Utc { get; init; }
    public int ByUserId { get; init; }
    public required string ByName { get; init; }
    public string? Text { get; private set; }

    public static SupportStep Of(SupportStepKind kind, WorkHand by, string? text)
    {
        ArgumentNullException.ThrowIfNull(by);
        return new() { Kind = kind, Utc = by.Utc, ByUserId = by.UserId, ByName = by.Name, Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim() };
    }

    internal void Erase() => Text = null;
}

public enum SupportStepKind
{
    Asked = 1,

    /// <summary>A department or a person has it from now on.</summary>
    Assigned = 2,

    /// <summary>A question to the town.</summary>
    Questioned = 3,

    /// <summary>What the town said to it.</summary>
    Clarified = 4,
    Answered = 5,

    /// <summary>The town is content.</summary>
    Accepted = 6,

    /// <summary>The town is not: it goes on.</summary>
    Reopened = 7,

    /// <summary>What had been typed was erased.</summary>
    Erased = 8,
}
