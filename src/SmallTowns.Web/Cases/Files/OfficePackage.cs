using System.IO.Compression;
using System.Xml;
using SmallTowns.Domain.Cases;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases.Files;

/// <summary>
/// Tells a DOCX or XLSX from other archives by its main part (ISO/IEC 29500-2): the relation of the package leads to it, the list of types says
/// what it is. Packages that hold programs are refused. Nothing is unpacked but these two lists, and of them no more than a list can be long.
/// </summary>
internal static class OfficePackage
{
    private const string TypesPart = "[Content_Types].xml";
    private const string RelationsPart = "_rels/.rels";
    private const string MainRelation = "/officeDocument";
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string SheetMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int MostParts = 5000;
    private const int MostListBytes = 1024 * 1024;

    /// <summary>Macros of today and of Excel 4, controls and packed programs stand in parts of these names.</summary>
    private static readonly string[] ProgramParts = ["vbaproject", "vbadata", "/macrosheets/", "/dialogsheets/", "/activex/", "/embeddings/oleobject"];
    private static readonly string[] ProgramTypes = ["macroEnabled", "vbaProject", "macrosheet", "activeX"];

    public static (CaseFileKind? Kind, CaseFileFault? Fault) KindOf(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
                return (null, CaseFileFault.Broken);
            if (Only(zip, TypesPart) is not { } types || Only(zip, RelationsPart) is not { } relations)
                return (null, CaseFileFault.OtherKind);
            var known = ElementsOf(types).Select(element => (Part: element("PartName"), Ending: element("Extension"), Type: element("ContentType") ?? "")).ToList();
            if (zip.Entries.Any(entry => ProgramParts.Any(program => $"/{entry.FullName}".Contains(program, StringComparison.OrdinalIgnoreCase)))
                || known.Any(one => ProgramTypes.Any(program => one.Type.Contains(program, StringComparison.OrdinalIgnoreCase))))
                return (null, CaseFileFault.Macros);
            var mains = ElementsOf(relations).Where(element => element("Type")?.EndsWith(MainRelation, StringComparison.Ordinal) is true).Select(element => element("Target") ?? "").ToList();
            if (mains is not [var target])
                return (null, CaseFileFault.OtherKind);
            if (Only(zip, target.TrimStart('/')) is not { } main)
                return (null, CaseFileFault.Broken);
            // A part has the type that is said of it alone, or that of its ending.
            var type = known.Find(one => string.Equals(one.Part, $"/{main.FullName}", StringComparison.OrdinalIgnoreCase)).Type
                ?? known.Find(one => string.Equals(one.Ending, Path.GetExtension(main.Name).TrimStart('.'), StringComparison.OrdinalIgnoreCase)).Type;
            return type switch
            {
                WordMain => (CaseFileKind.Docx, null),
                SheetMain => (CaseFileKind.Xlsx, null),
                _ => (null, CaseFileFault.OtherKind),
            };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return (null, CaseFileFault.Broken);
        }
    }

    /// <summary>The part of that name. Of two, programs that read the file may take either.</summary>
    private static ZipArchiveEntry? Only(ZipArchive zip, string name) =>
        zip.Entries.Where(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;

    /// <summary>The elements of a list, each as a way to ask for its attributes.</summary>
    private static List<Func<string, string?>> ElementsOf(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var bytes = new MemoryStream();
        var block = new byte[16 * 1024];
        int read;
        while ((read = packed.Read(block)) > 0)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > MostListBytes)
                throw new InvalidDataException("The list is longer than any list.");
        }

        bytes.Position = 0;
        using var xml = XmlReader.Create(bytes, GuardedXml.Settings());
        List<Func<string, string?>> elements = [];
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            Dictionary<string, string> attributes = new(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute())
                attributes[xml.LocalName] = xml.Value;
            elements.Add(attributes.GetValueOrDefault);
        }

        return elements;
    }
}
