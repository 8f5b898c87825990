namespace SmallTowns.Web.Shared;

/// <summary>Links made of what was typed as a contact. Nothing but a telephone number and a web address becomes one.</summary>
public static class ContactLinks
{
    public static string Phone(string phone) => "tel:" + string.Concat(phone.Where(sign => sign == '+' || char.IsAsciiDigit(sign)));

    /// <summary>None where the text is not a web address; one without a scheme is taken for https.</summary>
    public static string? Site(string site)
    {
        var address = site.Contains("://", StringComparison.Ordinal) ? site : "https://" + site;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri : null;
    }
}
