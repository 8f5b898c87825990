using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SmallTowns.Web.Staff.Help;

/// <summary>The words of a block without its signs.</summary>
internal static class PlainText
{
    public static string Of(MarkdownObject block)
    {
        var text = new StringBuilder();
        if (block is LeafBlock { Inline: { } own })
            Append(text, own);
        foreach (var leaf in block.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
            Append(text.Append(' '), leaf.Inline!);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines.Descendants())
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code)
                text.Append(code.Content);
            else if (inline is LineBreakInline)
                text.Append(' ');
        }
    }
}
