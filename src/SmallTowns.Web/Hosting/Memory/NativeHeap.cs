using System.Runtime.InteropServices;

namespace SmallTowns.Web.Hosting.Memory;

/// <summary>Memory of libraries that are not .NET: SQLite, image coding, the runtime itself.</summary>
internal static class NativeHeap
{
    /// <summary>glibc keeps what was freed until it is asked. Other systems have no such call and need none.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception absent) when (absent is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library, such as musl.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    private static extern int MallocTrim(nuint keptBytes);
}
