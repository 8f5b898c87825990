using System.Xml.Linq;

namespace SmallTowns.Browser.Tests;

/// <summary>What a reader can come to, in both languages: the sitemap says it, so a new page is tested by being there.</summary>
internal static class SitePages
{
    /// <summary>Pages that a sitemap rightly leaves out.</summary>
    private static readonly string[] Unlisted =
    [
        "/no-such-page", "/en/no-such-page", "/towns/no-such-town",
        "/towns/compare?towns=abinsk,temryuk,khadyzhensk", "/en/towns/compare?towns=abinsk,temryuk",
        "/towns?class=small&belt=3&sort=density&dir=desc", "/towns?name=zzz", "/towns?view=map", "/en/towns?view=map",
        "/towns?trend=declining&tourism=yes", "/en/towns?potential=off",
        "/explore?view=bars&class=small&measure=area&from=nothing", "/explore?view=scatter&measure=area&measure2=density&towns=abinsk,sochi",
        "/explore?view=map&measure=density&edition=1", "/explore?view=lines&towns=abinsk,anapa,temryuk,krymsk,khadyzhensk,tikhoretsk,yeysk,kropotkin",
        "/explore?view=lines&class=small", "/explore?class=largest&belt=1",
        "/en/explore?view=bars&measure=area", "/en/explore?view=scatter&class=small", "/en/explore?view=map&measure=density", "/en/explore?view=lines&towns=abinsk",
        "/association/structure?asOf=2026-11-01", "/en/association/members?asOf=2026-11-01", "/news?topic=culture", "/en/news?town=abinsk", "/events?month=2026-12", "/en/events?month=2027-02", "/news/no-such-article", "/investors/passport/khadyzhensk", "/en/investors/passport/abinsk", "/investors/demand?town=abinsk&branch=C", "/en/investors/demand?branch=nothing", "/data/validate", "/report?figure=1", "/en/report?figure=1", "/report/sent",
        "/investors/enquiry", "/contacts/question", "/en/contacts/question?town=abinsk", "/feedback?page=news", "/en/feedback?page=towns%2Fabinsk", "/en/investors/enquiry?objects=abinsk-7&town=krymsk", "/investors/enquiry?objects=abinsk-7,nowhere-3", "/investors/my", "/en/investors/my?done=letter", "/investors/my/save?view=towns", "/en/investors/my/save", "/search", "/search?q=город", "/en/search?q=town", "/search?q=zzz",
    ];

    public static bool IsMissing(string path) => path.Contains("no-such-", StringComparison.Ordinal);

    public static async Task<IReadOnlyList<string>> AllAsync(PortalInBrowser portal)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        var sitemap = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        return [.. sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => new Uri(loc.Value).PathAndQuery).Where(path => !IsFurtherPassport(path)), .. Unlisted];
    }

    /// <summary>One page of each kind, in Russian, whose words are the longer: all profiles are built alike, in any colours.</summary>
    public static async Task<IReadOnlyList<string>> KindsAsync(PortalInBrowser portal) =>
        [.. (await AllAsync(portal)).Where(path => !path.StartsWith("/en/", StringComparison.Ordinal) && !IsFurtherProfile(path))];

    // All passports of datasets are built alike.
    private static bool IsFurtherPassport(string path) =>
        path.Contains("/data/", StringComparison.Ordinal) && !path.EndsWith("/data/towns", StringComparison.Ordinal) && !path.EndsWith("/data/requests", StringComparison.Ordinal);

    private static bool IsFurtherProfile(string path) =>
        path.StartsWith("/towns/", StringComparison.Ordinal)
        && !path.StartsWith("/towns/compare", StringComparison.Ordinal)
        && path != "/towns/khadyzhensk"
        && !IsMissing(path);
}
