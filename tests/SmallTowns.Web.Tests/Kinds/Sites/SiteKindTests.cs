using SmallTowns.Domain;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Tests.Kinds.Sites;

public sealed class SqliteSiteKindTests : SiteKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSiteKindTests : SiteKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class SiteKindTests : ContentTest
{
    [Fact]
    public async Task Reference_OfATown_IsGivenOnceWhoeverAsks()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))));

        taken.Select(reference => reference!.Value.Number).Order().Should().Equal(1, 2, 3, 4, 5, 6, 7, 8);
        (await Service<SiteAdding>().TakeReferenceAsync(Editor, "armavir", Cancellation)).Should().Be(SiteReference.TryParse("armavir-1"));
        (await Service<SiteAdding>().TakeReferenceAsync(Editor, "nowhere", Cancellation)).Should().BeNull();
        (await Service<SiteQueries>().PlaceAsync(Editor, SiteReference.TryParse("abinsk-8")!.Value, Cancellation))!.TownName.Should().Be("Абинск");
        (await Service<SiteQueries>().PlaceAsync(Editor, SiteReference.TryParse("abinsk-9")!.Value, Cancellation)).Should().BeNull("nobody was given it");
    }

    [Fact]
    public async Task Plot_Published_IsInTheRegisterAndFound_AndGoneWhenTakenBack()
    {
        var plot = await NewAsync() with { AreaHectares = Parameter.Of(4.2, SiteUnits.Hectare) };
        var id = await PublishAsync(await SubjectAsync(plot), plot);

        var register = await Service<PublishedSites>().GetAsync(Cancellation);
        register.Find(plot.Reference)!.AreaHectares.Value.Should().Be(4.2);
        register.OfTown("abinsk")!.VerifiedOn[plot.Reference].Should().Be(register.AsOf);
        (await PageAsync("search?q=Северная")).Should().Contain(plot.Reference.ToString());

        await WithdrawAsync(id);
        (await Service<PublishedSites>().GetAsync(Cancellation)).Find(plot.Reference).Should().BeNull();
        (await PageAsync("search?q=Северная")).Should().NotContain(plot.Reference.ToString());
    }

    [Fact]
    public async Task Register_IsReadAnew_OnlyForTheTownThatChanged()
    {
        var plot = await NewAsync();
        await PublishAsync(await SubjectAsync(plot), plot);
        var other = await NewAsync("armavir");
        await PublishAsync(await SubjectAsync(other), other);
        var before = await Service<PublishedSites>().GetAsync(Cancellation);

        await PublishAsync(await SubjectAsync(plot), plot with { Status = SiteStatus.Reserved });

        var after = await Service<PublishedSites>().GetAsync(Cancellation);
        after.Find(plot.Reference)!.Status.Should().Be(SiteStatus.Reserved);
        after.OfTown("armavir").Should().BeSameAs(before.OfTown("armavir"));
    }

    [Fact]
    public async Task Letter_OfANetworkCompany_StaysWithTheStaff()
    {
        var plot = await NewAsync();
        using var upload = new MemoryStream("%PDF-1.4\n%%EOF"u8.ToArray());
        var town = (await Service<SiteQueries>().PlaceAsync(Editor, plot.Reference, Cancellation))!.TownId;
        var (file, _) = await Service<AssociationFileWork>().AddLetterAsync(Editor, town, "письмо.pdf", upload, Cancellation);

        (await FieldsAsync(With(new string('0', 64)))).Should().Equal("utilities.power.letter.file");
        await PublishAsync(await SubjectAsync(plot), With(file!.Key));

        (await Service<PublishedSites>().GetAsync(Cancellation)).Find(plot.Reference)!.Utilities.Power.Letter!.File!.Name.Should().Be("письмо.pdf");
        (await StatusAsync($"/association/files/{file.Key}/{Uri.EscapeDataString(file.Name)}")).Should().Be(System.Net.HttpStatusCode.NotFound);
        foreach (var path in new[] { $"/investors/sites/{plot.Reference}", $"/investors/sites/{plot.Reference}.geojson", "/data/sites.csv", "/api/v1/sites" })
            (await TextAsync(path)).Should().NotContain(file.Key, path);

        SiteObject With(string key) => plot with { Utilities = new() { Power = new() { Letter = new("17", new(2026, 1, 1), null) { File = new(key, file!.Name, file.Bytes) } } } };
    }

    [Fact]
    public async Task Object_ThatCannotBe_IsToldBesideItsField()
    {
        var plot = await NewAsync();
        (await FieldsAsync(plot with { NameRu = " " })).Should().Contain("nameRu");
        (await FieldsAsync(plot with { AreaHectares = Parameter.Of(-1.0, SiteUnits.Hectare) })).Should().Equal("areaHectares");
        (await FieldsAsync(plot with { Kind = SiteKind.Building })).Should().Contain("parentReference", "a building is a part of a site");
        (await FieldsAsync(plot with { ParentReference = SiteReference.TryParse("abinsk-77") })).Should().Equal("parentReference");
        (await FieldsAsync(plot with { CadastralNumber = Parameter.Of(CadastralNumber.TryParse("61:01:0305001:17")!.Value) })).Should().Equal("cadastralNumber");
        (await FieldsAsync(plot with { Geometry = new() { Point = new(38.16, 44.87) } })).Should().Equal("geometry");
        (await FieldsAsync(plot with { Geometry = new() { Point = new(4_970_000, 1_385_000) } })).Should().Equal("geometry");
        (await FieldsAsync(plot with { Utilities = new() { Power = new() { MaximumMegawatts = Parameter.Of(1.0, "MW"), FreeMegawatts = Parameter.Of(2.0, "MW") } } }))
            .Should().Equal("utilities.power.freeMegawatts");
        (await ProblemsAsync(await SubjectAsync(plot), plot with { Reference = SiteReference.TryParse("abinsk-99")!.Value })).Should().ContainSingle().Which.Field.Should().BeEmpty();
    }

    [Fact]
    public async Task Part_WithoutItsWhole_IsNotPublished_AndTheWholeStaysWhileItHasParts()
    {
        var site = await NewAsync() with { Kind = SiteKind.Site };
        var plot = await NewAsync() with { ParentReference = site.Reference };
        (await FieldsAsync(plot)).Should().Equal("parentReference");
        var id = await PublishAsync(await SubjectAsync(site), site);
        await PublishAsync(await SubjectAsync(plot), plot);

        var outcome = await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation);

        outcome.Should().NotBeOfType<ReviewOutcome.Done>();
        (await Service<PublishedSites>().GetAsync(Cancellation)).OfTown("abinsk")!.Register.PartsOf(site.Reference).Should().ContainSingle();
    }

    [Fact]
    public async Task Form_OfAnObject_GivesBackWhatItWasOpenedOn()
    {
        var plot = SiteSamples.Full(await NewAsync());
        await PublishAsync(await SubjectAsync(plot), plot);
        var stored = await PublishedAsync<SiteObject>(await SubjectAsync(plot));

        var (read, problems) = SiteFormModel.Of(stored).Read();

        problems.Should().BeEmpty();
        ContentJson.Write(read).Should().Be(ContentJson.Write(stored));
    }

    [Fact]
    public async Task Board_ShowsWhatStandsAndWaits_TheOverdueFirst()
    {
        var late = await NewAsync() with { NextCheckOn = new(2020, 1, 1) };
        var waiting = await NewAsync("armavir");
        await PublishAsync(await SubjectAsync(late), late);
        var sent = (ProposeOutcome.Sent)await ProposeAsync(await SubjectAsync(waiting), waiting);

        var board = await Service<SiteQueries>().ReadAsync(Editor, Cancellation);

        board.Rows.Select(row => (row.Site.Reference, row.IsOverdue, row.ProposalId)).Should().Equal(
            (late.Reference, true, null), (waiting.Reference, false, sent.ProposalId));
        board.MayAddIn.Should().Contain(town => town.Value == "abinsk");
        (await Service<SiteQueries>().ReadAsync(Director, Cancellation)).MayAddIn.Should().BeEmpty("a director decides and does not propose");
        await FluentActions.Awaiting(() => Service<SiteQueries>().ReadAsync(StaffActor.Nobody, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task Plot_SplitInTwo_LeadsFromItsOldAddressToBoth_AndNumbersAreNew()
    {
        var plot = await NewAsync() with { AreaHectares = Parameter.Of(5.0, SiteUnits.Hectare), LandCategory = Parameter.Of(LandCategory.Industrial) };
        await PublishAsync(await SubjectAsync(plot), plot);

        var split = await Service<SiteReplacing>().ProposeAsync(
            Editor, new([plot.Reference], [new("Северная 1", "Severnaya 1", 2), new("Северная 2", "Severnaya 2", 3)], new Dictionary<SiteReference, int>(), new(2026, 9, 1), "Разделён", "Split", null), Cancellation);
        split.Problems.Should().BeEmpty();
        (await Decisions.ApproveBatchAsync(Director, split.BatchId!.Value, PublicNote.None, null, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();

        var register = (await Service<PublishedSites>().GetAsync(Cancellation)).OfTown("abinsk")!.Register;
        register.Find(plot.Reference)!.Status.Should().Be(SiteStatus.Withdrawn);
        var made = register.StandingInPlaceOf(plot.Reference);
        made.Select(site => (site.Reference.Number, site.AreaHectares.Value, site.LandCategory.Value)).Should().Equal((2, 2.0, LandCategory.Industrial), (3, 3.0, LandCategory.Industrial));
        made.Should().OnlyContain(site => site.PreviouslyPartOf.Single() == plot.Reference);
        (await PageAsync($"investors/sites/{plot.Reference}")).Should().Contain("Больше не предлагается").And.Contain("abinsk-2").And.Contain("abinsk-3");

        var merged = await Service<SiteReplacing>().ProposeAsync(
            Editor, new([.. made.Select(site => site.Reference)], [new("Снова один", "One again", 5)], new Dictionary<SiteReference, int>(), new(2026, 10, 1), "Слиты", "Merged", null), Cancellation);
        (await Decisions.ApproveBatchAsync(Director, merged.BatchId!.Value, PublicNote.None, null, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
        (await Service<PublishedSites>().GetAsync(Cancellation)).OfTown("abinsk")!.Register.StandingInPlaceOf(plot.Reference).Single().Reference.Number.Should().Be(4);
    }

    [Fact]
    public async Task Replacement_ThatCannotBe_IsToldAndUsesNoNumber()
    {
        var plot = await NewAsync();
        await PublishAsync(await SubjectAsync(plot), plot);
        var none = new Dictionary<SiteReference, int>();

        (await Service<SiteReplacing>().ProposeAsync(Editor, new([plot.Reference], [new("Одна", "One", 2)], none, new(2026, 9, 1), "Почему", "Why", null), Cancellation)).Problems.Should().ContainSingle().Which.Field.Should().Be("made");
        (await Service<SiteReplacing>().ProposeAsync(Editor, new([plot.Reference], [new("", "One", 2), new("Две", "", -1)], none, new(2026, 9, 1), "", "Why", null), Cancellation))
            .Problems.Select(problem => problem.Field).Should().Equal("made[0].nameRu", "made[1].nameEn", "reason");
        (await Service<SiteReplacing>().ProposeAsync(Editor, new([SiteReference.TryParse("abinsk-90")!.Value], [new("Одна", "One", 2), new("Две", "Two", 2)], none, new(2026, 9, 1), "Почему", "Why", null), Cancellation))
            .Problems.Should().ContainSingle().Which.Field.Should().Be("olds");
        (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value.Number.Should().Be(2);
    }

    [Fact]
    public async Task Profile_OfATown_ShowsWhatIsFree()
    {
        (await PageAsync("towns/abinsk")).Should().NotContain("Площадки для бизнеса");
        var plot = await NewAsync() with { AreaHectares = Parameter.Of(4.2, SiteUnits.Hectare) };
        await PublishAsync(await SubjectAsync(plot), plot);

        (await PageAsync("towns/abinsk")).Should().Contain("Площадки для бизнеса").And.Contain("4,2 га");
        await PublishAsync(await SubjectAsync(plot), plot with { Status = SiteStatus.Occupied });
        (await PageAsync("towns/abinsk")).Should().NotContain("Площадки для бизнеса");
    }

    private async Task<SiteObject> NewAsync(string town = "abinsk") => new()
    {
        Reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, town, Cancellation))!.Value,
        NameRu = "Северная",
        NameEn = "Severnaya",
    };

    private async Task<Subject> SubjectAsync(SiteObject site) => (await Service<SiteQueries>().PlaceAsync(Editor, site.Reference, Cancellation))!.Subject;

    private async Task<IEnumerable<string>> FieldsAsync(SiteObject site) => (await ProblemsAsync(await SubjectAsync(site), site)).Select(problem => problem.Field);
}
