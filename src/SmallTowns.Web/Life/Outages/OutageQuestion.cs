using Microsoft.AspNetCore.WebUtilities;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Vacancies;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Life.Outages;

/// <summary>Which outages a reader asks for, by the address of the page or of a feed.</summary>
public sealed record OutageQuestion(string? Town, UtilityService? Service, string Street, IReadOnlyList<string> Faults)
{
    public const string TownParameter = "town", ServiceParameter = "service", StreetParameter = "street";

    public bool Narrows => Town is not null || Service is not null || Street.Length > 0 || Faults.Count > 0;

    public bool Fits(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        if ((Town is not null && outage.Town != Town) || (Service is not null && outage.Content.Service != Service))
            return false;
        var words = SearchText.Of(Street).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || outage.Content.Places.Any(place => SearchText.Of(place.Street) is var street && words.All(word => street.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>From the base: the list, or one of its feeds.</summary>
    public string AddressOf(string path = OutagePlaces.List) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        [TownParameter] = Town,
        [ServiceParameter] = Service?.ToString(),
        [StreetParameter] = Street.Length == 0 ? null : Street,
    }.Where(part => part.Value is not null));

    public static OutageQuestion Read(IQueryCollection query, Func<string, bool> isTown)
    {
        var address = new AskedConditions(query);
        var town = address.Town(TownParameter, OutageReport.StreetMaxLength, isTown);

        UtilityService? service = null;
        if (address.Typed(ServiceParameter, OutageReport.StreetMaxLength) is { } asked)
        {
            service = Enum.GetValues<UtilityService>().Cast<UtilityService?>().FirstOrDefault(known => known.ToString() == asked);
            if (service is null)
                address.Fault(T("Такой услуги нет.", "There is no such service."));
        }

        return new(town, service, address.Typed(StreetParameter, OutageReport.StreetMaxLength) ?? "", address.Faults);
    }
}
