using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SmallTowns.Data;
using SmallTowns.TestSupport;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Mail.Inbox;

namespace SmallTowns.Web.Tests.Mail;

public sealed class MailboxFetchingTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Letters_ComeIntoTheDirectory_AndLeaveTheMailbox()
    {
        await using var server = new MailboxServer(Letters.Returned("a@towns.example.org"), Letters.Reply("b@towns.example.org"));
        var (fetching, folder) = Of(server);

        await fetching.FetchAsync(Cancellation);
        await fetching.FetchAsync(Cancellation);

        var files = folder.Files();
        files.Should().HaveCount(2);
        (await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file.FullName, Cancellation)))).Should()
            .Contain(text => text.Contains("User unknown", StringComparison.Ordinal)).And.Contain(text => text.Contains("b@towns.example.org", StringComparison.Ordinal));
        server.Left.Should().BeEmpty();
    }

    /// <summary>What was fetched before the break is there, and nothing of the mailbox is lost.</summary>
    [Fact]
    public async Task Connection_ThatBreaks_LosesNoLetter()
    {
        await using var server = new MailboxServer(Letters.Returned("a@towns.example.org"), Letters.Reply("b@towns.example.org")) { BreaksAfter = 1 };
        var (fetching, folder) = Of(server);

        await FluentActions.Awaiting(() => fetching.FetchAsync(Cancellation)).Should().ThrowAsync<Exception>();
        folder.Files().Should().HaveCount(1);
        server.BreaksAfter = null;
        await fetching.FetchAsync(Cancellation);

        folder.Files().Count.Should().Be(2);
        server.Left.Should().BeEmpty();
    }

    [Theory]
    [InlineData("InboxDirectory", "", "*needs Mail:InboxDirectory*")]
    [InlineData("InboxUser", "", "*needs Mail:InboxUser and Mail:InboxPassword*")]
    [InlineData("InboxPort", "0", "*InboxPort is 0*")]
    public void Settings_ThatCannotBe_AreASentence(string name, string value, string sentence)
    {
        var settings = new Dictionary<string, string?> { ["Mail:InboxHost"] = "imap.example.org", ["Mail:InboxDirectory"] = "inbox", ["Mail:InboxUser"] = "portal", [$"Mail:{name}"] = value };

        FluentActions.Invoking(() => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())).Should().Throw<ConfigurationFaultException>().WithMessage(sentence);
    }

    private (MailboxFetching Fetching, MailFolder Folder) Of(MailboxServer server)
    {
        var settings = new MailSettings
        {
            InboxHost = "127.0.0.1",
            InboxPort = server.Port,
            InboxUser = "portal",
            InboxPassword = "secret",
            InboxSecurity = MailSecurity.None,
            InboxDirectory = directory.Path,
        };
        var folder = new MailFolder(settings, new Here());
        return (new MailboxFetching(settings, folder), folder);
    }

    private sealed class Here : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";
        public string ApplicationName { get; set; } = "Test";
        public string ContentRootPath { get; set; } = "/";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
