using AngleSharp.Dom;

namespace SmallTowns.Web.Tests.Public;

/// <summary>Somebody who knows no address: follows links by their words and sends forms, and counts how often.</summary>
internal sealed class ClickingReader
{
    private static readonly Uri Site = new("http://localhost/");
    private readonly HttpClient client;
    private Uri address;

    private ClickingReader(HttpClient client, Uri address, IDocument page) => (this.client, this.address, Page) = (client, address, page);

    public int Clicks { get; private set; }

    public IDocument Page { get; private set; }

    /// <summary>The part of the page that the address names behind its #.</summary>
    public IElement Arrived => Page.GetElementById(address.Fragment.TrimStart('#')) ?? throw new InvalidOperationException($"{address} names no part of its page.");

    public static async Task<ClickingReader> StartAsync(HttpClient client, string path) => new(client, new Uri(Site, path), await client.GetPageAsync(path));

    /// <summary>The first link with these words and no others.</summary>
    public Task FollowAsync(string words)
    {
        var link = Page.QuerySelectorAll("a[href]").FirstOrDefault(link => link.Words() == words)
            ?? throw new InvalidOperationException($"{address} has no link “{words}”.");
        return GoAsync(link.GetAttribute("href")!);
    }

    /// <summary>Fills a form that asks, and sends it with what it holds besides.</summary>
    public Task SubmitAsync(string form, params (string Name, string Value)[] filled)
    {
        var element = Page.QuerySelector(form) ?? throw new InvalidOperationException($"{address} has no {form}.");
        foreach (var (name, value) in filled)
        {
            var inputs = element.QuerySelectorAll($"[name='{name}']");
            inputs.Should().Contain(input => input.GetAttribute("type") != "checkbox" || input.GetAttribute("value") == value, "the form has {0} = {1}", name, value);
        }

        var hidden = element.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        var query = string.Join('&', filled.Concat(hidden).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        return GoAsync($"{element.GetAttribute("action")}?{query}");
    }

    private async Task GoAsync(string reference)
    {
        Clicks++;
        address = new Uri(new Uri(Site, Page.QuerySelector("base")!.GetAttribute("href")!), reference);
        Page = await client.GetPageAsync(address.PathAndQuery);
    }
}
