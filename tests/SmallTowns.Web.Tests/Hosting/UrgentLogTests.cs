using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class UrgentLogTests
{
    [Fact]
    public async Task Error_IsInTheFileWhenTheCallReturns()
    {
        await using var app = new SmallTownsApp();
        var logger = app.Services.GetRequiredService<ILogger<UrgentLogTests>>();

        logger.LogError("The bridge is closed.");

        Read(Directory.GetFiles(app.LogsDirectory).Single()).Should().Contain("[ERR]").And.Contain("The bridge is closed.");
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
