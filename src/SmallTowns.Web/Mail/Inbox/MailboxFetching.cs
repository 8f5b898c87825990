using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace SmallTowns.Web.Mail.Inbox;

/// <summary>
/// Brings letters from a mailbox (IMAP) into the directory from which they are read. A letter leaves the mailbox once its file is there; one
/// that is fetched twice, because the connection broke between the two, is known again by whoever reads it.
/// </summary>
public sealed class MailboxFetching(MailSettings settings, MailFolder folder)
{
    private const int PatienceMilliseconds = 30_000;

    /// <summary>The rest comes the next time.</summary>
    private const int MostAtOnce = 200;

    public bool IsSet => settings.InboxHost.Length > 0;

    public async Task FetchAsync(CancellationToken cancellationToken)
    {
        using var client = new ImapClient { Timeout = PatienceMilliseconds };
        await client.ConnectAsync(settings.InboxHost, settings.InboxPort, MailSender.Options(settings.InboxSecurity), cancellationToken);
        await client.AuthenticateAsync(settings.InboxUser, settings.InboxPassword, cancellationToken);
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        var waiting = await inbox.SearchAsync(SearchQuery.NotDeleted, cancellationToken);
        foreach (var id in waiting.Take(MostAtOnce))
        {
            MimeMessage? message = null;
            try
            {
                message = await inbox.GetMessageAsync(id, cancellationToken);
                await folder.AddAsync(message, cancellationToken);
            }
            finally
            {
                message?.Dispose();
            }

            await inbox.AddFlagsAsync(id, MessageFlags.Deleted, silent: true, CancellationToken.None);
        }

        await inbox.CloseAsync(expunge: true, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
