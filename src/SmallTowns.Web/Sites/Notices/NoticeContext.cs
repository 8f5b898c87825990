using System.Text.RegularExpressions;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Sites.Tables;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>What is needed to tell whose a notice is and whether the register has its object already.</summary>
public sealed class NoticeContext(RegisterPlaces places)
{
    private readonly List<SiteObject> objects = [.. places.Register.Towns.SelectMany(town => town.Register.Objects)];
    private readonly List<(string Slug, Regex Named)> named =
    [
        // A district may have the name of the town, and the village beside it is no town: the word for a town stands beside the name.
        .. places.Towns.Select(town => (town.Key, new Regex(
            $@"(?:^|[\s,(])(?:(?:г\.?|гор\.?|город)\s*{Regex.Escape(Plain(town.Value.Ru))}|{Regex.Escape(Plain(town.Value.Ru))}\s+(?:г\.?|город))(?=$|[\s,.;)])",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))),
    ];

    /// <summary>Whether something with this number of a region is ours: cadastral okrugs have the numbers of regions, <c>23</c>. Where the region has no okrugs stated, nobody can tell.</summary>
    public bool IsOfRegion(string? code) => places.Okrugs.Count == 0 || code is null || places.Okrugs.Contains(code.Trim().PadLeft(2, '0'));

    /// <returns>The slug of the only town that an address names.</returns>
    public string? TownIn(string? address)
    {
        if (address is null)
            return null;
        var plain = Plain(address);
        var found = named.Where(town => town.Named.IsMatch(plain)).Select(town => town.Slug).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <returns>The slug of the town that is called just this.</returns>
    public string? TownCalled(string? name) => name is null ? null
        : places.Towns.Where(town => Plain(town.Value.Ru) == Plain(name)).Select(town => town.Key).FirstOrDefault();

    public SiteObject? WithCadastralNumber(CadastralNumber? number) => number is { } known ? objects.Find(site => site.CadastralNumber.Value == known) : null;

    public SiteObject? WithLot(ExternalNumber? lot) => lot is { } known ? objects.Find(site => site.TorgiLot.Value == known) : null;

    public SiteObject? WithCard(ExternalNumber? card) => card is { } known ? objects.Find(site => site.NationalMapCard.Value == known) : null;

    private static string Plain(string text) => Regex.Replace(text.Trim().ToLowerInvariant().Replace('ё', 'е'), @"\s+", " ");
}
