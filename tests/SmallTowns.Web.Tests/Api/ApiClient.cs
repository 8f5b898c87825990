using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SmallTowns.Web.Tests.Api;

internal static class ApiClient
{
    public const string Calculation = "/api/v1/calculations/settlement-system";

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address) =>
        await (await client.GetAsync(address)).ReadJsonAsync();

    public static async Task<JsonElement> ReadJsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public static async Task<HttpResponseMessage> CalculateAsync(this HttpClient client, string body, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Calculation) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        // A body that is refused by its length is then never sent: the answer cannot meet it half-way.
        request.Headers.ExpectContinue = true;
        if (language is not null)
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        return await client.SendAsync(request);
    }

    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static double Number(this JsonElement json, string property) => json.GetProperty(property).GetDouble();

    public static string[] Texts(this JsonElement json, string property) =>
        [.. json.GetProperty(property).EnumerateArray().Select(text => text.GetString()!)];
}
