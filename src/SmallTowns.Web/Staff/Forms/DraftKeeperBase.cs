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
    private string place = "";
    private int writerId;
    private Task saving = Task.CompletedTask;
    private Task keeping = Task.CompletedTask;
    private readonly Guid page = Guid.CreateVersion7();
    private DateTime beatUtc;

    /// <summary>Which form, of what: <c>town:abinsk/Economy</c>.</summary>
    [Parameter, EditorRequired] public required string Form { get; set; }

    [Parameter, EditorRequired] public required T Model { get; set; }

    /// <summary>Gets the model that was typed before. A form that draws from fields of its own fills them from it.</summary>
    [Parameter] public EventCallback<T> Restored { get; set; }

    [Parameter] public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(3);

    [CascadingParameter] public required StaffActor Actor { get; set; }

    [Inject] public required PersonalDrafts Drafts { get; set; }

    [Inject] public required CarriedInput Carried { get; set; }

    [Inject] public required OpenForms Open { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    [Inject] public required ILogger<DraftKeeperBase<T>> Log { get; set; }

    /// <summary>Whether the form holds something that was not in it when it was opened.</summary>
    public bool IsDirty => Text() != untouched;

    /// <summary>What was typed here before and waits for the person's word.</summary>
    protected IReadOnlyList<FoundDraft> Offered { get; private set; } = [];

    /// <summary>Who else has the same open now.</summary>
    protected IReadOnlyList<FormHolder> Holders { get; private set; } = [];

    /// <summary>Rises with each state of the form that the server has safe: the browser may forget what it had kept of it.</summary>
    protected int Safe { get; private set; }

    protected DateTime? SavedUtc { get; private set; }
    protected bool IsFailing { get; private set; }

    /// <summary>After the form was sent: what it holds is not a draft any more.</summary>
    public async Task SentAsync()
    {
        untouched = Text();
        await ForgetAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        untouched = saved = Text();
        writerId = Actor.UserId;
        Offered = await FindAsync();
        if (Carried.Take(writerId, Form) is { } typed)
        {
            // The page came back by itself: the person has not left the form and needs no asking.
            Offered = [.. Offered.Where(draft => draft.Place != typed.Place)];
            place = typed.Place;
            await TakeAsync(typed.Content);
        }
        else
        {
            place = DraftPlace.Free(Form, Offered);
        }

        Carried.Follow(Typed);
        saving = SaveEverySoOftenAsync();
        Open.Changed += LookAgain;
        await BeatAsync();
    }

    /// <summary>What was typed since the form was opened is offered in its turn.</summary>
    protected async Task RestoreAsync(FoundDraft offered)
    {
        await SaveAsync();
        var typedSince = IsDirty ? new FoundDraft(place, Text(), Clock.GetUtcNow().UtcDateTime) : null;
        Offered = [.. new[] { typedSince }.OfType<FoundDraft>(), .. Offered.Where(draft => draft != offered)];
        (place, saved, SavedUtc) = (offered.Place, offered.Content, null);
        await TakeAsync(offered.Content);
    }

    protected async Task DiscardAsync(FoundDraft offered)
    {
        Offered = [.. Offered.Where(draft => draft != offered)];
        await DiscardAtAsync(offered.Place);
    }

    public async ValueTask DisposeAsync()
    {
        Carried.Leave(Typed);
        Open.Changed -= LookAgain;
        await leaving.CancelAsync();
        await saving;
        await SaveAsync();
        await LeaveAsync();
        leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<IReadOnlyList<FoundDraft>> FindAsync()
    {
        try
        {
            return [.. (await Drafts.FindAsync(Actor, Form)).Where(draft => draft.Content != untouched)];
        }
        catch (Exception fault) when (fault is not AccessDeniedException)
        {
            LogFault(fault);
            return [];
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
            {
                await InvokeAsync(SaveAsync);
                if (Clock.GetUtcNow().UtcDateTime - beatUtc >= OpenForms.Beat)
                    await InvokeAsync(BeatAsync);
            }
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
                await Drafts.DiscardAsync(Actor, place);
            else
                await Drafts.SaveAsync(Actor, place, text);
            (saved, IsFailing, SavedUtc) = (text, false, text == untouched ? null : Clock.GetUtcNow().UtcDateTime);
            Safe++;
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
        Safe++;
        await DiscardAtAsync(place);
    }

    private async Task DiscardAtAsync(string where)
    {
        try
        {
            await Drafts.DiscardAsync(Actor, where);
        }
        catch (Exception fault) when (fault is not AccessDeniedException)
        {
            LogFault(fault);
        }
    }

    // What is begun anew is not the same thing twice.
    private bool IsShared => !Form.EndsWith(":new", StringComparison.Ordinal) && !Form.Contains("/new/", StringComparison.Ordinal);

    private void LookAgain(string form)
    {
        if (form == Form)
            _ = InvokeAsync(BeatAsync);
    }

    /// <summary>Whoever else is here is a help: without it typing goes on.</summary>
    private async Task BeatAsync()
    {
        if (!IsShared || Actor.IsNobody || leaving.IsCancellationRequested)
            return;
        beatUtc = Clock.GetUtcNow().UtcDateTime;
        try
        {
            var holders = await Open.HoldAsync(Actor, page, Form);
            if (holders.SequenceEqual(Holders))
                return;
            Holders = holders;
            StateHasChanged();
        }
        catch (Exception fault)
        {
            Log.LogDebug(fault, "Who else has {Form} open could not be read", Form);
        }
    }

    private async Task LeaveAsync()
    {
        if (!IsShared || Actor.IsNobody)
            return;
        try
        {
            await Open.LeaveAsync(Actor, page);
        }
        catch (Exception fault)
        {
            Log.LogDebug(fault, "That {Form} was closed could not be told", Form);
        }
    }

    private TypedInput? Typed() => IsDirty ? new(writerId, Form, place, Text()) : null;

    private string Text() => JsonSerializer.Serialize(Model, Json);

    private void LogFault(Exception fault) => Log.LogWarning(fault, "The draft of {Form} could not be kept or read", Form);
}
