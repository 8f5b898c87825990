namespace SmallTowns.Web.Review.Comparison;

/// <summary>One field at two times, in words.</summary>
public sealed record ComparedField(string Label, string? Before, string? After)
{
    public bool IsChanged => Before != After;
}
