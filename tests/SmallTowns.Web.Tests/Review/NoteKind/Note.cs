namespace SmallTowns.Web.Tests.Review.NoteKind;

/// <summary>A notice of the Association, as a kind that the portal does not have.</summary>
public sealed record Note
{
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
}
