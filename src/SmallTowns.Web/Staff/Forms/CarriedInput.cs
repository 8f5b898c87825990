using Microsoft.AspNetCore.Components;

namespace SmallTowns.Web.Staff.Forms;

/// <summary>
/// What stands in the forms of a page when its circuit is put away: a part of the circuit's state, which the server keeps
/// or hands to the browser sealed. The forms cannot carry it themselves: they are drawn after the database and the browser
/// have been asked, when the state of components has been given out already.
/// </summary>
public sealed class CarriedInput : IDisposable
{
    private readonly NavigationManager navigation;
    private readonly List<Func<TypedInput?>> forms = [];
    private IReadOnlyList<TypedInput> arrived = [];

    public CarriedInput(NavigationManager navigation)
    {
        this.navigation = navigation;
        navigation.LocationChanged += Leave;
    }

    /// <summary>For the circuit's state alone: read when the circuit is put away, set before a page of its successor is drawn.</summary>
    [PersistentState]
    public IReadOnlyList<TypedInput>? Inputs
    {
        get => (List<TypedInput>)[.. forms.Select(typed => typed()).OfType<TypedInput>(), .. arrived] is { Count: > 0 } inputs ? inputs : null;
        set => arrived = value ?? [];
    }

    /// <summary>While a form stands on the page: how to ask what is typed in it, nothing if that is what it opened with.</summary>
    public void Follow(Func<TypedInput?> typed) => forms.Add(typed);

    public void Leave(Func<TypedInput?> typed) => forms.Remove(typed);

    /// <summary>What this person had typed in this form. Whoever else sits at the same browser now gets nothing of it.</summary>
    public TypedInput? Take(int userId, string form)
    {
        var taken = arrived.FirstOrDefault(input => input.UserId == userId && input.Form == form);
        arrived = [.. arrived.Where(input => input != taken)];
        return taken;
    }

    public void Dispose() => navigation.LocationChanged -= Leave;

    // Who went elsewhere left the page that came back; its forms have their drafts.
    private void Leave(object? sender, EventArgs args) => arrived = [];
}

/// <summary>What somebody had typed in a form, and under which name it is their draft.</summary>
public sealed record TypedInput(int UserId, string Form, string Place, string Content);
