using System.Xml;

namespace SmallTowns.Web.Shared;

/// <summary>How XML of strangers is read: no document type, so no entity grows or fetches anything, and nothing that is not data.</summary>
public static class GuardedXml
{
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
