using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;

namespace SmallTowns.Web.Mail.Inbox;

/// <summary>What a letter that came tells the portal. Nothing of it is shown but plain words.</summary>
/// <param name="Fingerprint">Of its number: the same letter is not taken twice.</param>
/// <param name="AnswersTo">Keys of letters of the portal that it answers or returns, the nearest first.</param>
/// <param name="Return">Where it is a notice that a letter could not be delivered for good.</param>
/// <param name="IsAutomatic">Written by a program: a notice of absence, a delay. Nobody waits for an answer to it.</param>
/// <param name="From">Only to be compared.</param>
public sealed partial record IncomingLetter(string Fingerprint, IReadOnlyList<string> AnswersTo, ReturnedLetter? Return, bool IsAutomatic, string? From, string Text, int Attachments)
{
    private const int KeyLength = 32;

    public static async Task<IncomingLetter> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var message = await MimeMessage.LoadAsync(file, cancellationToken);
        return Of(message);
    }

    public static IncomingLetter Of(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var returned = DeliveryNotice.In(message);
        var numbers = new[] { message.InReplyTo }.Concat(message.References.Reverse()).Concat(DeliveryNotice.NumbersIn(message));
        return new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId ?? message.Headers.ToString() ?? ""))),
            [.. numbers.Select(KeyOf).OfType<string>().Distinct()],
            returned,
            returned is not null || IsByProgram(message),
            message.From.Mailboxes.FirstOrDefault()?.Address,
            LetterWords.Of(message),
            message.Attachments.Count());
    }

    /// <summary>The number of a letter of the portal is its key at the domain of the sender.</summary>
    private static string? KeyOf(string? number) => number is not null && MimeUtils.ParseMessageId(number) is { } id && id.Split('@')[0] is { Length: KeyLength } key && Key().IsMatch(key) ? key : null;

    // RFC 3834, and what programs wrote before it. A report (RFC 3462) is never a person.
    private static bool IsByProgram(MimeMessage message) =>
        message.Headers[HeaderId.AutoSubmitted] is { } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || message.Headers[HeaderId.Precedence] is { } precedence && precedence.Trim().ToUpperInvariant() is "BULK" or "JUNK" or "AUTO_REPLY" or "LIST"
        || message.Body is MultipartReport
        || message.From.Mailboxes.All(sender => sender.LocalPart.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Key();
}

/// <param name="Status">As RFC 3463 counts them: <c>5.1.1</c>.</param>
/// <param name="Reason">What the other server said; may hold the address.</param>
public sealed record ReturnedLetter(string Status, string? Reason);
