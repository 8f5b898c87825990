using System.Diagnostics.CodeAnalysis;

namespace SmallTowns.Web.Hosting;

public static class WritableDirectory
{
    /// <summary>Makes the directory and writes into it: permissions alone do not tell of a read-only or full disk.</summary>
    public static bool TryPrepare(string directory, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, $".probe-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "probe");
            File.Delete(probe);
            reason = null;
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reason = $"{directory} cannot be written ({fault.Message})";
            return false;
        }
    }
}
