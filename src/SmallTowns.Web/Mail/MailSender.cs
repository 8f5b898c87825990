using System.Net.Sockets;
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

    /// <summary>The server or the disk refused; the log says why.</summary>
    Failed = 3,
}

/// <summary>Sends a plain letter. A mail server that does not answer is nothing unusual and comes back as an outcome.</summary>
public sealed class MailSender(MailSettings settings, IHostEnvironment host, TimeProvider clock, ILogger<MailSender> logger)
{
    private const int PatienceMilliseconds = 15_000;

    public async Task<MailOutcome> SendAsync(string to, string subject, string text, CancellationToken cancellationToken = default)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text }, Date = clock.GetUtcNow() };
        try
        {
            message.From.Add(MailboxAddress.Parse(settings.From));
            message.To.Add(MailboxAddress.Parse(to));
            return settings.WritesFiles ? await WriteAsync(message, cancellationToken) : await SendAsync(message, cancellationToken);
        }
        catch (Exception fault) when (IsUsual(fault, cancellationToken))
        {
            logger.LogError("A mail could not be sent: {Reason}", fault.Message);
            return MailOutcome.Failed;
        }
    }

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

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
