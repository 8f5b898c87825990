using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests;

/// <summary>The portal as it was between any two publications.</summary>
public abstract class AsOfTests : DataTest
{
    // The shipped figures are published when the test runs: what is published here comes after them.
    private static readonly DateTime Start = new(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_BeforeTheFirstPublication_HoldsNoFigures()
    {
        await PrepareAsync();

        var system = await AtAsync(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        system.Towns.Should().HaveCount(26);
        system.Towns.SelectMany(town => town.Figures).Should().BeEmpty();
        system.Region.Figures.Should().BeEmpty();
        system.Find("abinsk")!.Population.Should().BeNull();
        system.FirstPublishedUtc.Should().BeAfter(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Load_AsOfNow_IsWhatIsPublishedNow()
    {
        await PrepareAsync();

        var (past, now) = (await AtAsync(Day(0)), await NowAsync());

        past.Result.Should().BeEquivalentTo(now.Result);
        past.Towns.Should().BeEquivalentTo(now.Towns);
        past.Paper.Should().BeEquivalentTo(now.Paper);
    }

    [Fact]
    public async Task Load_BetweenPublications_ShowsTheFigureThatStoodThen()
    {
        await PrepareAsync();
        decimal before;
        await using (var db = Open())
        {
            // Day 1: a correction is to stand for the town. Day 3: a later year is. Day 5: the later year is withdrawn.
            var old = await PopulationOfPaperAsync(db, "abinsk");
            var census = await db.Sources.SingleAsync(source => source.Code == "rosstat-cities-2020", Cancellation);
            before = old.Value;
            var correction = Submitted(old, old.Period!.Value, 36_700, census.Id);
            db.Add(correction);
            old.GiveWayTo(correction, "director", Day(1), "Уточнение");
            await db.SaveChangesAsync(Cancellation);
            correction.Publish("director", Day(1), chosen: true, headline: true);
            await db.SaveChangesAsync(Cancellation);

            var later = Submitted(old, Period.OfYear(2098), 40_000, census.Id);
            db.Add(later);
            correction.StepAside(Day(3), chosen: true);
            await db.SaveChangesAsync(Cancellation);
            later.Publish("director", Day(3), chosen: true, headline: true);
            await db.SaveChangesAsync(Cancellation);

            later.Withdraw("director", Day(5), "Ошибка источника");
            await db.SaveChangesAsync(Cancellation);
            correction.StandAgain("director", Day(5), chosen: true, headline: true, "Ошибка источника");
            await db.SaveChangesAsync(Cancellation);
        }

        (await HeadlineAtAsync(Day(1).AddTicks(-10))).Should().Be(39_511, "the correction was not published yet");
        (await HeadlineAtAsync(Day(1))).Should().Be(36_700, "from its own moment on");
        (await HeadlineAtAsync(Day(2))).Should().Be(36_700);
        (await HeadlineAtAsync(Day(4))).Should().Be(40_000);
        (await HeadlineAtAsync(Day(6))).Should().Be(36_700);
        (await NowAsync()).Find("abinsk")!.Population!.Value.Should().Be(36_700);

        var fourth = (await AtAsync(Day(4))).Find("abinsk")!;
        fourth.Figures.Where(figure => figure is { Kind: FigureKind.Population, Value: 36_700 }).Should().ContainSingle()
            .Which.Should().Match<PublishedFigure>(figure => figure.IsChosen && !figure.IsHeadline, "it stepped aside and stayed published");
        fourth.Figures.Should().NotContain(figure => figure.Kind == FigureKind.Population && figure.Value == before && figure.IsChosen);
        (await AtAsync(Day(6))).Find("abinsk")!.Figures.Should().NotContain(figure => figure.Value == 40_000, "it was withdrawn");
        (await AtAsync(Day(2))).Paper!.Result.Population.Should().Be(2_981_290, "the paper goes on computing with its own numbers");
        (await AtAsync(Day(4))).Result.Population.Should().Be(3_147_893 - 39_511 + 40_000);
    }

    [Fact]
    public async Task Load_BetweenPublicationsOfAText_ShowsTheTextThatStoodThen()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            var town = await TownAsync(db);
            var first = Content("", "Первый");
            var second = Content("Первый", "Второй");
            db.AddRange(first, second);
            Publish(first, Day(1));
            await db.SaveChangesAsync(Cancellation);
            Publish(second, Day(3));
            db.PublishedDocuments.Add(Section(town, TownSectionKind.About, new TownText { Ru = "Первый" }));
            await db.SaveChangesAsync(Cancellation);
            second.Withdraw(new(1, "director", Day(5), Note: new("Неверно", null)));
            await db.SaveChangesAsync(Cancellation);

            Proposal Content(string before, string after)
            {
                var proposal = Proposed(town, TownSectionKind.About);
                proposal.Propose(
                    new ProposedContent(SectionJson.Write(new TownText { Ru = after }), SectionJson.Write(new TownText { Ru = before }), null),
                    new(1, "editor", Day(0), "Текст"));
                return proposal;
            }
        }

        (await TextsAtAsync(Day(0))).Should().BeEmpty();
        (await TextsAtAsync(Day(2))).Should().Equal("Первый");
        (await TextsAtAsync(Day(4))).Should().Equal("Второй");
        (await TextsAtAsync(Day(6))).Should().Equal("Первый");
        (await PassportAsync()).Texts.Select(text => text.Ru).Should().Equal("Первый");
    }

    [Fact]
    public async Task Load_AsOf_ShowsTheFactsAndMunicipalitiesOfThatTime()
    {
        await PrepareAsync();
        string name;
        await using (var db = Open())
        {
            var town = await TownAsync(db);
            name = town.NameRu;
            var links = await db.TownMunicipalities.Where(link => link.TownId == town.Id)
                .Select(link => new MunicipalityLink(link.Municipality!.Code, link.StatedForYear, link.ValidFrom, link.ValidTo, link.Source!.Code))
                .ToListAsync(Cancellation);
            var facts = Proposed(town, TownSectionKind.Facts);
            facts.Propose(
                new ProposedContent(SectionJson.Write(Facts(town) with { NameRu = "Новый Абинск" }), SectionJson.Write(Facts(town)), null),
                new(1, "editor", Day(0), "Имя"));
            var municipalities = Proposed(town, TownSectionKind.Municipalities);
            municipalities.Propose(
                new ProposedContent(
                    SectionJson.Write(new MunicipalityHistory { Links = [.. links.Select(link => link with { ValidTo = new DateOnly(2098, 12, 31) })] }),
                    SectionJson.Write(new MunicipalityHistory { Links = links }), null),
                new(1, "editor", Day(0), "Преобразование"));
            db.AddRange(facts, municipalities);
            Publish(facts, Day(1));
            Publish(municipalities, Day(1));
            town.NameRu = "Новый Абинск";
            await db.SaveChangesAsync(Cancellation);
        }

        var (before, after) = ((await AtAsync(Day(0))).Find("abinsk")!, (await AtAsync(Day(2))).Find("abinsk")!);

        (before.Name.Ru, after.Name.Ru).Should().Be((name, "Новый Абинск"));
        before.Municipalities.Should().ContainSingle().Which.ValidTo.Should().BeNull();
        after.Municipalities.Should().ContainSingle().Which.ValidTo.Should().Be(new DateOnly(2098, 12, 31));
        before.Municipalities[0].Name.Should().Be(after.Municipalities[0].Name);
        after.Municipalities[0].District!.Value.Ru.Should().Be("Абинский район");
    }

    [Fact]
    public async Task Load_PersonWithoutConsent_IsNotNamed()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            var town = await TownAsync(db);
            TownContact[] contacts =
            [
                new() { OfficeRu = "Администрация", Phone = "8 86150 0-00-00", PersonRu = "Иванова И. И.", ConsentOn = new DateOnly(2026, 1, 1), ConsentPaper = "№ 1" },
                new() { OfficeRu = "Отдел экономики", PersonRu = "Петров П. П." },
            ];
            var named = SectionJson.Write(new TownContacts { Contacts = contacts });
            var unnamed = SectionJson.Write(new TownContacts { Contacts = [contacts[0] with { PersonRu = null, ConsentOn = null }, contacts[1]] });
            db.PublishedDocuments.Add(Section(town, TownSectionKind.Contacts, new TownContacts { Contacts = contacts }));
            await db.SaveChangesAsync(Cancellation);

            var shown = (await PassportAsync()).Contacts;
            shown.Select(contact => contact.PersonRu).Should().Equal("Иванова И. И.", null);
            shown.Should().OnlyContain(contact => contact.ConsentPaper == null && contact.ConsentOn == null, "where a consent is kept is not public");

            // The consent is taken back on day 3.
            var proposal = Proposed(town, TownSectionKind.Contacts);
            proposal.Propose(new ProposedContent(unnamed, named, null), new(1, "editor", Day(2), "Согласие отозвано"));
            db.Add(proposal);
            Publish(proposal, Day(3));
            (await db.PublishedDocuments.SingleAsync(document => document.ScopeId == town.Id, Cancellation)).Content = unnamed;
            await db.SaveChangesAsync(Cancellation);
        }

        var past = (await PassportAsync(Day(1))).Contacts;

        past.Should().HaveCount(2).And.OnlyContain(contact => contact.PersonRu == null, "who took the consent back is not named in the past either");
    }

    [Fact]
    public async Task Load_Updates_AreNewestFirstAndOnlyThoseOfTheTime()
    {
        await PrepareAsync();
        await using (var db = Open())
        {
            var town = await TownAsync(db);
            var old = await PopulationOfPaperAsync(db, "abinsk");
            var correction = Submitted(old, old.Period!.Value, 36_700);
            var proposal = Proposed(town, null);
            var text = Proposed(town, TownSectionKind.About);
            proposal.Propose(new ProposedFigure(correction, old, AsHeadline: true), new(1, "editor", Day(0), "Уточнение"));
            db.AddRange(correction, proposal);
            old.GiveWayTo(correction, "director", Day(1), "Уточнение");
            Publish(proposal, Day(1));
            await db.SaveChangesAsync(Cancellation);
            correction.Publish("director", Day(1), chosen: true, headline: true);
            db.PublicChanges.AddRange(
                Change(proposal, Day(1), PublicChangeKind.Changed, "Уточнение", null, old.Id, correction.Id),
                Change(text, Day(3), PublicChangeKind.Changed, "Новый текст", "A new text"),
                Change(proposal, Day(5), PublicChangeKind.Withdrawn, "Отозвано", null, correction.Id));
            await db.SaveChangesAsync(Cancellation);
            correction.Withdraw("director", Day(5), "Отозвано");
            await db.SaveChangesAsync(Cancellation);
        }

        var updates = (await PassportAsync()).Updates;
        updates.Select(update => update.Utc).Should().Equal(Day(5), Day(3), Day(1));
        updates[0].Old!.Value.Should().Be(36_700, "what was withdrawn is told by its number");
        updates[0].New.Should().BeNull();
        updates[1].Should().Match<PublishedUpdate>(update => update.Section == TownSectionKind.About && update.NoteEn == "A new text");
        updates[2].New!.Value.Should().Be(36_700);
        (await PassportAsync(Day(4))).Updates.Select(update => update.Utc).Should().Equal(Day(3), Day(1));
        (await PassportAsync(Day(0))).Updates.Should().BeEmpty();
    }

    private static DateTime Day(int number) => Start.AddDays(number);

    private Task<SettlementSystem> NowAsync() => Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(Cancellation);

    private Task<SettlementSystem> AtAsync(DateTime utc) => Services.GetRequiredService<SettlementSystemLoader>().LoadAsync(new PastMoment(utc), Cancellation);

    private Task<PublishedPassport> PassportAsync(DateTime? asOfUtc = null) =>
        Services.GetRequiredService<PassportLoader>().LoadAsync("abinsk", asOfUtc is { } utc ? new PastMoment(utc) : null, Cancellation);

    private async Task<decimal?> HeadlineAtAsync(DateTime utc) => (await AtAsync(utc)).Find("abinsk")!.Population?.Value;

    private async Task<IEnumerable<string>> TextsAtAsync(DateTime utc) => (await PassportAsync(utc)).Texts.Select(text => text.Ru);

    private static Task<Town> TownAsync(SmallTownsDbContext db) => db.Towns.SingleAsync(town => town.Slug == "abinsk", Cancellation);

    private static Task<PopulationCount> PopulationOfPaperAsync(SmallTownsDbContext db, string slug) =>
        db.Figures.OfType<PopulationCount>().Include(figure => figure.Standings).SingleAsync(figure => figure.Source!.Code == "paper" && figure.Town!.Slug == slug, Cancellation);

    private static Proposal Proposed(Town town, TownSectionKind? section) => Proposal.Of(
        section is { } kind ? TownSectionKinds.SubjectOf(town.Id, town.Key, kind) : new Subject("figure", town.RecordKey, Scope.Town(town.Id)),
        new Submission(1, "editor", Day(0), "Причина"), ChangeOrigin.Screen);

    private static void Publish(Proposal proposal, DateTime utc) => proposal.Publish(new(2, "director", utc));

    private static PublicChange Change(
        Proposal proposal, DateTime utc, PublicChangeKind kind, string noteRu, string? noteEn, long? oldId = null, long? newId = null) => new()
        {
            Kind = kind,
            SubjectKind = proposal.Kind,
            SubjectKey = proposal.SubjectKey,
            ScopeKind = proposal.ScopeKind,
            ScopeId = proposal.ScopeId,
            Utc = utc,
            OldFigureId = oldId,
            NewFigureId = newId,
            NoteRu = noteRu,
            NoteEn = noteEn,
            ProposalId = proposal.Id == 0 ? null : proposal.Id,
        };

    private static PublishedDocument Section(Town town, TownSectionKind kind, SectionContent content) =>
        PublishedDocument.Of(TownSectionKinds.SubjectOf(town.Id, town.Key, kind), SectionJson.Write(content), null, Day(0));

    private static TownFacts Facts(Town town) => new()
    {
        NameRu = town.NameRu,
        NameEn = town.NameEn,
        Oktmo = town.Oktmo,
        TownSinceYear = town.TownSinceYear,
        Latitude = town.Latitude,
        Longitude = town.Longitude,
    };

    private static PopulationCount Submitted(PopulationCount old, Period period, decimal people, int? sourceId = null)
    {
        var figure = new PopulationCount
        {
            TownId = old.TownId,
            Value = people,
            Basis = old.Basis,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            Method = PopulationMethod.Census,
            SourceId = sourceId ?? old.SourceId,
            Status = FigureStatus.Municipal,
            TopicKey = old.TopicKey,
            SeriesKey = FigureKeys.Series(old.TopicKey, old.Basis, period),
            ProposedBy = "editor",
            ProposedUtc = Day(0),
        };
        figure.Submit();
        return figure;
    }
}

public sealed class SqliteAsOfTests : AsOfTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresAsOfTests : AsOfTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
