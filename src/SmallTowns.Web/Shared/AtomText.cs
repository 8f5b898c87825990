using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace SmallTowns.Web.Shared;

/// <summary>Feeds as they are sent (RFC 4287).</summary>
public static class AtomText
{
    public const string ContentType = "application/atom+xml";

    public static string Of(SyndicationFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
            feed.SaveAsAtom10(xml);
        return text.ToString();
    }

    /// <summary>What XML cannot hold was typed by nobody who meant it.</summary>
    public static string Clean(string text) => new([.. text.Where(letter => letter == '\n' || !char.IsControl(letter))]);

    /// <summary>A string writer whose XML declaration says UTF-8, as the answer is.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
