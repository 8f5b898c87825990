// The frame and edit types are public but may change with any release: then this reader is wrong, and says so on the first page.
#pragma warning disable BL0006
using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Components.RenderTree;

namespace SmallTowns.Benchmarks.Circuits.Browser;

/// <summary>
/// Reads the bytes of one render batch. Tables of entries of a fixed length; five numbers at the end say where each begins:
/// changed components, frames, disposed components, disposed handlers, strings.
/// </summary>
internal sealed class RenderBatchReader(byte[] bytes)
{
    private const int Number = 4;
    private const int EditLength = 4 * Number;
    private const int FrameLength = 5 * Number;

    public readonly record struct Edit(RenderTreeEditType Type, int Sibling, int FrameOrTarget, string? Attribute);

    /// <param name="Length">Of an element, component or region: how many frames it takes with all that is in it.</param>
    public readonly record struct Frame(RenderTreeFrameType Type, int Length, int Component, string? First, string? Second, ulong Handler);

    public IEnumerable<(int Component, IReadOnlyList<Edit> Edits)> Changes()
    {
        foreach (var at in Numbers(Table(5)))
            yield return (Int(at), [.. Enumerable.Range(0, Int(at + Number)).Select(place => EditAt(at + 2 * Number + place * EditLength))]);
    }

    public IEnumerable<int> DisposedComponents() => Numbers(Table(3));

    public Frame FrameAt(int place)
    {
        var at = Table(4) + Number + place * FrameLength;
        var type = (RenderTreeFrameType)Int(at);
        var (first, second) = (Int(at + Number), Int(at + 2 * Number));
        return type switch
        {
            RenderTreeFrameType.Attribute => new(type, 1, 0, Text(first), Text(second), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 3 * Number))),
            RenderTreeFrameType.Element => new(type, first, 0, Text(second), null, 0),
            RenderTreeFrameType.Component => new(type, first, second, null, null, 0),
            RenderTreeFrameType.Region => new(type, first, 0, null, null, 0),
            RenderTreeFrameType.Text or RenderTreeFrameType.Markup => new(type, 1, 0, Text(first), null, 0),
            _ => new(type, 1, 0, null, null, 0),
        };
    }

    private Edit EditAt(int at) => new((RenderTreeEditType)Int(at), Int(at + Number), Int(at + 2 * Number), Text(Int(at + 3 * Number)));

    private IEnumerable<int> Numbers(int table) => Enumerable.Range(1, Int(table)).Select(place => Int(table + place * Number));

    private int Table(int fromEnd) => Int(bytes.Length - fromEnd * Number);

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private string? Text(int place)
    {
        if (place < 0)
            return null;
        var at = Int(Table(1) + place * Number);
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            length |= (part & 0x7f) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(bytes, at, length);
        }
    }
}
