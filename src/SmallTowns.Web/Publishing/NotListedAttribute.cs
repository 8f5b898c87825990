namespace SmallTowns.Web.Publishing;

/// <summary>A public page that lists for search engines leave out: what it shows is found without it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotListedAttribute : Attribute;
