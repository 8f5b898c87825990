using Microsoft.Extensions.DependencyInjection;
using SmallTowns.TestSupport;
using SmallTowns.Web.Mail;

namespace SmallTowns.Web.Tests.Account;

public sealed class MailSenderTests
{
    [Fact]
    public async Task Send_ServerDoesNotAnswer_IsAnOutcome()
    {
        await using var app = new SmallTownsApp(database: null, new Dictionary<string, string>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{FreePort.Find()}",
            ["Mail:Security"] = "None",
        });

        var outcome = await app.Services.GetRequiredService<MailSender>().SendAsync("a@example.org", "Тема", "Текст");

        outcome.Should().Be(MailOutcome.Failed);
    }
}
