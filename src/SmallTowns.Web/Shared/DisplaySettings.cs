namespace SmallTowns.Web.Shared;

public enum ColourTheme { Auto, Light, Dark, White, Black, Blue }

public enum TextSize { Normal, Large, Largest }

public enum TextSpacing { Normal, Wide, Widest }

/// <summary>
/// How a reader wants pages to look, kept in one cookie. There are few combinations and each has one spelling
/// (<c>dark.large.normal.on</c>), so cached pages can vary by it.
/// </summary>
public sealed record DisplaySettings(ColourTheme Theme, TextSize Size, TextSpacing Spacing, bool Images)
{
    public const string CookieName = "display";

    public static readonly DisplaySettings Default = new(ColourTheme.Auto, TextSize.Normal, TextSpacing.Normal, Images: true);

    // Nearly every reader has these: they are asked for with every request.
    private static readonly string DefaultKey = Default.Spelt();

    public string ThemeName => Name(Theme);
    public string SizeName => Name(Size);
    public string SpacingName => Name(Spacing);
    public string ImagesName => Images ? "on" : "off";

    /// <summary>The canonical text: cookie value and cache key in one.</summary>
    public string CacheKey => this == Default ? DefaultKey : Spelt();

    public override string ToString() => CacheKey;

    private string Spelt() => $"{ThemeName}.{SizeName}.{SpacingName}.{ImagesName}";

    public static DisplaySettings FromRequest(HttpRequest request) => Parse(request.Cookies[CookieName]);

    /// <summary>Reads the canonical text. Never throws: a part that is not known counts as its default.</summary>
    public static DisplaySettings Parse(string? text)
    {
        const int longestPossible = 64;
        if (string.IsNullOrEmpty(text) || text.Length > longestPossible)
            return Default;
        var parts = text.Split('.');
        return From(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3));
    }

    /// <summary>Reads the four form fields; anything but an allowed word counts as the default.</summary>
    public static DisplaySettings From(string? theme, string? size, string? spacing, string? images) =>
        new(Read<ColourTheme>(theme), Read<TextSize>(size), Read<TextSpacing>(spacing), images != "off");

    public static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    // Enum.TryParse would also take "1" and "Light,Dark"; only the exact words are allowed. The default is the first value.
    private static T Read<T>(string? word) where T : struct, Enum =>
        Array.Find(Enum.GetValues<T>(), value => Name(value) == word);
}
