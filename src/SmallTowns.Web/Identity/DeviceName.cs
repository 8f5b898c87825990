namespace SmallTowns.Web.Identity;

/// <summary>
/// By what a person knows their own device in a list: browser and system, out of what the browser says of itself. Nothing is decided by it.
/// </summary>
public static class DeviceName
{
    // The order matters: nearly every browser also says that it is Chrome and Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("YaBrowser/", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) =>
        string.Join(", ", new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.Where(name => name is not null));

    private static string? Find((string Sign, string Name)[] signs, string? text) =>
        Array.Find(signs, sign => text?.Contains(sign.Sign, StringComparison.Ordinal) is true).Name;
}
