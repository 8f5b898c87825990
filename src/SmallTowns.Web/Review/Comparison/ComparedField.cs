namespace SmallTowns.Web.Review.Comparison;

/// <summary>A field before and after, in words.</summary>
public sealed record ComparedField(string Label, string? Before, string? After)
{
    public bool IsChanged => Before != After;
}
