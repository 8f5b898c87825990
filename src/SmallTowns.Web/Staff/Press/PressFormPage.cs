using Microsoft.AspNetCore.Components;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Staff.Contents;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Press;

/// <summary>What the forms of the press centre have in common: in whose name it is told, and that their address could name one.</summary>
public abstract class PressFormPage : ComponentBase
{
    [Inject] public required PressQueries Queries { get; set; }
    [Inject] public required CurrentStaff Staff { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter] public string? Body { get; set; }
    [Parameter] public string? Town { get; set; }
    [Parameter] public required string Key { get; set; }

    /// <summary>Empty until it is read, and for whom the person may not write for.</summary>
    protected PressOwner? Owner { get; private set; }

    protected IReadOnlyList<Choice<string>> Towns { get; private set; } = [];

    protected abstract string Back { get; }

    protected override async Task OnParametersSetAsync()
    {
        if (Owner is { } known && known.Body == Body && known.Town == Town && EntryKeys.CouldBe(Key))
            return;
        var by = await Staff.GetAsync();
        var owner = EntryKeys.CouldBe(Key) ? await Queries.OwnerAsync(by, Body, Town) : null;
        if (owner is null)
            Navigation.NotFound();
        else
            Towns = await Queries.TownsAsync(by);
        Owner = owner;
    }

    protected static string BackTo(string kind) => $"{PressForms.List}?kind={kind}";
}
