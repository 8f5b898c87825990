using Microsoft.AspNetCore.Components;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Staff.Contents;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>What the forms of a town's offers have in common: whose they are, and that their address could name one.</summary>
public abstract class OfferFormPage : ComponentBase
{
    [Inject] public required OfferQueries Queries { get; set; }
    [Inject] public required CurrentStaff Staff { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter] public required string Town { get; set; }
    [Parameter] public required string Key { get; set; }

    /// <summary>Empty until it is read, and for a town for which the person may not propose.</summary>
    protected OfferTown? Place { get; private set; }

    protected string Back => OfferForms.ListOf(Town);

    protected override async Task OnParametersSetAsync()
    {
        if (Place?.Slug == Town && EntryKeys.CouldBe(Key))
            return;
        var place = EntryKeys.CouldBe(Key) ? await Queries.TownAsync(await Staff.GetAsync(), Town) : null;
        if (place is null)
            Navigation.NotFound();
        else
            await ReadAsync(place);
        Place = place;
    }

    /// <summary>What else a form has to know before it is shown.</summary>
    protected virtual Task ReadAsync(OfferTown place) => Task.CompletedTask;
}
