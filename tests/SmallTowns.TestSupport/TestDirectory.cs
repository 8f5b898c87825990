namespace SmallTowns.TestSupport;

/// <summary>A directory of one test, removed after it.</summary>
public sealed class TestDirectory : IDisposable
{
    public TestDirectory()
    {
        Directory.CreateDirectory(Path);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "smalltowns-test-" + Guid.NewGuid().ToString("N")[..12]);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that is still going down holds it: it is under the temporary directory, and nothing depends on it.
        }
    }
}
