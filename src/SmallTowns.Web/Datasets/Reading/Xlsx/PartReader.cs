using System.Globalization;
using System.Text;
using System.Xml;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>
/// The one way into the XML of a workbook. The reader of the framework keeps every open element, every name and all attributes
/// of an element in memory and bounds none of them: 147 KB of rows inside rows took it 1.2 GB.
/// </summary>
internal sealed class PartReader(string part, Stream content, FileLimits limits) : IDisposable
{
    // Always UTF-8, whatever a part says of itself: its bytes are looked at before they are decoded (Archive).
    private readonly XmlReader xml = Open(content, limits);

    private string row = "";

    public XmlNodeType NodeType => xml.NodeType;
    public string LocalName => xml.LocalName;
    public string NamespaceUri => xml.NamespaceURI;
    public bool IsEmptyElement => xml.IsEmptyElement;
    public int Depth => xml.Depth;
    public string Value => xml.Value;
    public bool CanReadValueChunk => xml.CanReadValueChunk;

    private static XmlReader Open(Stream content, FileLimits limits)
    {
        var settings = GuardedXml.Settings();
        settings.NameTable = new BoundedNames(limits.Names);
        settings.CloseInput = true;
        return XmlReader.Create(new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: false), settings);
    }

    public bool Read()
    {
        if (!xml.Read())
            return false;
        if (xml.Depth > limits.ElementDepth)
            throw new FileRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"Книга устроена не так, как таблица: в её части «{part}»{row} записи вложены одна в другую глубже {limits.ElementDepth} уровней. Скопируйте данные на чистый лист новой книги и загрузите её."));
        return true;
    }

    public string? GetAttribute(string name) => xml.GetAttribute(name);

    public string? GetAttribute(string name, string space) => xml.GetAttribute(name, space);

    public int ReadValueChunk(char[] buffer, int index, int count) => xml.ReadValueChunk(buffer, index, count);

    /// <summary>Which row is being read, for the sentence that refuses it.</summary>
    public void IsAtRow(int number) => row = string.Create(CultureInfo.InvariantCulture, $" (строка {number})");

    public void Dispose() => xml.Dispose();

    /// <summary>A part that invents a name for every element would fill the memory with names.</summary>
    private sealed class BoundedNames(int most) : NameTable
    {
        private int count;

        public override string Add(string key) => Get(key) ?? (HasRoom() ? base.Add(key) : throw TooMany());

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? (HasRoom() ? base.Add(key, start, len) : throw TooMany());

        private bool HasRoom() => count++ < most;

        private static FileRefusedException TooMany() => new("Книга устроена не так, как таблица: в ней слишком много разных названий элементов. Скопируйте данные на чистый лист новой книги и загрузите её.");
    }
}
