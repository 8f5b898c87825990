using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Campaigns;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Campaigns;

/// <summary>The steps that tests of campaigns share.</summary>
public abstract partial class CampaignTest : ReviewTest
{
    protected const string Wage = "average-wage";
    protected const string Births = "births-per-1000";
    protected const string Wear = "water-network-wear";

    private readonly TestDirectory mails = new();
    private readonly HashSet<string> seen = [];

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Mail:Directory"] = mails.Path };

    protected DateOnly Today => RegionCalendar.Today(Clock);

    protected CampaignPlanning Planning => Service<CampaignPlanning>();

    protected CampaignWork Work => Service<CampaignWork>();

    protected CampaignAnswering Answering => Service<CampaignAnswering>();

    protected CampaignBoards Boards => Service<CampaignBoards>();

    protected CampaignProposing Proposing => Service<CampaignProposing>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        mails.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>An open campaign about last year.</summary>
    protected async Task<int> OpenAsync(string[] towns, params string[] measures)
    {
        await AddSourceAsync();
        var id = Id(await Planning.SaveAsync(Editor, null, 0, await PlanAsync(towns, measures), Cancellation));
        Done(await Planning.OpenAsync(Editor, id, await VersionAsync(id), Cancellation));
        return id;
    }

    protected async Task<CampaignInput> PlanAsync(string[] towns, params string[] measures)
    {
        await using var db = Open();
        var indicators = await db.Indicators.Where(indicator => measures.Contains(indicator.Code)).ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.Id, Cancellation);
        return new()
        {
            Title = "Данные городов за 2025 год",
            Text = "Вопросы — в экономический департамент.",
            PeriodStart = new(2025, 1, 1),
            PeriodEnd = new(2025, 12, 31),
            Deadline = Today.AddDays(10),
            SourceId = await SourceIdAsync("annals"),
            Towns = await db.Towns.Where(town => towns.Contains(town.Slug)).Select(town => CampaignInput.TownKey(town.Id)).ToListAsync(Cancellation),
            Measures = [.. measures.Select(code => new MeasureInput { IndicatorId = indicators[code], Basis = TerritorialBasis.Town, Hint = code == Wage ? "По крупным и средним." : "" })],
        };
    }

    protected async Task<int> VersionAsync(int campaignId)
    {
        await using var db = Open();
        return await db.Campaigns.Where(campaign => campaign.Id == campaignId).Select(campaign => campaign.Version).SingleAsync(Cancellation);
    }

    protected async Task<CampaignForm> FormAsync(int campaignId, string town)
    {
        await using var db = Open();
        return await db.CampaignForms.AsNoTracking().SingleAsync(form => form.CampaignId == campaignId && form.Town!.Slug == town, Cancellation);
    }

    protected async Task<BoardRow> OnBoardAsync(int campaignId, string town) =>
        (await Boards.BoardAsync(Editor, campaignId, Cancellation))!.Rows.Single(row => row.Form.Town!.Slug == town);

    protected async Task<StaffActor> HireAsync(params string[] towns) => (await TestStaff.AddAsync(App, [StaffRole.TownRepresentative], towns)).Actor;

    protected async Task<string> LinkAsync(int formId)
    {
        var made = await Work.MakeLinkAsync(Editor, formId, Cancellation);
        made.Refusal.Should().BeNull();
        return "/" + made.Address;
    }

    protected static TypedAnswer Typed(AnswerSheet sheet, string code, string text, string note = "", MissingReason? missing = null)
    {
        var row = sheet.Rows.Single(one => one.Indicator.Code == code);
        return row.Answer with { Text = text, Note = note, Missing = missing };
    }

    protected async Task<AnswerSheet> SheetAsync(AnswerHolder holder) => (await Answering.ReadAsync(holder, Cancellation))!;

    /// <summary>Fills everything in and signs.</summary>
    protected async Task SignAsync(AnswerHolder holder, string value)
    {
        var sheet = await SheetAsync(holder);
        var outcome = await Answering.SaveAsync(
            holder, sheet.Form.Version, [.. sheet.Rows.Select(row => row.Answer with { Text = value, Missing = null, Note = "Проверено" })], new("Проверкин Пётр Петрович", "глава города"), Cancellation);
        outcome.Should().BeOfType<AnswerOutcome.Saved>().Which.IsSigned.Should().BeTrue();
    }

    /// <summary>Runs what is due.</summary>
    /// <returns>The letters that nobody has looked at yet.</returns>
    protected async Task<IReadOnlyList<MimeKit.MimeMessage>> NewMailsAsync()
    {
        await Jobs.RunDueAsync(Cancellation);
        var letters = await Task.WhenAll(Directory.GetFiles(mails.Path, "*.eml").Where(seen.Add).Select(file => MimeKit.MimeMessage.LoadAsync(file, Cancellation)));
        // The staff are told of other things too.
        return [.. letters.Where(letter => letter.TextBody!.Contains("/request", StringComparison.Ordinal))];
    }

    protected static string LinkIn(MimeKit.MimeMessage mail) => "/request/" + mail.TextBody!.Split("/request/")[1].Split('\n')[0].Trim();

    /// <summary>A browser with cookies: without that of the form nothing is taken.</summary>
    protected HttpClient Reader() => App.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = App.ClientOptions.BaseAddress });

    protected static async Task<(HttpStatusCode Status, string Words)> SendAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var page = await (await client.GetAsync(address, Cancellation)).Content.ReadAsStringAsync(Cancellation);
        var form = fields.Where(field => field.Name == "Version").Select(field => field.Value).DefaultIfEmpty(Version().Match(page).Groups[1].Value)
            .Select(version => KeyValuePair.Create("Version", version))
            .Concat(fields.Where(field => field.Name != "Version").Select(field => KeyValuePair.Create(field.Name, field.Value)))
            .Append(KeyValuePair.Create("_handler", "answers"))
            .Append(KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups[1].Value));
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(form), Cancellation);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            return (answer.StatusCode, (await Tests.Account.Forms.ReadAsync(answer)).Body!.InnerHtml);
        return (answer.StatusCode, (await client.GetPageAsync(address)).Body!.InnerHtml);
    }

    protected static void Done(CommandOutcome outcome) => outcome.Should().BeOfType<CommandOutcome.Done>();

    protected static int Id(CommandOutcome outcome) => outcome.Should().BeOfType<CommandOutcome.Done>().Subject.Id;

    protected static string Refusal(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused refused => refused.Sentence,
        CommandOutcome.Invalid invalid => string.Join(' ', invalid.Problems.Select(problem => problem.Sentence)),
        _ => $"not refused: {outcome}",
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
