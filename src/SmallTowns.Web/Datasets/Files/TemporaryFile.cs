namespace SmallTowns.Web.Datasets.Files;

/// <summary>Where a large file goes instead of memory. It can be read by nobody else and is gone when it is closed, also when the portal is killed.</summary>
public static class TemporaryFile
{
    public static FileStream Open()
    {
        var path = Path.GetTempFileName();
        var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose);
        // A name that is gone already cannot be left behind. Windows takes such a file away itself when a process ends.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
