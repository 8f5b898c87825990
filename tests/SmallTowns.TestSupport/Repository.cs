namespace SmallTowns.TestSupport;

/// <summary>The checkout that the tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(string relativePath) => Path.Combine(Root, relativePath);

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(directory.FullName, "SmallTowns.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException($"SmallTowns.sln is in no directory above {AppContext.BaseDirectory}.");
    }
}
