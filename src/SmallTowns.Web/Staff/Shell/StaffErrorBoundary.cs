using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>
/// A fault of one page is shown in its place, with the number under which the log tells it; the rest of the back office
/// goes on, and going elsewhere or pressing the button tries again.
/// </summary>
public sealed partial class StaffErrorBoundary(ILogger<StaffErrorBoundary> log, NavigationManager navigation) : ErrorBoundaryBase, IDisposable
{
    private const int NumberLength = 8;

    private string number = "";

    protected override void OnInitialized() => navigation.LocationChanged += Leave;

    public void Dispose() => navigation.LocationChanged -= Leave;

    protected override Task OnErrorAsync(Exception exception)
    {
        number = Guid.NewGuid().ToString("N")[..NumberLength];
        LogFault(exception, number, navigation.ToBaseRelativePath(navigation.Uri));
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<StaffFault>(1);
        builder.AddComponentParameter(2, nameof(StaffFault.Number), number);
        builder.AddComponentParameter(3, nameof(StaffFault.Exception), CurrentException);
        builder.AddComponentParameter(4, nameof(StaffFault.Retry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    private void Leave(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(Recover);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Number} on {Page}")]
    private partial void LogFault(Exception exception, string number, string page);
}
