using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Tests.Finding;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class SqliteInvestmentPreviewTests : InvestmentPreviewTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresInvestmentPreviewTests : InvestmentPreviewTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The card of a site, the page of a town with an offer and the list of support, before anybody has decided.</summary>
public abstract class InvestmentPreviewTests : SiteRegisterTest
{
    private static readonly EmployerContent Cannery = new()
    {
        NameRu = "Консервный завод «Проба»",
        NameEn = "Proba cannery",
        Branch = "C",
        StaffFrom = 250,
        StaffTo = 500,
        StaffOn = new(2025, 12, 31),
        AddressRu = "ул. Пробная, 1",
        AddressEn = "1 Probnaya Street",
    };

    [Fact]
    public async Task Site_IsShownOnItsCard_AndTheRegisterStaysAsItIs()
    {
        var (site, _) = await PublishTwoOffersAsync();
        var subject = (await Service<SiteQueries>().PlaceAsync(Editor, site.Reference, Cancellation))!.Subject;
        var renamed = Sent(await ProposeAsync(subject, site with { NameRu = "Парк «Южный»", NameEn = "Yuzhny park" }));
        using var client = (await TestStaff.AddAsync(App, StaffRole.Approver)).CreateClient(App);

        var card = await ReadAsync(client, PagePreview.AddressOf(renamed));

        card.Should().Contain("Это ещё не опубликовано").And.Contain("Парк «Южный»").And.Contain("Участок", "its parts are there").And.NotContain("Северный");
        (await ReadAsync(client, PagePreview.EnglishAddressOf(renamed))).Should().Contain("Yuzhny park");
        (await PageAsync($"/investors/sites/{site.Reference}")).Should().Contain("Северный").And.NotContain("Южный");
    }

    [Fact]
    public async Task PlotOfASiteThatIsNotPublished_WouldNotComeOut()
    {
        var adding = Service<SiteAdding>();
        var (whole, plot) = ((await adding.TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value, (await adding.TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value);
        Sent(await ProposeAsync((await Service<SiteQueries>().PlaceAsync(Editor, whole, Cancellation))!.Subject, new SiteObject { Reference = whole, Kind = SiteKind.Site, NameRu = "Парк", NameEn = "Park" }));
        var part = Sent(await ProposeAsync((await Service<SiteQueries>().PlaceAsync(Editor, plot, Cancellation))!.Subject, Plot("Участок") with { Reference = plot, ParentReference = whole }));
        using var client = (await TestStaff.AddAsync(App, StaffRole.Approver)).CreateClient(App);

        (await ReadAsync(client, PagePreview.AddressOf(part))).Should().Contain("не выйдет");
    }

    [Fact]
    public async Task Offer_IsShownOnThePageOfItsTown_AndARegionalMeasureOnTheList()
    {
        var employer = Sent(await ProposeAsync(OfferKinds.OfTown(OfferKinds.Employer, await TownIdAsync("abinsk"), "town:krasnodar-krai/abinsk", "cannery"), Cannery));
        int measure;
        await using (var db = Open())
        {
            var region = db.Regions.Single(region => region.Slug == "krasnodar-krai");
            measure = Sent(await ProposeAsync(OfferKinds.OfRegion(region.Id, region.Slug, "equipment"), new SupportMeasureContent
            {
                NameRu = "Субсидия на оборудование",
                NameEn = "Equipment subsidy",
                GivesRu = "До половины цены оборудования",
                GivesEn = "Up to half the price of equipment",
                ForWhomRu = "Малым предприятиям",
                ForWhomEn = "Small businesses",
                OfficeRu = "Министерство проб",
                OfficeEn = "Ministry of Trials",
                LawRu = "Закон о пробах",
                LawEn = "Trials Act",
                LawNumber = "77-КЗ",
                LawDate = new(2024, 3, 5),
                Url = "https://support.example/equipment",
            }));
        }

        using var client = (await TestStaff.AddAsync(App, StaffRole.Approver)).CreateClient(App);

        (await ReadAsync(client, PagePreview.AddressOf(employer))).Should().Contain("Консервный завод «Проба»").And.Contain("Похожие города").And.NotContain("Субсидия");
        (await ReadAsync(client, PagePreview.AddressOf(measure))).Should().Contain("Субсидия на оборудование").And.Contain("№ 77-КЗ");
        (await PageAsync("/towns/abinsk")).Should().NotContain("Проба");
        (await PageAsync("/investors/support")).Should().NotContain("Субсидия на оборудование");
    }

    private static int Sent(ProposeOutcome outcome) =>
        outcome.Should().BeOfType<ProposeOutcome.Sent>("but {0}", string.Join("; ", (outcome as ProposeOutcome.Invalid)?.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}") ?? [])).Subject.ProposalId;

    private static async Task<string> ReadAsync(HttpClient client, string address) => (await client.GetPageAsync(address)).Body!.Words();
}
