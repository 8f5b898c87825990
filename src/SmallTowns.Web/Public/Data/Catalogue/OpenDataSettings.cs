using SmallTowns.Data;
using SmallTowns.Domain.Operators;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Data.Catalogue;

/// <summary>Who publishes the open data and answers for them: section <c>OpenData</c>. docs/operations.md explains every value.</summary>
public sealed class OpenDataSettings
{
    public const string Section = "OpenData";

    /// <summary>ИНН of the publisher, of which identifiers of datasets are made; without it the list for catalogues has only its head.</summary>
    public string Inn { get; init; } = "";

    /// <summary>Name of the publisher; empty for the operator that the portal names.</summary>
    public string PublisherRu { get; init; } = "";
    public string PublisherEn { get; init; } = "";

    /// <summary>The office that answers for the data, no person.</summary>
    public string OfficeRu { get; init; } = "";
    public string OfficeEn { get; init; } = "";

    /// <summary>Empty for those of the operator.</summary>
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";

    public static OpenDataSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<OpenDataSettings>(configuration, Section);
        if (settings.Inn.Length > 0 && !TaxNumber.IsRight(settings.Inn))
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(Inn)} is “{settings.Inn}”: that is no taxpayer's number, which has 10 or 12 digits that check each other. Leave it empty while it is not known.");
        if (settings.Email.Length > 0 && !EmailAddress.IsValid(settings.Email))
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(Email)} is “{settings.Email}”: that is no e-mail address.");
        return settings;
    }
}
