using SmallTowns.Domain;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>How often newer rows are to be expected, as it is said to readers and to catalogues.</summary>
/// <param name="Months">After how many months something newer is due; empty where nothing is promised.</param>
/// <param name="Frequency">Its code in the list of the European Union's Publications Office, which DCAT-AP asks for.</param>
public sealed record Refresh(LocalizedText Words, int? Months, string Frequency)
{
    public static readonly Refresh Yearly = new(new("раз в год, по мере публикации статистики", "once a year, as statistics are published"), 12, "ANNUAL");

    public static readonly Refresh AsPublished = new(new("по мере публикации, без срока", "as it is published, without a term"), null, "IRREG");

    public string FrequencyUri => $"http://publications.europa.eu/resource/authority/frequency/{Frequency}";
}
