using Microsoft.AspNetCore.Components;

namespace SmallTowns.TestSupport.Pictures;

/// <summary>A picture of real towns or made-up extremes, in the language of the moment it is drawn in.</summary>
/// <param name="IsDense">So many dots that a name cannot but lie on some.</param>
public sealed record PictureSample(string Name, RenderFragment Content, bool IsDense = false)
{
    public override string ToString() => Name;

    /// <param name="parameters">What the component is given, worked out when it is drawn.</param>
    internal static PictureSample Of<TComponent>(string name, Func<Dictionary<string, object?>> parameters, bool isDense = false) where TComponent : IComponent => new(
        name,
        builder =>
        {
            builder.OpenComponent<TComponent>(0);
            builder.AddMultipleAttributes(1, parameters()!);
            builder.CloseComponent();
        },
        isDense);
}
