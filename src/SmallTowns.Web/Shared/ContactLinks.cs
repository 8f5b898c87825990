namespace SmallTowns.Web.Shared;

/// <summary>Links made of what was typed as a contact. Nothing but a telephone number, an e-mail address and a web address becomes one.</summary>
public static class ContactLinks
{
    public static string Phone(string phone) => "tel:" + string.Concat(phone.Where(sign => sign == '+' || char.IsAsciiDigit(sign)));

    /// <summary>A sign that would end the address or begin a subject is encoded.</summary>
    public static string Mail(string email) => "mailto:" + Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal);

    /// <summary>None where the text is not a web address; one without a scheme is taken for https.</summary>
    public static string? Site(string site)
    {
        var address = site.Contains("://", StringComparison.Ordinal) ? site : "https://" + site;
        return WebAddress.TryRead(address, out var uri) ? uri.AbsoluteUri : null;
    }
}
