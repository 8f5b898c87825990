using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Text for markup that is written by hand where the framework's renderer is too slow: safe in an element and in an attribute
/// in double quotes. Letters stay letters; the renderer's encoder writes eight bytes for every Cyrillic one.
/// </summary>
public static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string text) => Encoder.Encode(text);
}
