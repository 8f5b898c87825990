namespace SmallTowns.Web.Hosting;

/// <summary>A directory in which the portal keeps files of its own, and what they are called.</summary>
/// <param name="Directory">It may belong to others too, as /tmp and /var/log do: then only the portal's files in it are ours.</param>
/// <param name="Below">Directories in it that are the portal's; empty where all of it is.</param>
public sealed record KeptPlace(string Directory, string Pattern, params string[] Below)
{
    private const string Everything = "*";

    // Links are left alone: what they lead to is somebody else's.
    private static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
    private static readonly EnumerationOptions AndBelow = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true, RecurseSubdirectories = true };

    public static KeptPlace Whole(string directory) => new(directory, Everything);

    /// <summary>The portal's files, and the directory itself where there is nothing else in it.</summary>
    public IEnumerable<string> Paths()
    {
        if (!System.IO.Directory.Exists(Directory))
            return [];
        if (Pattern == Everything)
            return [Directory, .. System.IO.Directory.EnumerateFileSystemEntries(Directory, Everything, AndBelow)];
        var files = System.IO.Directory.EnumerateFiles(Directory, Pattern, Here).ToList();
        var below = Below.Select(name => Path.Combine(Directory, name)).Where(System.IO.Directory.Exists).ToList();
        var isOurs = files.Count + below.Count > 0
            && System.IO.Directory.EnumerateFileSystemEntries(Directory, Everything, Here).All(files.Concat(below).ToHashSet(StringComparer.Ordinal).Contains);
        return [.. isOurs ? [Directory] : (string[])[], .. files, .. below.SelectMany(directory => Whole(directory).Paths())];
    }
}
