using SmallTowns.Domain.Sites;
using SmallTowns.Web.Explore;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Finding;

/// <summary>Up to four objects side by side, by the references of the address.</summary>
/// <param name="Objects">As they are published, in the order of the address.</param>
public sealed record ComparedSites(FindableSites Sites, IReadOnlyList<SiteObject> Objects, IReadOnlyList<ExploreFault> Faults)
{
    public const string Parameter = "object";
    public const int Most = 4;

    /// <summary>Relative to the base.</summary>
    public static string AddressOf(IEnumerable<SiteReference> references) =>
        $"{FindingPages.Compare}?{string.Join('&', references.Select(reference => $"{Parameter}={reference}"))}";

    public static ComparedSites Read(FindableSites sites, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(sites);
        var reader = new QueryReader(query);
        List<SiteObject> objects = [];
        foreach (var given in reader.Given(Parameter))
        {
            if (SiteReference.TryParse(given) is not { } reference || sites.Register.Find(reference) is not { } site)
                reader.Fault(Parameter, given, T("Такого объекта в реестре нет.", "There is no such object in the register."));
            else if (objects.Count == Most)
                reader.Fault(Parameter, given, T("Сравнить можно не больше четырёх.", "Four at most can be compared."));
            else if (!objects.Contains(site))
                objects.Add(site);
        }

        return new(sites, objects, reader.Faults);
    }
}
