using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The letters of one person, as they lie in the folder of letters.</summary>
internal sealed class Mailbox(BackOffice office, string address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Has the portal send what is due and waits for a letter that says this.</summary>
    public async Task<MimeMessage> WaitForAsync(string words)
    {
        var jobs = office.App.Services.GetRequiredService<JobRunner>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await jobs.RunDueAsync(TestContext.Current.CancellationToken);
            foreach (var file in Directory.Exists(office.App.MailDirectory) ? Directory.GetFiles(office.App.MailDirectory, "*.eml") : [])
            {
                var letter = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                if (letter.To.Mailboxes.Any(to => to.Address == address) && $"{letter.Subject}\n{letter.TextBody}".Contains(words, StringComparison.Ordinal))
                    return letter;
            }

            watch.Elapsed.Should().BeLessThan(Patience, "a letter to {0} is to say «{1}»", address, words);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}
