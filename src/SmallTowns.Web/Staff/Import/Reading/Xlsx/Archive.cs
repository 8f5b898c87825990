using System.IO.Compression;
using System.Xml;

namespace SmallTowns.Web.Staff.Import.Reading.Xlsx;

/// <summary>The parts of a workbook. Every byte that unpacks is counted, because what an archive says of its own size need not be true.</summary>
internal sealed class Archive(ZipArchive zip, FileLimits limits)
{
    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private long unpacked;

    public IEnumerable<string> Names => zip.Entries.Select(entry => entry.FullName);

    public bool Has(string name) => Find(name) is not null;

    public XmlReader Open(string name)
    {
        var entry = Find(name) ?? throw new InvalidDataException($"The workbook has no part {name}.");
        return XmlReader.Create(new CountingStream(entry.Open(), bytes => Count(entry, bytes)), Xml);
    }

    private ZipArchiveEntry? Find(string name) =>
        zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private void Count(ZipArchiveEntry entry, (int Now, long InAll) read)
    {
        unpacked += read.Now;
        if (unpacked > limits.UnpackedBytes || (read.InAll > limits.PackingRatioFrom && read.InAll > entry.CompressedLength * limits.PackingRatio))
            throw new FileRefusedException("Книга распаковывается в подозрительно большой объём данных. Скопируйте данные на чистый лист новой книги и загрузите её.");
    }

    private sealed class CountingStream(Stream inner, Action<(int Now, long InAll)> count) : Stream
    {
        private long inAll;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => inAll; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int bytes) => Read(buffer.AsSpan(offset, bytes));

        public override int Read(Span<byte> buffer)
        {
            var now = inner.Read(buffer);
            inAll += now;
            count((now, inAll));
            return now;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int bytes) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
