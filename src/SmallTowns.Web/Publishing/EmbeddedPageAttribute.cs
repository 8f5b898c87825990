namespace SmallTowns.Web.Publishing;

/// <summary>A page made to stand in a frame on any site. Only such pages may be framed; they set no cookie and read none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EmbeddedPageAttribute : Attribute;
