using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace SmallTowns.TestSupport;

/// <summary>The built portal as a process of its own: for what a host inside the test cannot show (exit codes, kill −9).</summary>
public sealed class ProcessApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TestDirectory directory;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Process process;

    private ProcessApp(TestDirectory directory, IReadOnlyDictionary<string, string> settings, int port)
    {
        this.directory = directory;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        process = new Process { StartInfo = StartInfo(directory, settings, Address) };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.Start();
        LivingHosts.Add(this, LivingHosts.Starter);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int ProcessId => process.Id;

    public string Output => string.Join('\n', output);

    public string Errors => string.Join('\n', errors);

    /// <summary>Starts the portal in a directory (kept by the caller, for starting again over the same files) and returns at once.</summary>
    public static ProcessApp Launch(TestDirectory directory, IReadOnlyDictionary<string, string>? settings = null, int? port = null) =>
        new(directory, settings ?? new Dictionary<string, string>(), port ?? FreePort.Find());

    /// <summary>Starts the portal and waits until it is ready.</summary>
    public static async Task<ProcessApp> StartAsync(TestDirectory directory, IReadOnlyDictionary<string, string>? settings = null, int? port = null)
    {
        var app = Launch(directory, settings, port);
        try
        {
            await app.WaitUntilReadyAsync();
            return app;
        }
        catch
        {
            // Nobody else has it in hand: a portal that was slow to start would outlive the run.
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the program with arguments that make it end by itself, over the files and settings of a portal.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        TestDirectory directory, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(directory, settings, new Uri("http://127.0.0.1:5000")) };
        foreach (var argument in arguments)
            process.StartInfo.ArgumentList.Add(argument);
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }

    public HttpClient CreateClient() => new() { BaseAddress = Address };

    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: no clean-up, as when the power goes.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as systemd and Docker stop it.</summary>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        return await WaitForExitAsync();
    }

    /// <summary>SIGSTOP: nothing of it runs, and its connections stay open.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        LivingHosts.Remove(this);
        process.Dispose();
    }

    public async Task WaitUntilReadyAsync()
    {
        using var client = CreateClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The portal ended with {process.ExitCode} in {directory.Path}: {Errors}\n{Output}");
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"The portal was not ready in {Patience.TotalSeconds} s: {Errors}\n{Output}");
    }

    private Task<string> SignalAsync(string signal) => Command.MustRunAsync("kill", "-" + signal, process.Id.ToString(CultureInfo.InvariantCulture));

    private static ProcessStartInfo StartInfo(TestDirectory directory, IReadOnlyDictionary<string, string> settings, Uri address)
    {
        var program = typeof(Program).Assembly.Location;
        foreach (var file in Directory.GetFiles(Repository.File("src/SmallTowns.Web"), "appsettings*.json"))
            File.Copy(file, directory.File(Path.GetFileName(file)), overwrite: true);
        var start = new ProcessStartInfo("dotnet", ["exec", program])
        {
            WorkingDirectory = directory.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        // As in SmallTownsApp: a password is enough for the people of tests.
        start.Environment["Accounts__SecondFactor"] = "Optional";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
