using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace SmallTowns.Web.Mail.Inbox;

/// <summary>The words of a letter as plain text: without marks, without the letter that it quotes, and without secrets of the portal's own links.</summary>
internal static partial class LetterWords
{
    private const string Mask = "***";

    public static string Of(MimeMessage message)
    {
        var text = message.TextBody ?? (message.HtmlBody is { } html ? OfHtml(html) : "");
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.TrimStart().StartsWith('>'));
        // A reply brings our own letter back, with links that act.
        return Secret().Replace(string.Join('\n', lines), $"/$1/{Mask}").Trim();
    }

    private static string OfHtml(string html)
    {
        var text = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var hidden = 0;
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                // What a person quotes is marked so by mail programs; what is never read is no words.
                if (tag.Id is HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.BlockQuote && !tag.IsEmptyElement)
                    hidden = Math.Max(0, hidden + (tag.IsEndTag ? -1 : 1));
                if (tag.Id is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.LI or HtmlTagId.TR)
                    text.Append('\n');
            }
            else if (hidden == 0 && token is HtmlDataToken data and not HtmlScriptDataToken)
            {
                text.Append(Spaces().Replace(data.Data, " "));
            }
        }

        return Empty().Replace(text.ToString(), "\n\n");
    }

    [GeneratedRegex(@"/(l|cases|proposals|unsubscribe)/[\w\-=]{20,}")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*\n\s*\n\s*")]
    private static partial Regex Empty();
}
