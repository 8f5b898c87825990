using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Public.Enquiries;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Tests.Account;
using SmallTowns.Web.Tests.Kinds;

namespace SmallTowns.Web.Tests.Cases;

/// <summary>The steps that tests of enquiries and cases share: a form is sent as a reader sends it.</summary>
public abstract partial class CaseTest : ContentTest
{
    protected const string InvestorName = "Проверкина Мария Ивановна";
    protected const string InvestorEmail = "proverkina@example.org";
    protected const string Phone = "+7 861 123-45-67";
    protected const string Organisation = "ООО «Проверка станков»";
    protected const string Question = "Нужен цех на 2 000 м² к весне";

    private static readonly ConsentTextContent Consent = new()
    {
        Act = ConsentAct.Process,
        PurposeRu = "ответить на обращение",
        PurposeEn = "answer an enquiry",
        TitleRu = "Согласие на обработку данных по обращению",
        TitleEn = "Consent to process data of an enquiry",
        TextRu = "Согласен на обработку моих имени и адреса.",
        TextEn = "I agree that my name and address are processed.",
        KeptDays = 365,
    };

    private readonly TestDirectory mails = new();

    protected static StaffActor Administrator { get; } = Actor(105, "Администратор", StaffRole.Administrator);

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Mail:Directory"] = mails.Path };

    protected CaseWork Work => Service<CaseWork>();

    protected CaseQueries Queries => Service<CaseQueries>();

    protected DateTime UtcNow => Clock.GetUtcNow().UtcDateTime;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        mails.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static (string Name, string Value)[] Named(params (string Name, string Value)[] more) =>
    [
        ("Way", "named"), ("Question", Question), ("Name", InvestorName), ("Email", InvestorEmail), ("Organisation", Organisation), ("Phone", Phone), ("Agrees", "true"), .. more,
    ];

    protected static (string Name, string Value)[] Anonymous(params (string Name, string Value)[] more) => [("Way", "anonymous"), ("Question", Question), .. more];

    protected async Task PublishConsentAsync() => await PublishAsync(ConsentTextReview.SubjectOf("enquiry"), Consent);

    protected async Task PublishAnotherConsentAsync() => await PublishAsync(ConsentTextReview.SubjectOf("enquiry"), Consent with { TextRu = "Согласен на обработку моего имени." });

    /// <summary>Objects of the register, as they are known to readers. Those of a town are named in the order of their numbers.</summary>
    protected async Task PublishSitesAsync(params string[] references)
    {
        foreach (var reference in references.Select(name => SiteReference.TryParse(name)!.Value))
        {
            while ((await Service<SiteAdding>().TakeReferenceAsync(Editor, reference.Town, Cancellation))!.Value < reference)
            {
            }

            await using var db = Open();
            var town = await db.Towns.Where(town => town.Slug == reference.Town).Select(town => new { town.Id, town.Key }).SingleAsync(Cancellation);
            await PublishAsync(SiteSubjects.Of(reference, town.Id, town.Key), new SiteObject { Reference = reference, NameRu = "Северная", NameEn = "Severnaya" });
        }
    }

    protected HttpClient Reader() => App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>Sends the form that stands at the address, as it stands there, some seconds after it was opened.</summary>
    protected async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var values = await OpenAsync(client, path);
        Clock.Advance(TimeSpan.FromSeconds(20));
        foreach (var (name, value) in fields)
            values[name] = value;
        return await PostAsync(client, path, values);
    }

    protected static async Task<Dictionary<string, string>> OpenAsync(HttpClient client, string path) =>
        (await client.GetPageAsync(path)).QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);

    protected static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, IReadOnlyDictionary<string, string> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }

    /// <returns>The token of the private page to which the answer led.</returns>
    protected async Task<string> SentAsync(string path, params (string Name, string Value)[] fields)
    {
        using var client = Reader();
        using var answer = await SendAsync(client, path, fields);
        var location = answer.Headers.Location?.ToString();
        location.Should().NotBeNull("the answer is {0}: {1}", answer.StatusCode, location is null ? (await answer.ReadAsync()).QuerySelector("main")!.TextContent : "");
        return PrivateAddress().Match(location!).Groups[1].Value;
    }

    protected async Task<InvestorCase> CaseAsync()
    {
        await using var db = Open();
        return await db.InvestorCases.AsNoTracking().Include(row => row.Steps).Include(row => row.Answers).Include(row => row.Objects).Include(row => row.Towns).AsSplitQuery().SingleAsync(Cancellation);
    }

    protected Task RunJobsAsync() => Jobs.RunDueAsync(Cancellation);

    protected async Task EraseAsync() =>
        await Service<IEnumerable<JobKind>>().OfType<ConsentErasure>().Single().RunAsync(new Job { Kind = "erase-by-consent", Key = "" }, Cancellation);

    /// <summary>Those in the directory, the oldest first.</summary>
    protected async Task<IReadOnlyList<MimeKit.MimeMessage>> MailsAsync() =>
        [.. await Task.WhenAll(Directory.GetFiles(mails.Path, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeKit.MimeMessage.LoadAsync(file, Cancellation)))];

    /// <summary>A member of staff who is in the database, as those are who become responsible.</summary>
    protected async Task<StaffActor> HireAsync(params HeldDuty[] duties) => (await TestStaff.AddAsync(App, [], [], duties)).Actor;

    protected Task<StaffActor> HireDeskAsync() => HireAsync(new HeldDuty(StaffDuty.InvestorDesk, Scope.Association));

    protected async Task<StaffActor> HireDirectorAsync(params string[] departments) => (await TestStaff.AddAsync(App, [StaffRole.Approver], [], bodyCodes: departments)).Actor;

    protected static async Task Denied(Func<Task> command) => await command.Should().ThrowAsync<AccessDeniedException>();

    protected async Task<CaseView> ViewAsync(StaffActor by) => (await Queries.FindAsync(by, (await CaseAsync()).Id, Cancellation))!;

    /// <summary>Every column of text in the database that holds one of these.</summary>
    protected async Task<IReadOnlyList<string>> PlacesOfAsync(params string[] words)
    {
        await using var db = Open();
        return await ColumnsWith.AnyOfAsync(db, words, Cancellation);
    }

    [GeneratedRegex(@"/cases/([\w-]{43})\?sent=1$")]
    private static partial Regex PrivateAddress();
}
