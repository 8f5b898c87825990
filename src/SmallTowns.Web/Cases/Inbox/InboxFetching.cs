using SmallTowns.Data.Jobs;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Mail.Inbox;

namespace SmallTowns.Web.Cases.Inbox;

/// <summary>Empties the portal's mailbox into the directory that <see cref="InboxReading"/> reads. A server that is away is a job that failed: the administrator sees it, and the next run tries again.</summary>
public sealed class InboxFetching(MailboxFetching mailbox) : JobKind
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public override string Code => "fetch-inbox";

    public override string Title => "Получение писем из почтового ящика портала";

    public override TimeSpan? Every => mailbox.IsSet ? Pause : null;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        await mailbox.FetchAsync(cancellationToken);
        return null;
    }
}
