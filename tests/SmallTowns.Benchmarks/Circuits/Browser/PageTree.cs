#pragma warning disable BL0006
using Microsoft.AspNetCore.Components.RenderTree;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>The page as the batches make it: what a browser would show, without showing it.</summary>
internal sealed class PageTree
{
    private readonly PageNode root = new(null);
    private readonly Dictionary<int, PageNode> components = [];

    public IEnumerable<PageNode> Elements => root.All().Where(node => node.Name is not null);

    public string Text => root.Text;

    public void Attach(int component)
    {
        var place = new PageNode(root);
        root.Children.Add(place);
        components[component] = place;
    }

    public void Apply(RenderBatchReader batch)
    {
        foreach (var (component, edits) in batch.Changes())
            Apply(batch, component, edits);
        foreach (var component in batch.DisposedComponents())
            components.Remove(component);
    }

    /// <summary>The field that a label names.</summary>
    public PageNode? Field(string label) =>
        Elements.FirstOrDefault(node => node.Name == "label" && node.Text == label) is { } named && named.Attributes.TryGetValue("for", out var id)
            ? Elements.FirstOrDefault(node => node.Attributes.TryGetValue("id", out var own) && own == id)
            : null;

    public PageNode? Button(string text) => Elements.FirstOrDefault(node => node.Name == "button" && node.Text == text);

    private void Apply(RenderBatchReader batch, int component, IReadOnlyList<RenderBatchReader.Edit> edits)
    {
        var node = components[component];
        var moves = new List<RenderBatchReader.Edit>();
        foreach (var edit in edits)
        {
            switch (edit.Type)
            {
                case RenderTreeEditType.PrependFrame:
                    Insert(batch, component, node, edit.Sibling, edit.FrameOrTarget, batch.FrameAt(edit.FrameOrTarget));
                    break;
                case RenderTreeEditType.RemoveFrame:
                    node.Children.RemoveAt(edit.Sibling);
                    break;
                case RenderTreeEditType.SetAttribute:
                    Set(node.Children[edit.Sibling], batch.FrameAt(edit.FrameOrTarget));
                    break;
                case RenderTreeEditType.RemoveAttribute:
                    node.Children[edit.Sibling].Attributes.Remove(edit.Attribute!);
                    node.Children[edit.Sibling].Handlers.Remove(edit.Attribute!);
                    break;
                case RenderTreeEditType.UpdateText or RenderTreeEditType.UpdateMarkup:
                    node.Children[edit.Sibling].Content = batch.FrameAt(edit.FrameOrTarget).First;
                    break;
                case RenderTreeEditType.StepIn:
                    node = node.Children[edit.Sibling];
                    break;
                case RenderTreeEditType.StepOut:
                    node = node.Parent!;
                    break;
                case RenderTreeEditType.PermutationListEntry:
                    moves.Add(edit);
                    break;
                case RenderTreeEditType.PermutationListEnd:
                    Move(node, moves);
                    moves.Clear();
                    break;
                default:
                    throw new InvalidOperationException($"The edit {edit.Type} is not known here.");
            }
        }
    }

    private static void Move(PageNode node, List<RenderBatchReader.Edit> moves)
    {
        PageNode[] before = [.. node.Children];
        foreach (var move in moves)
            node.Children[move.FrameOrTarget] = before[move.Sibling];
    }

    /// <returns>How many children came of the frame: a region brings its own, a captured reference none.</returns>
    private int Insert(RenderBatchReader batch, int component, PageNode parent, int place, int at, RenderBatchReader.Frame frame)
    {
        switch (frame.Type)
        {
            case RenderTreeFrameType.Element:
                var element = new PageNode(parent, frame.First, component);
                parent.Children.Insert(place, element);
                var (next, end) = (at + 1, at + frame.Length);
                for (; next < end && batch.FrameAt(next) is { Type: RenderTreeFrameType.Attribute } attribute; next++)
                    Set(element, attribute);
                InsertAll(batch, component, element, 0, next, end);
                return 1;
            case RenderTreeFrameType.Text or RenderTreeFrameType.Markup:
                parent.Children.Insert(place, new PageNode(parent) { Content = frame.First });
                return 1;
            case RenderTreeFrameType.Component:
                // What the component draws comes as an entry of its own, later in the same batch.
                components[frame.Component] = new PageNode(parent);
                parent.Children.Insert(place, components[frame.Component]);
                return 1;
            case RenderTreeFrameType.Region:
                return InsertAll(batch, component, parent, place, at + 1, at + frame.Length);
            default:
                return 0;
        }
    }

    private int InsertAll(RenderBatchReader batch, int component, PageNode parent, int place, int from, int end)
    {
        var inserted = 0;
        for (var at = from; at < end;)
        {
            var frame = batch.FrameAt(at);
            inserted += Insert(batch, component, parent, place + inserted, at, frame);
            at += frame.Length;
        }

        return inserted;
    }

    private static void Set(PageNode element, RenderBatchReader.Frame attribute)
    {
        if (attribute.Handler != 0)
            element.Handlers[attribute.First!] = attribute.Handler;
        else
            element.Attributes[attribute.First!] = attribute.Second;
    }
}
