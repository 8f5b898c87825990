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
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{Health.Prefix}/ready"));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
