using Microsoft.Extensions.DependencyInjection;
using SmallTowns.TestSupport;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Downloads;

public sealed class XlsxFileTests
{
    [Fact]
    public async Task Write_SameData_IsTheSameBytes()
    {
        await using var app = new SmallTownsApp();
        var system = await app.Services.GetRequiredService<PublishedSettlement>().GetAsync(TestContext.Current.CancellationToken);

        foreach (var dataset in DatasetCatalogue.All)
            Bytes(dataset.Read(system)).Should().Equal(Bytes(dataset.Read(system)), dataset.Slug);
    }

    private static byte[] Bytes(DatasetTable table)
    {
        using var file = new MemoryStream();
        XlsxFile.Write(file, table);
        return file.ToArray();
    }
}
