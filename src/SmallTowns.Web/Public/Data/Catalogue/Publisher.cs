using SmallTowns.Domain;
using SmallTowns.Domain.Operators;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>Who publishes the data, as passports say it: what the settings name, else what the portal says of its operator. What is not known is empty.</summary>
public sealed record Publisher(string Inn, LocalizedText? Name, LocalizedText? Office, string? Phone, string? Email)
{
    public bool HasContact => Phone is not null || Email is not null;

    public static Publisher Of(OpenDataSettings settings, OperatorContent portalOperator)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(portalOperator);
        return new(
            settings.Inn,
            Text(settings.PublisherRu, settings.PublisherEn) ?? Text(portalOperator.NameRu, portalOperator.NameEn),
            Text(settings.OfficeRu, settings.OfficeEn),
            Line(settings.Phone) ?? portalOperator.Phone,
            Line(settings.Email) ?? portalOperator.Email);
    }

    /// <summary>How catalogues know a dataset; empty while the publisher's number is not known.</summary>
    public string? IdentifierOf(string dataset) => Inn.Length == 0 ? null : $"{Inn}-{dataset}";

    private static LocalizedText? Text(string? ru, string? en) => Line(ru) is { } text ? new(text, Line(en) ?? text) : null;

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
