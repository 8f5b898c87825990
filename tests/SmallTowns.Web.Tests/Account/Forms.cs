using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SmallTowns.Web.Tests.Account;

/// <summary>Fills in and sends a form of a page as a browser does, its hidden fields and cookies included.</summary>
internal static class Forms
{
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, string formName, params (string Name, string Value)[] fields)
    {
        var page = await client.GetPageAsync(path);
        var form = page.Forms.SingleOrDefault(form => form.QuerySelector($"input[name=_handler][value='{formName}']") is not null)
            ?? throw new InvalidOperationException($"{path} has no form {formName}: {page.Body!.Words()}");
        var values = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
        {
            values.Should().ContainKey(name, $"the form {formName} has that field");
            values[name] = value;
        }

        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);
    }

    public static void ShouldRedirectTo(this HttpResponseMessage response, string path)
    {
        response.StatusCode.Should().BeOneOf(HttpStatusCode.Redirect, HttpStatusCode.SeeOther);
        var location = response.Headers.Location!;
        (location.IsAbsoluteUri ? location.PathAndQuery : location.ToString()).Should().Be(path);
    }
}
