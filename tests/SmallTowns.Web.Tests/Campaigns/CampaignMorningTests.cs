using System.Net;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Campaigns;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Campaigns;

public sealed class SqliteCampaignMorningTests : CampaignMorningTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCampaignMorningTests : CampaignMorningTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Where a form waits, and what of it must not be lost without a word.</summary>
public abstract class CampaignMorningTests : CampaignTest
{
    [Fact]
    public async Task Form_WaitsForItsTown_ThenForTheStaff_AndBackAgain()
    {
        var (town, elsewhere, editor) = (await HireAsync("abinsk"), await HireAsync("krymsk"), (await TestStaff.AddAsync(App, StaffRole.Editor)).Actor);
        var id = await OpenAsync(["abinsk", "temryuk"], Wage, Births);
        // What is only planned no town has seen.
        Id(await Planning.SaveAsync(Editor, null, 0, await PlanAsync(["abinsk"], Wage), Cancellation));
        (await MorningAsync(elsewhere)).Should().Match<Morning>(morning => morning.Forms.Count == 0 && morning.SignedForms.Count == 0);
        await StateAsync(town, MorningFormState.Empty, 0);
        (await MorningAsync(editor)).Should().Match<Morning>(morning => morning.Forms.Count == 0 && morning.SignedForms.Count == 0);

        var form = await FormAsync(id, "abinsk");
        var holder = (await Answering.OfAsync(town, form.Id, Cancellation))!;
        await SaveAsync(Wage, "40 000");
        await StateAsync(town, MorningFormState.Begun, 1);
        await SaveAsync(Births, "9");
        await StateAsync(town, MorningFormState.ToSign, 2);
        (await MorningAsync(town)).Soon.Should().Be(0);
        Clock.Advance(TimeSpan.FromDays(8));
        (await MorningAsync(town)).Soon.Should().Be(1, "its deadline is near");

        await SignAsync(holder, "9");
        (await MorningAsync(town)).Forms.Count.Should().Be(0);
        (await MorningAsync(editor)).SignedForms.Should().Match<MorningPart<MorningForm>>(part => part.Count == 1 && part.Rows[0].FormId == form.Id && part.Rows[0].State == MorningFormState.ToReview);
        Done(await Work.ReturnAsync(Editor, form.Id, (await FormAsync(id, "abinsk")).Version, "Проверьте", Cancellation));
        (await MorningAsync(editor)).SignedForms.Count.Should().Be(0);
        await StateAsync(town, MorningFormState.Returned, 2);

        async Task SaveAsync(string code, string text)
        {
            var sheet = await SheetAsync(holder);
            (await Answering.SaveAsync(holder, sheet.Form.Version, [Typed(sheet, code, text)], null, Cancellation)).Should().BeOfType<AnswerOutcome.Saved>();
        }
    }

    [Fact]
    public async Task Enter_InASignature_SaysThatNothingIsSigned_AndAnOlderFileSaysWhatItReplaces()
    {
        var id = await OpenAsync(["abinsk"], Wage, Births);
        var form = await FormAsync(id, "abinsk");
        var link = await LinkAsync(form.Id);
        using var client = Reader();
        var page = await client.GetPageAsync(link);
        var births = page.QuerySelectorAll("fieldset.answer").Single(one => one.TextContent.Contains("родившихся", StringComparison.Ordinal)).Id!["m-".Length..];
        var saved = await SendAsync(client, link, ("Command", "save"), ($"v-{births}", "9,1"), ("SignName", "Главин Глеб"));
        saved.Status.Should().Be(HttpStatusCode.OK);
        saved.Words.Should().Contain("Сохранено, но не подписано").And.Contain("Главин Глеб").And.Contain("value=\"9,1\"");
        (await FormAsync(id, "abinsk")).Should().Match<CampaignForm>(one => one.SavedUtc != null && one.SignedUtc == null);
        (await SendAsync(client, link, ("Command", "save"), ($"v-{births}", "9,2"))).Words.Should().NotContain("Сохранено, но не подписано");

        var holder = (await Answering.FindAsync(link["/request/".Length..], Cancellation)).Holder!;
        var old = await SheetAsync(holder);
        var version = old.Form.Version;
        var replaced = (await Answering.TakeFileAsync(holder, version, "старая.xlsx", Filled(old, "40 000", "8,8"), cancellationToken: Cancellation)).Should().BeOfType<AnswerOutcome.WouldReplace>().Subject.Answers;
        replaced.Select(one => (one.Row.Answer.Text, one.InFile.Value)).Should().Equal(("9,2", 8.8m));
        (await SheetAsync(holder)).Should().Match<AnswerSheet>(now => now.Filled == 1 && now.Form.Version == version, "nothing was kept");
        (await Answering.TakeFileAsync(holder, version, "та же.xlsx", Filled(old, "40 000", "9,20"), cancellationToken: Cancellation)).Should().BeOfType<AnswerOutcome.Saved>("the same number replaces nothing");
        (await Answering.TakeFileAsync(holder, version, "старая.xlsx", Filled(old, "40 000", "8,8"), mayReplace: true, Cancellation)).Should().BeOfType<AnswerOutcome.Overtaken>("the person has seen another form");
        (await Answering.TakeFileAsync(holder, (await SheetAsync(holder)).Form.Version, "старая.xlsx", Filled(old, "40 000", "8,8"), mayReplace: true, Cancellation)).Should().BeOfType<AnswerOutcome.Saved>();
        (await SheetAsync(holder)).Rows.Select(row => row.Answer.Value).Should().Equal(40_000m, 8.8m);
    }

    private async Task<Morning> MorningAsync(StaffActor of) => await Service<MorningQueries>().OfAsync(of, Cancellation);

    private async Task StateAsync(StaffActor of, MorningFormState state, int filled) =>
        (await MorningAsync(of)).Forms.Should().Match<MorningPart<MorningForm>>(part => part.Count == 1 && part.Rows[0].State == state && part.Rows[0].Filled == filled && part.Rows[0].Asked == 2);

    private static MemoryStream Filled(AnswerSheet sheet, params string[] values)
    {
        var tables = CampaignFile.Write(sheet).ToList();
        tables[0] = tables[0] with { Rows = [.. tables[0].Rows.Index().Select(pair => (IReadOnlyList<object?>)[.. pair.Item.Index().Select(cell => cell.Index == 6 ? values.ElementAtOrDefault(pair.Index) : cell.Item)])] };
        var file = new MemoryStream();
        XlsxWorkbook.Write(file, tables);
        file.Position = 0;
        return file;
    }
}
