namespace SmallTowns.Web.Links;

/// <summary>Addresses that are secrets: whoever has one can do what it is for. They never get into a log.</summary>
public static class SecretAddresses
{
    /// <summary>The first segment of links (<see cref="ExpiringLinks"/>).</summary>
    public const string Links = "l";

    /// <summary>The first segment of the private pages of investors.</summary>
    public const string Cases = "cases";

    /// <summary>The first segment of the addresses by which mail programs end letters.</summary>
    public const string Unsubscribe = "unsubscribe";

    /// <summary>The first segment of proposals to investors.</summary>
    public const string Proposals = "proposals";

    /// <summary>The first segment of texts of the press centre that readers do not see yet.</summary>
    public const string Looks = "look";

    /// <summary>The first segment of forms that towns fill in.</summary>
    public const string Requests = "request";

    /// <summary>The first segment of ballots that members fill in themselves.</summary>
    public const string Ballots = "own-ballot";

    private const string Mask = "***";
    private static readonly string[] First = [Links, Cases, Unsubscribe, Proposals, Looks, Requests, Ballots];

    /// <summary>The path without what is secret in it. However the address is mangled, what follows the first segment goes.</summary>
    public static string Masked(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var first in First)
        {
            var at = path.IndexOf($"/{first}/", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsStart(path.AsSpan(0, at)))
                return path[..(at + first.Length + 2)] + Mask;
        }

        return path;
    }

    // Nothing, slashes too many, or the language.
    private static bool IsStart(ReadOnlySpan<char> before)
    {
        var rest = before.Trim('/');
        return rest.IsEmpty || rest.Equals("en", StringComparison.OrdinalIgnoreCase);
    }
}
