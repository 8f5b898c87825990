namespace SmallTowns.Web.Shared;

/// <summary>What somebody sends, of whose length only they have spoken.</summary>
public static class Uploads
{
    private const int BlockBytes = 64 * 1024;

    /// <returns>Nothing where it is longer than it may be: the rest is not read.</returns>
    public static async Task<byte[]?> ReadAsync(Stream upload, long mostBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        using var bytes = new MemoryStream();
        var block = new byte[BlockBytes];
        int read;
        while ((read = await upload.ReadAsync(block, cancellationToken)) > 0)
        {
            if (bytes.Length + read > mostBytes)
                return null;
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }
}
