using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SmallTowns.Web.Shared.Maps;

/// <summary>An SVG text element, none for no text: in Razor markup the tag name "text" has a meaning of its own.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public string Class { get; set; } = "";

    [Parameter, EditorRequired] public MapPoint At { get; set; }

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter] public string Anchor { get; set; } = "start";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Text.Length == 0)
            return;
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", SvgPath.Number(At.X));
        builder.AddAttribute(3, "y", SvgPath.Number(At.Y));
        if (Anchor != "start")
            builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
