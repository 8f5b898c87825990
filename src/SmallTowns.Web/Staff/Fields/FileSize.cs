using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Fields;

/// <summary>How large a file is, in words.</summary>
public static class FileSize
{
    private const long Kilobyte = 1024;

    public static string InWords(long bytes) => bytes >= Kilobyte * Kilobyte
        ? $"{Numbers.Show((decimal)bytes / (Kilobyte * Kilobyte), 1)} МБ"
        : $"{Numbers.Show(Math.Max(1, bytes / Kilobyte))} КБ";
}
