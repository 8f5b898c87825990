using System.Text;
using System.Xml;

namespace SmallTowns.Web.Datasets.Files;

/// <summary>
/// Elements of DocumentFormat.OpenXml name their namespace by the prefix <c>x:</c>, which Excel never does and simple readers do not
/// understand. Here it is the default namespace.
/// </summary>
internal sealed class PlainXmlWriter(Stream stream) : XmlTextWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public override void WriteStartElement(string? prefix, string localName, string? ns) =>
        base.WriteStartElement(ns == Main ? "" : prefix, localName, ns);
}
