using System.IO.Compression;

namespace SmallTowns.Web.Datasets.Reading.Xlsx;

/// <summary>The parts of a workbook. Every byte that unpacks is counted, because what an archive says of its own size need not be true.</summary>
internal sealed class Archive(ZipArchive zip, FileLimits limits)
{
    private readonly Dictionary<string, ZipArchiveEntry> byName = zip.Entries.GroupBy(entry => Plain(entry.FullName), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    private long unpacked;

    public int PartCount { get; } = zip.Entries.Count;

    public IEnumerable<string> Names => byName.Keys;

    public bool Has(string name) => Find(name) is not null;

    public PartReader Open(string name) => Open(name, limits.UnpackedBytes);

    /// <summary>A part that is read into memory whole, one entry for each of its elements.</summary>
    public PartReader OpenSmall(string name) => Open(name, limits.SmallPartBytes);

    private PartReader Open(string name, long mostBytes)
    {
        var entry = Find(name) ?? throw new InvalidDataException($"The workbook has no part {name}.");
        return new PartReader(name, new CountingStream(entry.Open(), read => Count(entry, mostBytes, read)), limits);
    }

    private ZipArchiveEntry? Find(string name) => byName.GetValueOrDefault(name);

    // Some programs part folders with backslashes, or begin at the root.
    private static string Plain(string name) => name.Replace('\\', '/').TrimStart('/');

    private void Count(ZipArchiveEntry entry, long mostBytes, Unpacked read)
    {
        unpacked += read.Now;
        if (unpacked > limits.UnpackedBytes || read.InAll > mostBytes || read.WithoutTag > limits.TagBytes
            || (read.InAll > limits.PackingRatioFrom && read.InAll > entry.CompressedLength * limits.PackingRatio))
            throw new FileRefusedException("Книга распаковывается в подозрительно большой объём данных. Скопируйте данные на чистый лист новой книги и загрузите её.");
    }

    /// <param name="WithoutTag">
    /// The longest stretch in which no element begins. It bounds the attributes of one element, which are in memory together;
    /// a value of an attribute cannot hold the sign that is looked for.
    /// </param>
    private readonly record struct Unpacked(int Now, long InAll, int WithoutTag);

    private sealed class CountingStream(Stream inner, Action<Unpacked> count) : Stream
    {
        private long inAll;
        private int withoutTag;

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
            // Two signs of one block are never further apart than the block is long.
            var first = buffer[..now].IndexOf((byte)'<');
            var longest = withoutTag + (first < 0 ? now : first);
            withoutTag = first < 0 ? longest : now - buffer[..now].LastIndexOf((byte)'<');
            count(new(now, inAll, longest));
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
