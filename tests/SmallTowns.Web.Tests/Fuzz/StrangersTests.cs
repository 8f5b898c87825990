using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>
/// Nothing that anybody can send makes the portal fail or complain in its log: twenty thousand odd requests over every route,
/// through the real server. <c>SMALLTOWNS_FUZZ_SEED</c> and <c>SMALLTOWNS_FUZZ_REQUESTS</c> try others and more.
/// </summary>
public sealed partial class StrangersTests(ITestOutputHelper output)
{
    private const int Least = 20_000;
    private const int AtOnce = 6;
    private const int Shown = 10;
    private static readonly int Seed = Setting("SMALLTOWNS_FUZZ_SEED", 20261128);
    private static readonly int Requests = Setting("SMALLTOWNS_FUZZ_REQUESTS", 5_500);

    [Fact]
    public async Task AnyRequest_IsAnsweredWithoutAFaultOfOurs()
    {
        output.WriteLine($"SMALLTOWNS_FUZZ_SEED={Seed}");
        await using var app = SmallTownsApp.OverHttp(settings: new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "1000000" });
        List<TestStaff> staff = [];
        foreach (var role in Enum.GetValues<StaffRole>())
            staff.Add(await TestStaff.AddAsync(app, [role], ["abinsk"]));
        var server = app.ClientOptions.BaseAddress;
        var surface = await Surface.OfAsync(app, staff);
        var maker = new RequestMaker(surface, server, staff, Seed);
        var failures = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();
        var watch = Stopwatch.StartNew();

        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
        {
            var request = maker.Make(number);
            var answer = await RawHttp.SendAsync(server, request, cancellation);
            statuses.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
            if (FaultOf(request, answer) is { } fault)
                failures.Enqueue($"{fault}, request {number} of seed {Seed}:\n{request}");
        });

        output.WriteLine($"{Requests} requests as no client sends them in {watch.Elapsed.TotalSeconds:0} s");
        var walk = await WalkAsync(app, surface, staff, Math.Max(Least - Requests, 1), failures, statuses);
        output.WriteLine($"{Requests + walk.Sent.Values.Sum()} requests in all, {walk.Routes.Count} routes by {RouteWalk.Methods.Length} methods, in {watch.Elapsed.TotalSeconds:0} s");
        output.WriteLine(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        failures.Should().BeEmpty(string.Join("\n\n", failures.Take(Shown)));
        statuses.Values.Sum().Should().BeGreaterThanOrEqualTo(Least);
        var mapped = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => RouteWalk.RouteOf(endpoint.RoutePattern.RawText!)).Distinct().ToList();
        mapped.Should().HaveCountGreaterThan(150).And.OnlyContain(route => RouteWalk.Methods.All(method => walk.Sent.ContainsKey(new(route, method))), "no route and no method is forgotten");
        surface.Routes.Should().Contain(mapped);
        var complaints = await ComplaintsAsync(app);
        complaints.RemoveAll(string.IsNullOrEmpty);
        complaints.Should().BeEmpty(string.Join('\n', complaints.Take(Shown)));
        (statuses.GetValueOrDefault(200) + statuses.GetValueOrDefault(302)).Should().BeGreaterThan(Requests / 20, "many of them get as far as a page");
    }

    /// <summary>Whole rounds over all routes and methods, at least so many requests.</summary>
    private static async Task<RouteWalk> WalkAsync(
        SmallTownsApp app, Surface surface, IReadOnlyList<TestStaff> staff, int least, ConcurrentQueue<string> failures, ConcurrentDictionary<int, int> statuses)
    {
        var walk = new RouteWalk([.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()], surface, staff, Seed);
        var rounds = (least + walk.PerRound - 1) / walk.PerRound;
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(2) };
        await Parallel.ForEachAsync(Enumerable.Range(0, rounds * walk.PerRound), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
        {
            var (request, described) = walk.Make(app.ClientOptions.BaseAddress, number);
            using (request)
            {
                try
                {
                    using var response = await client.SendAsync(request, cancellation);
                    var status = (int)response.StatusCode;
                    statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                    if (status >= 500)
                        failures.Enqueue($"Status {status}, request {number} of the walk:\n{described}");
                    else if (response.Content.Headers.ContentType?.MediaType is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal))
                        && Stack().IsMatch(await response.Content.ReadAsStringAsync(cancellation)))
                        failures.Enqueue($"A stack in the answer, request {number} of the walk:\n{described}");
                }
                catch (HttpRequestException broken)
                {
                    failures.Enqueue($"No answer ({broken.Message} {broken.InnerException?.Message}), request {number} of the walk:\n{described}");
                }
            }
        });
        return walk;
    }

    private static int LargestBody => new HostingSettings().MaxRequestBodyMegabytes * 1024 * 1024;

    private static string? FaultOf(OddRequest request, RawAnswer answer) =>
        answer.Status >= 500 ? $"Status {answer.Status}"
        // A body that is too large is refused while it is still being sent; the refusal may be lost with the connection.
        : answer.Status == 0 && !request.IsCutOff && request.Body.Length <= LargestBody ? "No answer"
        : Stack().IsMatch(answer.Text) ? "A stack in the answer"
        : null;

    /// <summary>What the log holds above the level of a request; it is written once a second.</summary>
    private static async Task<List<string>> ComplaintsAsync(SmallTownsApp app)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        var complaints = new List<string>();
        foreach (var path in Directory.GetFiles(app.LogsDirectory))
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (await file.ReadLineAsync() is { } line)
            {
                if (Complaint().IsMatch(line))
                    complaints.Add(line);
            }
        }

        return complaints;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : usual;

    [GeneratedRegex(@"^\s+at [\w.<>]+\(|Exception: ", RegexOptions.Multiline)]
    private static partial Regex Stack();

    // Also a line that is not the log's own: somebody has written it.
    [GeneratedRegex(@"^(?!\d{4}-)|\[(WRN|ERR|FTL)\]")]
    private static partial Regex Complaint();
}
