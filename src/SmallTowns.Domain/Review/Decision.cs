namespace SmallTowns.Domain.Review;

/// <summary>Who decided about a proposal, when and in which words.</summary>
/// <param name="Reason">For the author: why it was sent back or rejected.</param>
/// <param name="Note">For readers: why what they see has changed.</param>
/// <param name="IsSelf">By somebody who wrote a part of what is decided, where the settings allow that.</param>
public sealed record Decision(int ById, string By, DateTime Utc, string? Reason = null, PublicNote? Note = null, bool IsSelf = false);

/// <summary>What readers are told about a change. Where it is empty, the author's reason is told.</summary>
public sealed record PublicNote(string? Ru, string? En)
{
    public static readonly PublicNote None = new(null, null);

    /// <summary>Without blanks around it, and without lines that hold nothing else.</summary>
    public PublicNote Trimmed() => new(OptionalText.Line(Ru), OptionalText.Line(En));
}
