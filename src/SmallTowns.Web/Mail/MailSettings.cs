using MimeKit;
using SmallTowns.Data;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Mail;

/// <summary>How mail leaves: section <c>Mail</c>. docs/operations.md explains every value.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; empty writes mails to <see cref="Directory"/> instead.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;
    public string User { get; init; } = "";
    public string Password { get; init; } = "";
    public string From { get; init; } = "portal@localhost";
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Where mails are written without a server; relative to the content root.</summary>
    public string Directory { get; init; } = "App_Data/mail";

    /// <summary>Where letters that came for the portal lie as <c>.eml</c> files, relative to the content root; empty where staff see to them by hand.</summary>
    public string InboxDirectory { get; init; } = "";

    /// <summary>The IMAP server of the mailbox to which letters come; empty where something else puts them into <see cref="InboxDirectory"/>.</summary>
    public string InboxHost { get; init; } = "";

    public int InboxPort { get; init; } = 993;
    public string InboxUser { get; init; } = "";
    public string InboxPassword { get; init; } = "";
    public MailSecurity InboxSecurity { get; init; } = MailSecurity.Tls;

    /// <summary>True while nobody is sent anything: the back office says so.</summary>
    public bool WritesFiles => Host.Length == 0;

    public static MailSettings Read(IConfiguration configuration)
    {
        var settings = StrictSection.Read<MailSettings>(configuration, Section);
        if (settings.Port is < 1 or > 65535)
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(Port)} is {settings.Port}; it must be a port, 1 to 65535.");
        if (settings.InboxPort is < 1 or > 65535)
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(InboxPort)} is {settings.InboxPort}; it must be a port, 1 to 65535.");
        if (settings.InboxHost.Length > 0 && settings.InboxDirectory.Length == 0)
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(InboxHost)} needs {Section}:{nameof(InboxDirectory)}: letters lie there until they are read, as App_Data/inbox.");
        if (settings.InboxHost.Length > 0 && settings.InboxUser.Length == 0)
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(InboxHost)} needs {Section}:{nameof(InboxUser)} and {Section}:{nameof(InboxPassword)}.");
        if (!MailboxAddress.TryParse(settings.From, out _))
            throw new ConfigurationFaultException($"The setting {Section}:{nameof(From)} is “{settings.From}”; it must be an e-mail address.");
        return settings;
    }
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted after a greeting, or not at all: the mail is not sent in the clear.</summary>
    StartTls = 1,

    /// <summary>Encrypted from the first byte; usually port 465.</summary>
    Tls = 2,

    /// <summary>In the clear; for a server on the same machine.</summary>
    None = 3,
}
