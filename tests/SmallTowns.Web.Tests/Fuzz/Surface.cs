using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>A form as a stranger gets it: with tokens that are good.</summary>
internal sealed record KnownForm(string Path, string Cookies, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>All that can be asked of the portal, read from the portal itself.</summary>
internal sealed partial class Surface
{
    private static readonly string[] Elsewhere =
    [
        "/", "*", "/favicon.svg", "/css/site.css", "/robots.txt", "/sitemap.xml", "/error/", "/Unavailable", "/REFUSED/", "/not-found/", "/_blazor", "/_blazor/negotiate", "/_blazor/nothing", "/_framework/blazor.web.js", "/_framework/opaque-redirect", "/lib/", "//",
    ];

    private static readonly string[] PagesWithForms =
        ["/account/login", "/account/forgotten", "/account/setup", "/account/login/code", "/account/login/recovery", "/account/my", "/account/my/password", "/account/my/second-factor", "/account/my/passkeys", "/report?figure=1"];

    private Surface(IReadOnlyList<string> routes, IReadOnlyList<string> queryNames, IReadOnlyList<string> cookieNames, IReadOnlyList<KnownForm> forms) =>
        (Routes, QueryNames, CookieNames, Forms) = (routes, queryNames, cookieNames, forms);

    public IReadOnlyList<string> Routes { get; }

    public IReadOnlyList<string> QueryNames { get; }

    public IReadOnlyList<string> CookieNames { get; }

    public IReadOnlyList<KnownForm> Forms { get; }

    public static async Task<Surface> OfAsync(SmallTownsApp app, IReadOnlyList<TestStaff> staff)
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var routes = endpoints.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Concat(Elsewhere).Distinct().Order().ToList();
        var ofPages = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Select(property => (property, asked: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(found => found.asked is not null)
            .Select(found => found.asked!.Name ?? found.property.Name);
        var ofEndpoints = endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()).OfType<MethodInfo>()
            .SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.ParameterType.Namespace?.StartsWith("SmallTowns", StringComparison.Ordinal) is true
                ? parameter.ParameterType.GetProperties().Select(property => property.Name)
                : [parameter.Name!]);
        var forms = new List<KnownForm>();
        using var stranger = app.CreatePlainClient();
        foreach (var cookie in staff.Select(person => $"{person.CookieName}={person.CookieValue}").Prepend(""))
        {
            foreach (var path in PagesWithForms)
                forms.AddRange(await FormsOfAsync(stranger, path, cookie));
        }

        string[] known = ["Identity.TwoFactorUserId", "Identity.TwoFactorRememberMe", "Identity.External", ".AspNetCore.Identity.Application", "smalltowns-staff", "smalltowns-display", "staff-theme"];
        var cookies = forms.SelectMany(form => CookieName().Matches(form.Cookies).Select(match => match.Value)).Concat(known).Concat(CookiesOfTheProgram()).Distinct().Order().ToList();
        return new(routes, ofPages.Concat(ofEndpoints).Append("handler").Distinct().Order().ToList(), cookies, forms);
    }

    private static IEnumerable<string> CookiesOfTheProgram() => typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(field => field is { IsLiteral: true, Name: "CookieName" } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!);

    private static async Task<IEnumerable<KnownForm>> FormsOfAsync(HttpClient client, string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        using var response = await client.SendAsync(request);
        var given = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(header => header.Split(';')[0]) : [];
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return page.Forms.Where(form => form.Method == "post").Select(form => new KnownForm(
            form.GetAttribute("action") is { Length: > 0 } action ? "/" + action.TrimStart('/') : path,
            string.Join("; ", given.Append(cookie).Where(pair => pair.Length > 0)),
            form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(input => (input.Name!, input.GetAttribute("value") ?? "")).ToList()));
    }

    [GeneratedRegex("(?<=^|; )[^=;]+(?==)")]
    private static partial Regex CookieName();
}
