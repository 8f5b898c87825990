using SmallTowns.Domain.Sites;

namespace SmallTowns.Domain.Cases;

/// <summary>An object of the register that a case is about, by its permanent name.</summary>
public sealed class CaseObject : Entity
{
    public int CaseId { get; init; }

    /// <summary><see cref="SiteReference"/> as text.</summary>
    public required string Reference { get; init; }
}

/// <summary>A town that a case is about, that of an object included: whose desk it is on.</summary>
public sealed class CaseTown : Entity
{
    public int CaseId { get; init; }
    public required string Slug { get; init; }
}

/// <summary>What the department wrote to the investor. It may name them, so it goes with their data.</summary>
public sealed class CaseAnswer : Entity
{
    public const int TextMaxLength = 10_000;

    public int CaseId { get; init; }
    public DateTime Utc { get; init; }
    public int ByUserId { get; init; }
    public required string ByName { get; init; }

    /// <summary>Empty once it is erased.</summary>
    public string? Text { get; private set; }

    /// <summary>The letter that took it; empty for an answer that stands on the private page only.</summary>
    public string? LetterKey { get; init; }

    public static CaseAnswer Of(int byUserId, string byName, string text, DateTime utc, string? letterKey) =>
        new() { ByUserId = byUserId, ByName = byName, Text = text, Utc = utc, LetterKey = letterKey };

    public void Erase() => Text = null;
}
