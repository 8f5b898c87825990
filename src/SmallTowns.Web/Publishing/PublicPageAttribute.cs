namespace SmallTowns.Web.Publishing;

/// <summary>
/// The same for every reader: kept in the output cache under the given tags, sent with an ETag and without cookies.
/// Put it on pages (or a folder's <c>_Imports.razor</c>) that hold no form with an antiforgery token and nothing of one user.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute(params string[] tags) : Attribute
{
    public IReadOnlyList<string> Tags { get; } = tags;
}
