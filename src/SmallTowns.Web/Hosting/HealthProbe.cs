namespace SmallTowns.Web.Hosting;

/// <summary>
/// <c>SmallTowns.Web --check-health</c> asks the portal on this machine whether it is ready and ends with 0 or 1:
/// a container can be watched without any tool in it.
/// </summary>
public static class HealthProbe
{
    public const string Argument = "--check-health";

    public static async Task<int> RunAsync()
    {
        var urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://localhost:5000";
        var port = BindingAddress.Parse(urls.Split(';')[0]).Port;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}{Health.Prefix}/ready"));
            question.Headers.Host = HostAnsweredTo();
            using var response = await client.SendAsync(question);
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }

    private static string? HostAnsweredTo() =>
        Environment.GetEnvironmentVariable("AllowedHosts")?.Split(';')[0] is { Length: > 0 } host && !host.Contains('*', StringComparison.Ordinal) ? host : null;
}
