namespace SmallTowns.Web.Publishing;

/// <summary>A page whose address is a secret. Browsers do not tell it to the next page, and nobody keeps or lists it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretPageAttribute : Attribute;
