using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SmallTowns.Web.Mail;

public enum MailOutcome
{
    Sent = 1,

    /// <summary>No server is set: the mail lies in a directory of the portal.</summary>
    WrittenToFile = 2,

    /// <summary>It did not leave this time; the log says why.</summary>
    Failed = 3,

    /// <summary>The server will never take this letter to this address.</summary>
    Refused = 4,
}

/// <param name="Reason">Why it did not leave, without the address; empty where it did.</param>
public sealed record MailDelivery(MailOutcome Outcome, string? Reason = null);

/// <summary>Sends a plain letter. A mail server that does not answer is nothing unusual and comes back as an outcome.</summary>
public sealed class MailSender(MailSettings settings, IHostEnvironment host, TimeProvider clock, ILogger<MailSender> logger)
{
    private const int PatienceMilliseconds = 15_000;
    private const int FirstPermanentAnswer = 500;
    private const string Nobody = "***";

    /// <summary>For whoever waits for the answer: what was refused has failed.</summary>
    public async Task<MailOutcome> SendAsync(string to, string subject, string text, CancellationToken cancellationToken = default) =>
        (await DeliverAsync(to, subject, text, messageId: null, oneClickStop: null, cancellationToken)).Outcome is var outcome && outcome == MailOutcome.Refused ? MailOutcome.Failed : outcome;

    /// <param name="messageId">One that stays the same however often the letter is tried, so that mailboxes can tell a second copy.</param>
    /// <param name="oneClickStop">The whole address to which the mail program posts when its owner wants no more of these letters (RFC 8058).</param>
    public async Task<MailDelivery> DeliverAsync(string to, string subject, string text, string? messageId, string? oneClickStop, CancellationToken cancellationToken = default)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text }, Date = clock.GetUtcNow() };
        if (!MailboxAddress.TryParse(to, out var recipient))
            return Told(MailOutcome.Refused, "Почтового ящика с таким адресом быть не может.");
        try
        {
            var from = MailboxAddress.Parse(settings.From);
            message.From.Add(from);
            message.To.Add(recipient);
            if (messageId is not null)
                message.MessageId = $"{messageId}@{from.Domain}";
            if (oneClickStop is not null)
            {
                message.Headers.Add(HeaderId.ListUnsubscribe, $"<{oneClickStop}>");
                message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }

            return new(settings.WritesFiles ? await WriteAsync(message, cancellationToken) : await SendAsync(message, cancellationToken));
        }
        catch (SmtpCommandException refusal) when (IsForGood(refusal))
        {
            return Told(MailOutcome.Refused, WithoutAddress($"{(int)refusal.StatusCode} {refusal.Message}", recipient));
        }
        catch (Exception fault) when (IsUsual(fault, cancellationToken))
        {
            return Told(MailOutcome.Failed, WithoutAddress(fault.Message, recipient));
        }
    }

    private MailDelivery Told(MailOutcome outcome, string reason)
    {
        logger.LogError("A mail could not be sent: {Outcome}, {Reason}", outcome, reason);
        return new(outcome, reason);
    }

    // Servers like to repeat whom they refuse; the log is not to know.
    private static string WithoutAddress(string text, MailboxAddress recipient) => Regex.Replace(
        text.Replace(recipient.Address, Nobody, StringComparison.OrdinalIgnoreCase),
        $@"\b{Regex.Escape(recipient.LocalPart)}\b", Nobody, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // What is wrong with the sender or the connection may be mended; a mailbox that is not there, and words that are not wanted, may not.
    private static bool IsForGood(SmtpCommandException refusal) =>
        (int)refusal.StatusCode >= FirstPermanentAnswer && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private async Task<MailOutcome> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = PatienceMilliseconds };
        await client.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), cancellationToken);
        if (settings.User.Length > 0)
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
        return MailOutcome.Sent;
    }

    private async Task<MailOutcome> WriteAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(host.ContentRootPath, settings.Directory));
        var name = $"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..8]}.eml";
        await message.WriteToAsync(Path.Combine(directory.FullName, name), cancellationToken);
        return MailOutcome.WrittenToFile;
    }

    private static bool IsUsual(Exception fault, CancellationToken cancellationToken) =>
        fault is SocketException or IOException or UnauthorizedAccessException or TimeoutException or ParseException
            or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or AuthenticationException or SslHandshakeException or NotSupportedException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    internal static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
