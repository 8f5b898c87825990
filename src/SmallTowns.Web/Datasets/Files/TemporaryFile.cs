namespace SmallTowns.Web.Datasets.Files;

/// <summary>Where a large file goes instead of memory. It can be read by nobody else and is gone when it is closed.</summary>
public static class TemporaryFile
{
    public static FileStream Open() =>
        new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
}
