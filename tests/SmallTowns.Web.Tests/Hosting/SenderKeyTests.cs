using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>Whoever changes the last half of an IPv6 address, or is heard of as IPv6 and as IPv4, stays one sender.</summary>
public sealed partial class SenderKeyTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%2", "fe80::/64")]
    [InlineData("::1", "::/64")]
    public void Of_AnAddress_IsItsNetwork(string address, string key) => SenderKey.Of(IPAddress.Parse(address)).Should().Be(key);

    [Fact]
    public void Of_NoAddress_IsOneKeyForAll() => SenderKey.Of(address: null).Should().BeEmpty();

    [Fact]
    public async Task Posts_FromOneIPv6Network_ShareWhatOneSenderMay()
    {
        await using var app = new SmallTownsApp(null, new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "2" });
        var statuses = new List<int>();
        foreach (var sender in new[] { "2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:3::4", "2001:db8:1:3::1", "::ffff:203.0.113.7", "203.0.113.7", "203.0.113.7", "203.0.113.8" })
            statuses.Add(await PostAsync(sender));

        statuses.Should().Equal(404, 404, 429, 404, 404, 404, 429, 404);

        async Task<int> PostAsync(string sender) => (await app.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path) = ("POST", "/api/v1/nowhere");
            context.Connection.RemoteIpAddress = IPAddress.Parse(sender);
        })).Response.StatusCode;
    }

    /// <summary>
    /// The log of the administrators and the list of sessions keep whole addresses; sign-in hands them on to the back-off, which asks for
    /// the key. Whatever else counts senders takes the request.
    /// </summary>
    [Fact]
    public void Sources_AskForTheAddressOfASender_InOnePlace()
    {
        var askers = Directory.GetFiles(Repository.File("src"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && Address().IsMatch(File.ReadAllText(path)))
            .Select(Path.GetFileName);

        askers.Should().BeEquivalentTo("SenderKey.cs", "AuditLog.cs", "StaffSignInManager.cs", "StaffSignIn.cs", "OwnPassword.cs");
    }

    [GeneratedRegex(@"\.RemoteIpAddress\b")]
    private static partial Regex Address();
}
