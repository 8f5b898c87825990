using System.Diagnostics.CodeAnalysis;

namespace SmallTowns.Web.Shared;

/// <summary>An address that a reader can be sent to.</summary>
public static class WebAddress
{
    /// <summary>http or https, without a user name before the host: that disguises where a link leads.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;
}
