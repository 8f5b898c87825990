using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>
/// Saves a form's model as a personal draft a few seconds after it changed and when the page is left. The model must
/// survive JSON; the page replaces its own model in <see cref="Restored"/>.
/// </summary>
public abstract class DraftKeeperBase<T> : ComponentBase, IAsyncDisposable
    where T : class
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly CancellationTokenSource leaving = new();
    private string untouched = "";
    private string saved = "";
    private TypedInput? typedBefore;
    private Task saving = Task.CompletedTask;
    private Task keeping = Task.CompletedTask;
    private bool isReady;

    /// <summary>Which form, of what: <c>town:abinsk/Economy</c>.</summary>
    [Parameter, EditorRequired] public required string Form { get; set; }

    [Parameter, EditorRequired] public required T Model { get; set; }

    /// <summary>Gets the model that was typed before. A form that draws from fields of its own fills them from it.</summary>
    [Parameter] public EventCallback<T> Restored { get; set; }

    [Parameter] public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(3);

    [CascadingParameter] public required StaffActor Actor { get; set; }

    [Inject] public required PersonalDrafts Drafts { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    [Inject] public required ILogger<DraftKeeperBase<T>> Log { get; set; }

    /// <summary>Travels with the page over a lost circuit, where it needs no asking: the person has not left the form.</summary>
    [PersistentState]
    public TypedInput? Typed
    {
        get => isReady && IsDirty ? new(Form, Text()) : null;
        set => typedBefore = value;
    }

    /// <summary>Whether the form holds something that was not in it when it was opened.</summary>
    public bool IsDirty => Text() != untouched;

    protected FoundDraft? Offered { get; private set; }
    protected DateTime? SavedUtc { get; private set; }
    protected bool IsFailing { get; private set; }

    /// <summary>After the form was sent: what it holds is not a draft any more.</summary>
    public async Task SentAsync()
    {
        (untouched, Offered) = (Text(), null);
        await ForgetAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        untouched = saved = Text();
        isReady = true;
        if (typedBefore is { } typed && typed.Form == Form)
            await TakeAsync(typed.Content);
        else
            await OfferAsync();
        saving = SaveEverySoOftenAsync();
    }

    protected async Task RestoreAsync()
    {
        var offered = Offered!;
        Offered = null;
        saved = offered.Content;
        await TakeAsync(offered.Content);
    }

    protected async Task DiscardAsync()
    {
        Offered = null;
        await ForgetAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await saving;
        await SaveAsync();
        leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task OfferAsync()
    {
        try
        {
            var found = await Drafts.FindAsync(Actor, Form);
            Offered = found?.Content == untouched ? null : found;
        }
        catch (Exception fault) when (fault is not AccessDeniedException)
        {
            LogFault(fault);
        }
    }

    private async Task TakeAsync(string content)
    {
        T? model;
        try
        {
            model = JsonSerializer.Deserialize<T>(content, Json);
        }
        catch (JsonException fault)
        {
            // The form has changed its shape since: what cannot be read cannot be given back.
            LogFault(fault);
            return;
        }

        if (model is not null)
            await Restored.InvokeAsync(model);
    }

    private async Task SaveEverySoOftenAsync()
    {
        using var timer = new PeriodicTimer(Every, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving.Token))
                await InvokeAsync(SaveAsync);
        }
        catch (OperationCanceledException)
        {
            // The page is being left; what is not saved yet is saved on the way out.
        }
    }

    private async Task SaveAsync()
    {
        var text = Text();
        if (text == saved || Actor.IsNobody)
            return;
        await (keeping = KeepAsync(text));
        if (!leaving.IsCancellationRequested)
            StateHasChanged();
    }

    private async Task KeepAsync(string text)
    {
        try
        {
            if (text == untouched)
                await Drafts.DiscardAsync(Actor, Form);
            else
                await Drafts.SaveAsync(Actor, Form, text);
            (saved, IsFailing, SavedUtc) = (text, false, text == untouched ? null : Clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception fault)
        {
            // Whatever it is, typing goes on; the next round tries again.
            if (!IsFailing)
                LogFault(fault);
            IsFailing = true;
        }
    }

    private async Task ForgetAsync()
    {
        // What is being saved at this moment would come back after it was thrown away.
        await keeping;
        (saved, SavedUtc) = (untouched, null);
        try
        {
            await Drafts.DiscardAsync(Actor, Form);
        }
        catch (Exception fault) when (fault is not AccessDeniedException)
        {
            LogFault(fault);
        }
    }

    private string Text() => JsonSerializer.Serialize(Model, Json);

    private void LogFault(Exception fault) => Log.LogWarning(fault, "The draft of {Form} could not be kept or read", Form);
}

/// <summary>What stood in a form when the circuit was put away.</summary>
public sealed record TypedInput(string Form, string Content);
