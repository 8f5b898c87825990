using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Tests.Cases;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Images;

/// <summary>
/// Files that are two things at once, bombs, and pictures that are programs, at every door by which a file comes in. What is refused depends on
/// its bytes and on no database.
/// </summary>
public sealed class TwoKindsTests : CaseTest
{
    private static readonly byte[] Jpeg = TestImages.Halves(40, 30);
    private static readonly byte[] Png = TestImages.Halves(40, 30, SKEncodedImageFormat.Png);
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    private static readonly byte[] Archive = Zip("");

    /// <summary>What each is, and how a door of pictures and one of documents answer.</summary>
    private static readonly (string What, byte[] Bytes, ImageFault Picture, CaseFileFault Document)[] Files =
    [
        ("JPEG and a page behind it", [.. Jpeg, .. "<html><script>alert(1)</script></html>"u8], ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("JPEG and a page in its comment", TestImages.WithSegment(Jpeg, 0xFE, 100, "<SCRIPT>alert(1)</SCRIPT>"), ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("JPEG and a script by its first segment", TestImages.WithSegment(Jpeg, 0xE0, 0x2F2A, "*/=alert(1);/*"), ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("JPEG and an archive", [.. Jpeg, .. Archive], ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("JPEG and a PDF", TestImages.WithSegment(Jpeg, 0xFE, 200, Encoding.ASCII.GetString(Pdf)), ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("PNG and a PDF", TestImages.WithText(Png, Encoding.ASCII.GetString(Pdf)), ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("PNG and a drawing with a script", TestImages.WithText(Png, "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("PNG and a program of a server", TestImages.WithText(Png, "<?php system($_GET['c']); ?>"), ImageFault.TwoKinds, CaseFileFault.TwoKinds),
        ("WebP and a page", [.. TestImages.Halves(40, 30, SKEncodedImageFormat.Webp), .. "<!DOCTYPE html><p>"u8], ImageFault.TwoKinds, CaseFileFault.OtherKind),
        ("GIF and a script", [.. "GIF89a/*"u8, .. new byte[20], .. "*/=alert(1)//;"u8], ImageFault.NotAnImage, CaseFileFault.OtherKind),
        ("drawing with a script", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8], ImageFault.NotAnImage, CaseFileFault.OtherKind),
        ("drawing that says it is XML", [.. "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8], ImageFault.NotAnImage, CaseFileFault.OtherKind),
        ("page", [.. "<!DOCTYPE html><script>alert(1)</script>"u8], ImageFault.NotAnImage, CaseFileFault.OtherKind),
        ("page and a PDF", [.. "<html><script>alert(1)</script>"u8, .. Pdf], ImageFault.NotAnImage, CaseFileFault.OtherKind),
        ("PDF and an archive", [.. Pdf, .. Zip("%%EOF")], ImageFault.NotAnImage, CaseFileFault.TwoKinds),
        ("PDF and a page", [.. "%PDF-1.4\n<html><script>alert(1)</script>\n"u8, .. Pdf], ImageFault.NotAnImage, CaseFileFault.TwoKinds),
        ("document and a page behind it", [.. Document(), .. "<html><script>alert(1)</script></html>"u8], ImageFault.NotAnImage, CaseFileFault.TwoKinds),
        ("document with a comment that is a page", WithComment(Document(), "<script>alert(1)</script>"), ImageFault.NotAnImage, CaseFileFault.TwoKinds),
        ("archive", Archive, ImageFault.NotAnImage, CaseFileFault.OtherKind),
        ("archive of programs behind a picture's head", [.. Jpeg[..20], .. Archive], ImageFault.Broken, CaseFileFault.Broken),
        ("picture of sixty thousand by sixty thousand", TestImages.PngBomb(60_000, 60_000), ImageFault.TooManyPixels, CaseFileFault.Broken),
    ];

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task EveryDoor_RefusesThem_AndKeepsNothing()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        var (desk, caseId, abinsk) = (await HireDeskAsync(), (await CaseAsync()).Id, await TownIdAsync("abinsk"));
        var secretary = Editor with { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };
        var town = new StaffActor(120, "Представитель", new HashSet<StaffRole> { StaffRole.TownRepresentative }, new HashSet<int> { abinsk });
        var (pictures, papers) = (Service<ImageUploads>(), Service<AssociationFileWork>());
        (string Door, Func<Stream, Task<ImageFault?>> Open)[] ofPictures =
        [
            ("a town", async file => (await pictures.SaveAsync(Editor, abinsk, file, Cancellation)).Fault),
            ("an object of the register", async file => (await pictures.SaveOfSiteAsync(Editor, abinsk, file, Cancellation)).Fault),
            ("the media library", async file => (await pictures.SaveOfPressAsync(Editor, Scope.Association, file, Cancellation)).Fault),
        ];
        (string Door, Func<Stream, Task<CaseFileFault?>> Open)[] ofDocuments =
        [
            ("a case", file => Service<CaseFileWork>().AddAsync(desk, caseId, "план.pdf", file, Cancellation)),
            ("the Association", async file => (await papers.AddAsync(Editor, "устав.pdf", file, Cancellation)).Fault),
            ("a meeting", async file => (await papers.AddPaperAsync(secretary, "протокол.pdf", file, Cancellation)).Fault),
            ("a self-assessment", async file => (await papers.AddEvidenceAsync(town, abinsk, "акт.pdf", file, Cancellation)).Fault),
            ("an assignment", file => Service<WorkFileWork>().AddAsync(Editor, WorkFileOwner.Assignment(1), "отчёт.pdf", file, Cancellation)),
        ];

        foreach (var (what, bytes, picture, document) in Files)
        {
            foreach (var (door, open) in ofPictures)
                (await open(new MemoryStream(bytes))).Should().Be(picture, "{0} comes to {1}", what, door);
            foreach (var (door, open) in ofDocuments)
                (await open(new MemoryStream(bytes))).Should().Be(document, "{0} comes to {1}", what, door);
        }

        Service<ImageStore>().TotalBytes().Should().Be(0);
        await using var db = Open();
        (await db.CaseFiles.CountAsync(Cancellation) + await db.AssociationFiles.CountAsync(Cancellation) + await db.WorkFiles.CountAsync(Cancellation)).Should().Be(0);
        // The doors are open to what is one thing.
        foreach (var (door, open) in ofPictures)
            (await open(new MemoryStream(Jpeg))).Should().BeNull(door);
        foreach (var (door, open) in ofDocuments.Take(4))
        {
            foreach (var whole in new[] { Pdf, Jpeg, Png, Document() })
                (await open(new MemoryStream(whole))).Should().BeNull(door);
        }
    }

    /// <summary>Words of pages come up in what cameras and programs write beside a picture; they are no page yet.</summary>
    [Fact]
    public void WhatIsNoSecondKind_IsLetThrough()
    {
        TwoKinds.InPicture(TestImages.WithText(Png, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF/></x:xmpmeta> 1 < 2 <b>")).Should().BeFalse();
        TwoKinds.InPicture([.. Jpeg, 0xFF, 0xD8, .. "PK\x03\x04"u8]).Should().BeFalse();
        TwoKinds.InPdf([.. Pdf[..^6], .. new byte[4000], .. "<html><script>"u8, .. "\n%%EOF"u8]).Should().BeFalse("forms of PDF hold such words, and nobody takes it for a page");
        TwoKinds.InArchive(Document()).Should().BeFalse();
    }

    private static byte[] Zip(string comment)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("evil.class").Open();
            part.Write("program"u8);
        }

        return comment.Length == 0 ? bytes.ToArray() : WithComment(bytes.ToArray(), comment);
    }

    /// <summary>The end of an archive says how long the comment behind it is.</summary>
    private static byte[] WithComment(byte[] archive, string comment)
    {
        var length = Encoding.ASCII.GetByteCount(comment);
        return [.. archive[..^2], (byte)length, (byte)(length >> 8), .. Encoding.ASCII.GetBytes(comment)];
    }

    private static byte[] Document()
    {
        using var bytes = new MemoryStream();
        DocxWriter.Write(new("Письмо", "ru-RU", "Страница", [new DocxBlock.Paragraph("Текст")]), bytes);
        return bytes.ToArray();
    }
}
