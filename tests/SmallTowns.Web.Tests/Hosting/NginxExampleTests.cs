using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>The example of a proxy is tried with a real nginx where there is one; what it must say is read everywhere.</summary>
public sealed class NginxExampleTests
{
    private const string Host = "towns.example.org";
    private static readonly string Example = File.ReadAllText(Repository.File("deploy/nginx.conf"));

    [Fact]
    public void Example_SaysWhatThePortalNeeds()
    {
        Example.Should().Contain("proxy_set_header Upgrade $http_upgrade;").And.Contain("proxy_set_header Connection $connection_upgrade;")
            .And.Contain("proxy_set_header Host $host;").And.Contain("proxy_set_header X-Forwarded-For $remote_addr;")
            .And.Contain("proxy_set_header X-Forwarded-Proto $scheme;").And.MatchRegex(@"(?m)^\s*hash \$remote_addr");
        var bodies = Regex.Matches(Example, @"client_max_body_size (\d+)m").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        bodies.Should().HaveCount(2);
        bodies[0].Should().BeGreaterThan(new HostingSettings().MaxRequestBodyMegabytes);
        bodies[1].Should().BeGreaterThan(64, "the calculation takes bodies of 64 MB");
    }

    [Fact]
    public async Task Nginx_InFrontOfTwoNodes_KeepsAPersonOnOneAndPassesWebSockets()
    {
        var nginx = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx" }.FirstOrDefault(File.Exists);
        Assert.SkipUnless(nginx is not null, "There is no nginx on this machine.");
        using var directory = new TestDirectory();
        var database = await PostgresServer.CreateDatabaseAsync();
        // Several nodes share their keys: each must know who has signed in at the other.
        var keys = new Dictionary<string, string> { ["Hosting:KeysDirectory"] = directory.File("keys") };
        await using var first = SmallTownsApp.OverHttp(database, keys);
        await using var second = SmallTownsApp.OverHttp(database, keys);
        var (plain, tls) = (FreePort.Find(), FreePort.Find());
        await WriteAsync(directory, plain, tls, first.ClientOptions.BaseAddress.Port, second.ClientOptions.BaseAddress.Port);
        string[] arguments = ["-p", directory.Path, "-e", directory.File("error.log"), "-c", directory.File("main.conf")];
        await Command.MustRunAsync(nginx, [.. arguments, "-t"]);
        await Command.MustRunAsync(nginx, arguments);
        try
        {
            using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true, AllowAutoRedirect = false };
            using var client = new HttpClient(handler) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{tls}")) };
            client.DefaultRequestHeaders.Host = Host;
            (await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{plain}/towns")))).Headers.Location!.Scheme.Should().Be("https");
            var page = await client.GetAsync("/towns/abinsk");
            page.StatusCode.Should().Be(HttpStatusCode.OK);
            foreach (var secret in new[] { "/l/secret", "/cases/secret", "/en/cases/secret" })
                (await client.GetAsync(secret)).StatusCode.Should().Be(HttpStatusCode.Gone, "it is passed on like any page");
            page.Headers.Contains("Strict-Transport-Security").Should().BeTrue("the portal is told of the scheme");
            (await client.PostAsync("/api/v1/calculations/settlement-system", new ByteArrayContent(new byte[3 * 1024 * 1024])))
                .StatusCode.Should().NotBe(HttpStatusCode.RequestEntityTooLarge);

            var editor = await TestStaff.AddAsync(first, SmallTowns.Domain.Staff.StaffRole.Editor);
            for (var time = 0; time < 6; time++)
                (await OpenCircuitAsync(tls, editor)).Should().Be(HttpStatusCode.SwitchingProtocols);
            var log = await File.ReadAllLinesAsync(directory.File("access.log"));
            log.Where(line => line.Contains("/_blazor")).Distinct().Should().ContainSingle("one address, one node");
            log.Should().NotContain(line => line.Contains("/l/") || line.Contains("/cases/"));
        }
        finally
        {
            await Command.RunAsync(nginx, [.. arguments, "-s", "quit"]);
        }
    }

    private static async Task<HttpStatusCode> OpenCircuitAsync(int tls, TestStaff editor)
    {
        using var socket = new ClientWebSocket();
        // The certificate is made by the test and signed by itself: nobody else's is taken.
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=localhost";
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", $"__Host-{editor.CookieName}={editor.CookieValue}");
        socket.Options.SetRequestHeader("Host", Host);
        socket.Options.SetRequestHeader("Origin", "https://" + Host);
        await socket.ConnectAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"wss://localhost:{tls}/_blazor")), CancellationToken.None);
        return socket.HttpStatusCode;
    }

    /// <summary>The example as it is shipped, but for what its "change" marks ask to change.</summary>
    private static async Task WriteAsync(TestDirectory directory, int plain, int tls, params int[] nodes)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(directory.File("cert.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(directory.File("cert.key"), key.ExportPkcs8PrivateKeyPem());
        var example = Example
            .Replace("127.0.0.1:8080", $"127.0.0.1:{nodes[0]}", StringComparison.Ordinal).Replace("127.0.0.1:8081", $"127.0.0.1:{nodes[1]}", StringComparison.Ordinal)
            .Replace("/etc/ssl/towns.example.org.pem", directory.File("cert.pem"), StringComparison.Ordinal)
            .Replace("/etc/ssl/towns.example.org.key", directory.File("cert.key"), StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal).Replace("listen 443 ssl", $"listen 127.0.0.1:{tls} ssl", StringComparison.Ordinal);
        await File.WriteAllTextAsync(directory.File("smalltowns.conf"), example);
        await File.WriteAllTextAsync(directory.File("main.conf"),
            $$"""
            pid {{directory.File("nginx.pid")}};
            events { }
            http {
                log_format node '$uri $upstream_addr';
                access_log {{directory.File("access.log")}} node;
                client_body_temp_path {{directory.File("body")}};
                proxy_temp_path {{directory.File("proxy")}};
                fastcgi_temp_path {{directory.File("fastcgi")}};
                uwsgi_temp_path {{directory.File("uwsgi")}};
                scgi_temp_path {{directory.File("scgi")}};
                include {{directory.File("smalltowns.conf")}};
            }
            """);
    }
}
