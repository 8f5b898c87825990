using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Fuzz;

/// <summary>
/// Nothing that anybody can send makes the portal fail or complain in its log: thousands of odd requests over every route,
/// through the real server. <c>SMALLTOWNS_FUZZ_SEED</c> and <c>SMALLTOWNS_FUZZ_REQUESTS</c> try others and more.
/// </summary>
public sealed partial class StrangersTests(ITestOutputHelper output)
{
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
        var maker = new RequestMaker(await Surface.OfAsync(app, staff), server, staff, Seed);
        var failures = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
        {
            var request = maker.Make(number);
            var answer = await RawHttp.SendAsync(server, request, cancellation);
            statuses.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
            if (FaultOf(request, answer) is { } fault)
                failures.Enqueue($"{fault}, request {number} of seed {Seed}:\n{request}");
        });

        output.WriteLine(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        failures.Should().BeEmpty(string.Join("\n\n", failures.Take(Shown)));
        var complaints = await ComplaintsAsync(app);
        complaints.RemoveAll(string.IsNullOrEmpty);
        complaints.Should().BeEmpty(string.Join('\n', complaints.Take(Shown)));
        (statuses.GetValueOrDefault(200) + statuses.GetValueOrDefault(302)).Should().BeGreaterThan(Requests / 20, "many of them get as far as a page");
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
