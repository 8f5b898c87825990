using SkiaSharp;
using SmallTowns.Domain.Cases;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Cases.Files;

/// <summary>Tells what a file is by what is in it: its name is whatever its sender liked. A scanner looks at it too where there is one.</summary>
public sealed class CaseFileCheck(VirusScanner scanner)
{
    // Readers look for the end of a PDF in its last kilobyte (ISO 32000-1, implementation note 18).
    private const int PdfTail = 1024;

    private static ReadOnlySpan<byte> OleHead => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <returns>What it is, or why it is not kept.</returns>
    public async Task<(CaseFileKind? Kind, CaseFileFault? Fault)> CheckAsync(byte[] file, CancellationToken cancellationToken)
    {
        var (kind, fault) = KindOf(file);
        if (kind is null)
            return (null, fault);
        return await scanner.ScanAsync(file, cancellationToken) switch
        {
            ScanVerdict.Clean => (kind, null),
            ScanVerdict.Infected => (null, CaseFileFault.Infected),
            _ => (null, CaseFileFault.NotScanned),
        };
    }

    public static (CaseFileKind? Kind, CaseFileFault? Fault) KindOf(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        ReadOnlySpan<byte> bytes = file;
        if (bytes.IsEmpty)
            return (null, CaseFileFault.Empty);
        if (bytes.StartsWith("%PDF-"u8))
            return bytes[^Math.Min(PdfTail, bytes.Length)..].IndexOf("%%EOF"u8) < 0 ? (null, CaseFileFault.Broken) : OneKind(CaseFileKind.Pdf, TwoKinds.InPdf(bytes));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Picture(file, SKEncodedImageFormat.Jpeg, CaseFileKind.Jpeg);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return Picture(file, SKEncodedImageFormat.Png, CaseFileKind.Png);
        if (bytes.StartsWith("PK\x03\x04"u8))
        {
            var (kind, fault) = OfficePackage.KindOf(file);
            return kind is { } known ? OneKind(known, TwoKinds.InArchive(bytes)) : (null, fault);
        }

        return (null, bytes.StartsWith(OleHead) ? CaseFileFault.Password : CaseFileFault.OtherKind);
    }

    public static string ContentTypeOf(CaseFileKind kind) => kind switch
    {
        CaseFileKind.Pdf => "application/pdf",
        CaseFileKind.Jpeg => "image/jpeg",
        CaseFileKind.Png => "image/png",
        CaseFileKind.Docx => MediaTypes.Docx,
        CaseFileKind.Xlsx => MediaTypes.Xlsx,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no type yet."),
    };

    private static (CaseFileKind? Kind, CaseFileFault? Fault) Picture(byte[] file, SKEncodedImageFormat format, CaseFileKind kind) =>
        PictureKind.Of(file) == format ? OneKind(kind, TwoKinds.InPicture(file)) : (null, CaseFileFault.Broken);

    private static (CaseFileKind? Kind, CaseFileFault? Fault) OneKind(CaseFileKind kind, bool isAnotherToo) => isAnotherToo ? (null, CaseFileFault.TwoKinds) : (kind, null);
}
