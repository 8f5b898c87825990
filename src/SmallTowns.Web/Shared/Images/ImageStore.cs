namespace SmallTowns.Web.Shared.Images;

/// <summary>Images on disk, each under the name that its bytes give it. What is kept is never changed.</summary>
public sealed class ImageStore(FileSettings settings, IHostEnvironment environment) : IDisposable
{
    /// <summary>The folder of images among the files of the portal.</summary>
    public const string Folder = "images";

    // An image being unpacked can take two hundred megabytes: one at a time.
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly string directory = Path.Combine(environment.ContentRootPath, settings.Directory, Folder);

    /// <summary>Re-encodes an upload and keeps it in both sizes.</summary>
    public async Task<ImageOutcome> SaveAsync(Stream upload, CancellationToken cancellation = default)
    {
        if (await Uploads.ReadAsync(upload, ImageSizes.MaxFileBytes, cancellation) is not { } bytes)
            return ImageFault.TooLarge;
        return await KeepAsync(() => ImageEncoding.Encode(bytes), cancellation);
    }

    /// <summary>Keeps a part of a kept image as another; the whole stays.</summary>
    public async Task<ImageOutcome> CutAsync(string name, ImageCrop crop, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crop);
        if (!crop.IsPossible || Find(ImageName.Large(name)) is not { } path)
            return ImageFault.Broken;
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return await KeepAsync(() => ImageEncoding.Cut(bytes, crop), cancellation);
    }

    private async Task<ImageOutcome> KeepAsync(Func<(ImageEncoding.Encoded? Image, ImageFault? Fault)> encode, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var (image, fault) = await Task.Run(encode, cancellation);
            if (image is null)
                return fault!.Value;
            var name = ImageName.Of(image.Large);
            Directory.CreateDirectory(directory);
            await WriteAsync(ImageName.Small(name), image.Small, cancellation);
            await WriteAsync(name, image.Large, cancellation);
            return new StoredImage(name, image.Width, image.Height);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>The path of a kept image; none where the name is not one of ours or nothing is kept under it.</summary>
    public string? Find(string name) => ImageName.IsValid(name) && File.Exists(PathOf(name)) ? PathOf(name) : null;

    /// <summary>The room that all kept images take.</summary>
    public long TotalBytes() => Directory.Exists(directory) ? new DirectoryInfo(directory).EnumerateFiles("*.webp").Sum(file => file.Length) : 0;

    public void Dispose() => oneAtATime.Dispose();

    private string PathOf(string name) => Path.Combine(directory, name + ".webp");

    /// <summary>Under another name first: a reader never gets half an image.</summary>
    private async Task WriteAsync(string name, byte[] bytes, CancellationToken cancellation)
    {
        if (File.Exists(PathOf(name)))
            return;
        var unfinished = Path.Combine(directory, $".{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllBytesAsync(unfinished, bytes, cancellation);
            File.Move(unfinished, PathOf(name), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
