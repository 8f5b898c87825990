using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>
/// One open tab of the back office without a browser, so that drawing does not take the time that is measured. It says
/// what blazor.web.js of .NET 10 says and in its order; <c>src/Components/Web.JS/src/Platform/Circuits/CircuitManager.ts</c>
/// of ASP.NET Core is the place to look when a new release is not understood any more.
/// </summary>
internal sealed class CircuitClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StaffDoor person;
    private readonly HubConnection connection;
    private readonly PageTree page = new();
    private readonly Lock drawing = new();
    private readonly List<Expectation> expectations = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> calls = new();
    private readonly TaskCompletionSource<long> renderer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocket? socket;
    private string circuit = "";
    private Exception? fault;
    private int lastCall;

    private CircuitClient(StaffDoor person)
    {
        this.person = person;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(person.Server, "_blazor"), options =>
        {
            options.Cookies = person.Cookies;
            options.WebSocketFactory = async (context, cancellationToken) =>
            {
                var own = new ClientWebSocket();
                own.Options.Cookies = context.Options.Cookies;
                own.Options.SetRequestHeader("Origin", person.Server.GetLeftPart(UriPartial.Authority));
                socket = own;
                await own.ConnectAsync(context.Uri, cancellationToken);
                return own;
            };
        });
        builder.Services.AddSingleton(BlazorPack.Create());
        connection = builder.Build();
        connection.On<int, string>("JS.AttachComponent", (component, _) => Draw(() => page.Attach(component)));
        connection.On<long, byte[]>("JS.RenderBatch", DrawAsync);
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<string, bool, string>("JS.EndInvokeDotNet", End);
        connection.On<string>("JS.Error", message => Fail(new InvalidOperationException($"The server ended the circuit: {message}")));
        connection.Closed += reason => Task.Run(() => Fail(reason ?? new IOException("The connection was closed.")));
    }

    public static async Task<CircuitClient> OpenAsync(StaffDoor person, string path)
    {
        var document = await person.OpenAsync(path);
        var client = new CircuitClient(person);
        try
        {
            await client.connection.StartAsync();
            client.circuit = await client.connection.InvokeAsync<string?>("StartCircuit", $"{person.Server}", $"{document.Address}", "[]", document.State)
                ?? throw new InvalidOperationException("The server refused to start a circuit.");
            // The script waits for the renderer to make itself known before it names the components.
            await client.renderer.Task.WaitAsync(Patience);
            await client.connection.SendAsync("UpdateRootComponents", document.AddComponents(), document.State);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the page to look so, and tells at which moment (<see cref="Stopwatch.GetTimestamp"/>) it did.</summary>
    public async Task<long> UntilAsync(Func<PageTree, bool> looks, string what)
    {
        var expectation = new Expectation(looks);
        lock (drawing)
        {
            if (fault is not null)
                throw new InvalidOperationException($"Waiting for {what}.", fault);
            if (looks(page))
                return Stopwatch.GetTimestamp();
            expectations.Add(expectation);
        }

        try
        {
            return await expectation.Seen.Task.WaitAsync(Patience);
        }
        catch (Exception reason)
        {
            lock (drawing)
                throw new InvalidOperationException($"Waiting for {what}. On the page: {page.Text}", reason);
        }
    }

    /// <summary>Tells the server that a field holds another value; ends when the server has done what it does about that.</summary>
    public Task ChangeAsync(string label, string value) => DispatchAsync(
        page => page.Field(label) ?? throw new InvalidOperationException($"There is no field “{label}”."), "change", value);

    /// <summary>A click on the button that sends its form.</summary>
    public Task SubmitAsync(string button) => DispatchAsync(
        page => page.Button(button)?.Around().FirstOrDefault(node => node.Name == "form")
            ?? throw new InvalidOperationException($"There is no button “{button}” in a form."), "submit");

    /// <summary>A click on a link within the back office: no request, the circuit is told.</summary>
    public Task GoAsync(string path) => connection.SendAsync("OnLocationChanged", $"{new Uri(person.Server, path)}", (string?)null, true);

    public async Task ClosePolitelyAsync()
    {
        await person.SayGoodbyeAsync(circuit);
        await DisposeAsync();
    }

    /// <summary>As when the lid is shut: the server is told nothing.</summary>
    public async Task DropAsync()
    {
        socket!.Abort();
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task DispatchAsync(Func<PageTree, PageNode> find, string eventName, string? value = null)
    {
        string json;
        lock (drawing)
        {
            var element = find(page);
            // With the field's value the server knows what the page shows by now, and does not send that back.
            object? field = value is null ? null : new { componentId = element.RenderedBy, fieldValue = value };
            object details = value is null ? new { } : new { value };
            json = JsonSerializer.Serialize(new[] { new { eventHandlerId = element.Handlers[$"on{eventName}"], eventName, eventFieldInfo = field }, details });
        }

        var call = Interlocked.Increment(ref lastCall).ToString(CultureInfo.InvariantCulture);
        var ended = calls[call] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await connection.SendAsync("BeginInvokeDotNetFromJS", call, null, "DispatchEventAsync", await renderer.Task, json);
        await ended.Task.WaitAsync(Patience);
    }

    private void End(string call, bool wentWell, string result)
    {
        if (!calls.TryRemove(call, out var ended))
            return;
        if (wentWell)
            ended.TrySetResult();
        else
            ended.TrySetException(new InvalidOperationException(result));
    }

    private async Task AnswerAsync(long call, string name, string argumentsJson, int kind, long target, int callType)
    {
        if (name.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
            renderer.TrySetResult(BrowserAnswers.Arguments(argumentsJson)[1].GetProperty("__dotNetObject").GetInt64());
        // A call that is numbered zero wants no answer.
        if (call != 0)
            await connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{BrowserAnswers.To(name, kind, call)}]");
        if (name.EndsWith("navigationManager.navigateTo", StringComparison.Ordinal))
            await connection.SendAsync("OnLocationChanged", $"{new Uri(person.Server, BrowserAnswers.Arguments(argumentsJson)[0].GetString()!)}", (string?)null, false);
    }

    private Task DrawAsync(long batch, byte[] bytes)
    {
        Draw(() => page.Apply(new RenderBatchReader(bytes)));
        // Without this the server stops drawing after ten batches.
        return connection.SendAsync("OnRenderCompleted", batch, (string?)null);
    }

    private void Draw(Action change)
    {
        lock (drawing)
        {
            try
            {
                change();
                foreach (var met in expectations.Where(expectation => expectation.Looks(page)).ToList())
                {
                    expectations.Remove(met);
                    met.Seen.TrySetResult(Stopwatch.GetTimestamp());
                }
            }
            catch (Exception reason)
            {
                Fail(reason);
            }
        }
    }

    private void Fail(Exception reason)
    {
        lock (drawing)
        {
            fault ??= reason;
            expectations.ForEach(expectation => expectation.Seen.TrySetException(reason));
            expectations.Clear();
        }

        renderer.TrySetException(reason);
        foreach (var call in calls.Values)
            call.TrySetException(reason);
    }

    private sealed record Expectation(Func<PageTree, bool> Looks)
    {
        public TaskCompletionSource<long> Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
