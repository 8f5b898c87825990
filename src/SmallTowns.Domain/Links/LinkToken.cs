using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace SmallTowns.Domain.Links;

/// <summary>The secret in the address of a link: 256 random bits as 43 characters of base64url.</summary>
public static class LinkToken
{
    public const int Bits = 256;
    public const int Length = 43;
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bits / 8));

    /// <summary>
    /// What is stored and looked up. A token that nobody can guess needs no salt and no slow hash; and however a database compares
    /// hashes, the time that it takes tells nothing about the token.
    /// </summary>
    /// <returns>Empty for what cannot be a token.</returns>
    public static string? HashOf(string? token)
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        return token is { Length: Length } && Base64Url.DecodeFromChars(token, bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))
            : null;
    }
}
