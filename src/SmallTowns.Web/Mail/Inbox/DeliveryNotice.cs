using MimeKit;

namespace SmallTowns.Web.Mail.Inbox;

/// <summary>Reads a notice of delivery (RFC 3464): for which letter it is, and whether that came back for good.</summary>
internal static class DeliveryNotice
{
    private const string Failed = "failed";
    private const string UnknownStatus = "5.0.0";

    /// <returns>Empty for a letter that is none, and for one that was delivered, passed on or is merely late.</returns>
    public static ReturnedLetter? In(MimeMessage message)
    {
        // The first group is about the message, each further one about a recipient.
        var recipients = Parts<MessageDeliveryStatus>(message).SelectMany(status => status.StatusGroups.Skip(1));
        var failed = recipients.FirstOrDefault(group => group["Action"]?.Trim().Equals(Failed, StringComparison.OrdinalIgnoreCase) is true && group["Status"]?.Trim().StartsWith('4') is not true);
        return failed is null ? null : new(StatusOf(failed), ReasonOf(failed));
    }

    /// <summary>The numbers of the letters that came back with it, whole or by their headers.</summary>
    public static IEnumerable<string> NumbersIn(MimeMessage message) =>
        message.Body is not MultipartReport ? [] :
        [
            .. Parts<MessagePart>(message).Select(part => part.Message?.MessageId).OfType<string>(),
            .. Parts<TextPart>(message).Where(part => part.ContentType.IsMimeType("text", "rfc822-headers")).Select(part => HeadersIn(part)?[HeaderId.MessageId]).OfType<string>(),
        ];

    private static string StatusOf(HeaderList group) => group["Status"]?.Trim().Split(' ')[0] is { Length: > 0 } status ? status : UnknownStatus;

    // "smtp; 550 5.1.1 no such user": what stands before the semicolon is the sort of it.
    private static string? ReasonOf(HeaderList group) => group["Diagnostic-Code"] is { } said ? said[(said.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim() : null;

    private static HeaderList? HeadersIn(TextPart part)
    {
        if (part.Content is not { } content)
            return null;
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        bytes.Position = 0;
        try
        {
            return HeaderList.Load(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<T> Parts<T>(MimeMessage message) where T : MimeEntity => message.Body is Multipart multipart ? PartsOf<T>(multipart) : message.Body is T one ? [one] : [];

    // What lies inside a letter that came back is not looked through: it is the other letter's.
    private static IEnumerable<T> PartsOf<T>(Multipart multipart) where T : MimeEntity =>
        multipart.SelectMany(part => part is Multipart inner ? PartsOf<T>(inner) : part is T one ? [one] : Enumerable.Empty<T>());
}
