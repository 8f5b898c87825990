using System.Net;
using SmallTowns.Domain.History;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Faults;

/// <summary>The disk of the database is full: saves are refused with words, pages are read, and all goes on when there is room again.</summary>
public sealed class FullDiskTests : ReviewTest
{
    private string disk = "";

    protected override async Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory)
    {
        disk = directory.File("disk");
        Directory.CreateDirectory(disk);
        var mounted = await Command.RunAsync("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk);
        Assert.SkipUnless(mounted.ExitCode == 0, "A small disk takes the right to mount one.");
        return TestDatabase.InFile(Path.Combine(disk, "staff.db"));
    }

    [Fact]
    public async Task Propose_OnAFullDisk_IsRefusedWithWordsAndSucceedsWhenThereIsRoom()
    {
        try
        {
            var input = await AbinskPopulationAsync(36_700);
            var basis = await BaseOfAsync(input);
            var filler = Path.Combine(disk, "filler");
            Fill(filler);

            var refusals = 0;
            for (var number = 0; number < 200 && refusals == 0; number++)
                refusals += await RefusalAsync(number);
            refusals.Should().Be(1, "the room in the log runs out");
            using var client = App.CreatePlainClient();
            (await client.GetAsync("/towns/abinsk", Cancellation)).StatusCode.Should().Be(HttpStatusCode.OK);

            File.Delete(filler);
            (await FigureProposals.ProposeAsync(Editor, input, asHeadline: false, new("Уточнение", basis), Cancellation))
                .Should().BeOfType<ProposeOutcome.Sent>();
        }
        finally
        {
            await App.DisposeAsync();
            // Lazily: the pool of connections still has the file open.
            await Command.RunAsync("umount", "--lazy", disk);
        }
    }

    private async Task<int> RefusalAsync(int number)
    {
        try
        {
            await ProposeAsync(await AbinskPopulationAsync(36_700 + number, year: 1800 + number));
            return 0;
        }
        catch (Exception fault)
        {
            SaveTrouble.Of(fault).Should().NotBeNull(fault.ToString()).And.Match<SaveTrouble>(trouble => trouble.Words.Contains("Набранное осталось"));
            return 1;
        }
    }

    private static void Fill(string filler)
    {
        using var stream = File.Create(filler, 1);
        var block = new byte[4096];
        try
        {
            while (true)
                stream.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
