using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Kinds.Checks;

/// <summary>The address of a page of the web that a source stands on.</summary>
public static class PageAddress
{
    public const string NotAPage = "Это не адрес страницы: он начинается с https:// или http:// и пишется без пробелов.";

    public static bool IsGood(string text) =>
        !text.Any(char.IsWhiteSpace)
        && WebAddress.TryRead(text, out var address)
        && address.Host.Contains('.', StringComparison.Ordinal);
}
