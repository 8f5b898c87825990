using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using SmallTowns.Data;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// What the portal keeps on disk is for its own user alone: accounts, keys, letters with links in them, logs. New files and
/// directories are made so (0600, 0700); those that stand already are narrowed at the start.
/// </summary>
public static class PrivateFiles
{
    private const uint OfGroupAndOthers = 0b000_111_111;
    private const int NamedInWarning = 5;

    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Holds for every file that this process makes, those of SQLite, of the logs and of the runtime too, which nobody can be asked to
    /// make in another way.
    /// </summary>
    public static void MakeFromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(OfGroupAndOthers);
    }

    /// <summary>Before anything of it is opened: SQLite gives the files beside a database the rights of the database.</summary>
    public static WebApplicationBuilder AddPrivateFiles(this WebApplicationBuilder builder, HostingSettings settings)
    {
        var (configuration, root) = (builder.Configuration, builder.Environment.ContentRootPath);
        KeptPlace[] places =
        [
            // All of it is the portal's, whatever it is called.
            KeptPlace.Whole(Path.Combine(root, "App_Data")),
            new(Path.Combine(root, settings.KeysDirectory), "key-*.xml"),
            new(Path.Combine(root, MailSettings.Read(configuration).Directory), "*.eml"),
            new(Path.Combine(root, FileSettings.Read(configuration).Directory), "*.webp", ImageStore.Folder),
            .. LogSettings.Read(configuration).Directory is { Length: > 0 } logs ? [new KeptPlace(Path.Combine(root, logs), Logs.FilePattern)] : (KeptPlace[])[],
            .. DataServices.SqliteFileOf(configuration, root) is { } file ? [PlaceOf(file)] : (KeptPlace[])[],
        ];
        var failed = Narrow(places);
        if (failed.Count > 0)
        {
            builder.Services.AddStartupWarning<KeptPlace>(
                $"Others on this machine may be able to read what the portal keeps: the rights of {string.Join(", ", failed.Take(NamedInWarning))}{(failed.Count > NamedInWarning ? $" and {failed.Count - NamedInWarning} more" : "")} could not be narrowed. Give them to the portal's user, or set them to 0600 and directories to 0700.");
        }

        return builder;
    }

    /// <summary>Takes from group and others what they may do with files of these places.</summary>
    /// <returns>What could not be narrowed.</returns>
    public static IReadOnlyList<string> Narrow(params IEnumerable<KeptPlace> places)
    {
        if (OperatingSystem.IsWindows())
            return [];
        var failed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            foreach (var path in place.Paths())
            {
                if (!TryNarrow(path))
                    failed.Add(path);
            }
        }

        return [.. failed];
    }

    // The database, what SQLite and the start leave beside it (-wal, -shm, .made, .starting), and the copies from before upgrades.
    private static KeptPlace PlaceOf(string sqlite) => new(Path.GetDirectoryName(sqlite)!, Path.GetFileName(sqlite) + "*", DataServices.UpgradeCopiesDirectory);

    [UnsupportedOSPlatform("windows")]
    private static bool TryNarrow(string path)
    {
        try
        {
            var mode = File.GetUnixFileMode(path);
            // A directory that everybody may put files into, as /tmp, stays so.
            if ((mode & ~OwnersAlone) != 0 && !mode.HasFlag(UnixFileMode.StickyBit))
                File.SetUnixFileMode(path, mode & OwnersAlone);
            return true;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            // Somebody took it away meanwhile.
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
