using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Data.Sites;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Campaigns;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Monitoring;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Towns.Workspace;
using SmallTowns.Web.Work;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The screens of the back office and of the accounts, read from the pages themselves: a new one is tested by being there.</summary>
internal static class StaffScreens
{
    private const string Town = "/staff/towns/khadyzhensk";

    /// <summary>What stands in a workspace once a form is open on it.</summary>
    private static readonly string[] Forms =
    [
        "texts?edit=Economy", "facts?edit=true", "municipalities?edit=true", "figures?add=Population", "figures?add=Indicator",
        "employment?table=true", "travel?add=TravelTime", "travel?add=ExpertBelt", "contacts?edit=true", "images?edit=true",
    ];

    /// <summary>Forms whose address names what is edited.</summary>
    private static readonly string[] Named =
    [
        "/staff/association/bodies/economic", "/staff/association/positions/collegium/chair", "/staff/association/goals/1", "/staff/association/charter/first", "/staff/association/members/abinsk", "/staff/association/members/other/deputy01", "/staff/association/documents/charter1",
        "/staff/region/figures?add=Area", "/staff/region/rays/don", "/staff/towns/place/abinsk", "/staff/towns/place/new-town",
        "/staff/calendar/2027", "/staff/consent-texts/enquiry", "/staff/sites/khadyzhensk-1",
        "/staff/offers/khadyzhensk", "/staff/offers/khadyzhensk/employer/works", "/staff/offers/khadyzhensk/demand/boxes", "/staff/offers/khadyzhensk/project/greenhouse",
        "/staff/offers/khadyzhensk/idea/juice", "/staff/offers/khadyzhensk/support-measure/land", "/staff/region/support/equipment", "/staff/region/boundaries/settlement-abinsk", "/staff/outages/khadyzhensk/burst",
        "/staff/scenarios?towns=abinsk,krymsk,apsheronsk&method=Linear&to=2041", "/staff/scenarios?towns=abinsk&method=OwnRate&to=2041", "/staff/assessments/towns/khadyzhensk", "/staff/campaigns/1/1",
        "/staff/figures/grid?measure=population", "/staff/tasks?town=khadyzhensk", "/staff/review?group=Town",
        "/staff/desks/economic", "/staff/association/assignments?state=Late", "/staff/association/assignments/new?decision=assembly-2020-1", "/staff/association/assignments/new?warning=1",
        "/staff/help/people", "/staff/help/figure",
        "/staff/programmes/roads", "/staff/press?kind=event", "/staff/press/bodies/external/news/bridge", "/staff/press/bodies/external/event/fair",
    ];

    public static async Task<IReadOnlyList<string>> AllAsync(BackOffice office, TestStaff person)
    {
        var ids = await MakeSomethingToSeeAsync(office, person);
        var pages = typeof(StaffPageAttribute).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(route => route.Template)
            .Where(path => path.StartsWith("/staff", StringComparison.Ordinal) || path.StartsWith("/account", StringComparison.Ordinal))
            .Select(path => path.Replace("{Id:int}", ids.GetValueOrDefault(path, "1"), StringComparison.Ordinal));
        return
        [
            .. pages.Where(path => !path.Contains('{', StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            .. WorkspaceTab.All.Select(tab => $"{Town}/{tab.Address}"),
            .. Named,
            .. Forms.Select(form => $"{Town}/{form}"),
        ];
    }

    /// <summary>A proposal and a batch, so that no page is empty. Returns the ids by page.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> MakeSomethingToSeeAsync(BackOffice office, TestStaff person)
    {
        var services = office.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var utcNow = DateTime.UtcNow;
        db.ActAs(ChangeActor.Of(person.Actor, ChangeOrigin.Import, utcNow));
        var batch = new ImportBatch
        {
            Kind = ImportKind.Population,
            Title = "население.csv",
            Sha256 = new string('a', ImportBatch.HashLength),
            Bytes = 100,
            Rows = 1,
            NewCount = 1,
            ByUserId = person.UserId,
            ByName = person.Actor.Name,
            Utc = utcNow,
        };
        db.Add(batch);
        var investorCase = InvestorCase.Open(
            Guid.NewGuid().ToString("N"), "ru", null, new("Есть ли цех на 2 000 м² с подъездными путями?", null, null), CaseTermsContent.Default, WorkingCalendar.WeekendsOnly, utcNow.AddDays(-20));
        investorCase.SetSubject([SiteReference.TryParse("abinsk-7")!.Value], ["krymsk"]);
        investorCase.Move(new(CaseStage.Qualified, "Нужна мощность 2 МВт"), CaseTermsContent.Default, WorkingCalendar.WeekendsOnly, new(person.UserId, person.Actor.Name, utcNow.AddDays(-18)));
        investorCase.Answer(CaseAnswer.Of(person.UserId, person.Actor.Name, "Да, есть.\n\nПриезжайте посмотреть.", utcNow.AddDays(-15), null));
        investorCase.Propose(
            CaseProposal.Of(
                Guid.NewGuid().ToString("N"), new("ru", DateOnly.FromDateTime(utcNow).AddDays(30), "Здравствуйте!\n\nПредлагаем площадку в Абинске.", ["abinsk"], ["abinsk-7"], [new("Есть ли пути?", "Да, 300 метров.")]),
                new(person.UserId, person.Actor.Name, utcNow.AddDays(-10))),
            "abinsk-7", new(person.UserId, person.Actor.Name, utcNow.AddDays(-10)));
        db.Add(investorCase);
        await db.SaveChangesAsync();

        var sections = services.GetRequiredService<SectionProposals>();
        var townId = await db.Towns.Where(town => town.Slug == "khadyzhensk").Select(town => town.Id).SingleAsync();
        var sourceId = await db.Sources.Where(source => source.Code == "paper").Select(source => source.Id).SingleAsync();
        await db.TakeReferenceAsync(townId, "khadyzhensk", CancellationToken.None);
        var opened = await sections.OpenAsync(person.Actor, townId, TownSectionKind.About);
        var text = new TownText { Ru = "Город в **предгорьях**.\n\n- нефть\n- лес", En = "" };
        var outcome = await sections.ProposeAsync(person.Actor, townId, TownSectionKind.About, text, sourceId, new("Текста ещё не было", opened.Base));
        var townKey = await db.Towns.Where(town => town.Id == townId).Select(town => town.Key).SingleAsync();
        var contents = services.GetRequiredService<ContentProposals>();
        List<ContentRow> rows = [];
        foreach (var kind in new[] { TownSectionKind.Economy, TownSectionKind.Resources })
        {
            var subject = TownSectionKinds.SubjectOf(townId, townKey, kind);
            rows.Add(new(subject, SectionJson.Write(text), sourceId, (await contents.OpenAsync(person.Actor, subject)).Base));
        }

        var table = await contents.ProposeTogetherAsync(person.Actor, "Хадыженск: тексты", rows, "Текста ещё не было");
        var (articleId, entryId) = await MakeNewsAsync(services, person);
        var (planned, held) = await MakeMeetingsAsync(services, person);
        var (assignment, request, item) = await MakeWorkAsync(services, person, townId);
        var (rule, warning, assessment) = await MakeWarningAsync(services, person, townId);
        var campaign = await MakeCampaignAsync(services, person, sourceId);
        var (entry, agreement, partner) = await MakeCooperationAsync(services, person, townId);
        return new Dictionary<string, string>
        {
            ["/staff/association/assignments/{Id:int}"] = $"{assignment}",
            ["/staff/support/{Id:int}"] = $"{request}",
            ["/staff/knowledge/{Id:int}"] = $"{item}",
            ["/staff/knowledge/{Id:int}/edit"] = $"{item}",
            ["/staff/monitoring/rules/{Id:int}"] = $"{rule}",
            ["/staff/warnings/{Id:int}"] = $"{warning}",
            ["/staff/assessments/{Id:int}"] = $"{assessment}",
            ["/staff/campaigns/{Id:int}"] = $"{campaign}",
            ["/staff/campaigns/{Id:int}/edit"] = $"{campaign}",
            ["/staff/cooperation/{Id:int}"] = $"{entry}",
            ["/staff/cooperation/{Id:int}/edit"] = $"{entry}",
            ["/staff/agreements/{Id:int}"] = $"{agreement}",
            ["/staff/agreements/{Id:int}/edit"] = $"{agreement}",
            ["/staff/partners/{Id:int}"] = $"{partner}",
            ["/staff/meetings/{Id:int}/edit"] = $"{planned}",
            ["/staff/meetings/{Id:int}"] = $"{held}",
            ["/staff/meetings/{Id:int}/minutes"] = $"{held}",
            ["/staff/press/looks/{Id:int}"] = $"{articleId}",
            ["/staff/press/published/{Id:int}"] = $"{entryId}",
            ["/staff/cases/{Id:int}"] = $"{investorCase.Id}",
            ["/staff/cases/{Id:int}/proposal"] = $"{investorCase.Id}",
            ["/staff/import/{Id:int}"] = $"{batch.Id}",
            ["/staff/review/batch/{Id:int}"] = $"{table.BatchId}",
            ["/staff/review/{Id:int}"] = $"{((ProposeOutcome.Sent)outcome).ProposalId}",
            ["/staff/users/{Id:int}"] = $"{person.UserId}",
        };
    }

    /// <summary>A rule with what it finds, one warning taken up; an assessment that a town has not sent yet.</summary>
    private static async Task<(int Rule, int Warning, int Assessment)> MakeWarningAsync(IServiceProvider services, TestStaff person, int townId)
    {
        var rule = ((CommandOutcome.Done)await services.GetRequiredService<WarningRules>().SaveAsync(person.Actor, null, 0, new()
        {
            NameRu = "Население убывает",
            NameEn = "The population falls",
            Measure = "population",
            Limit = "5",
            Years = "11",
            Reason = "Для снимка",
        })).Id;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var warning = await db.Warnings.Where(one => one.RuleId == rule).Select(one => new { one.Id, one.Version }).FirstAsync();
        await services.GetRequiredService<WarningWork>().TakeAsync(person.Actor, warning.Id, warning.Version);
        var criteria = new AssessmentCriteria
        {
            Number = 1,
            Criteria = ContentJson.Write<IReadOnlyList<Criterion>>([new("water", "Вода", "Есть план замены сетей", 3, 5)]),
            Reason = "Для снимка",
            ByName = person.Actor.Name,
            Utc = DateTime.UtcNow,
        };
        db.Add(criteria);
        await db.SaveChangesAsync();
        var assessment = new TownAssessment { TownId = townId, Year = 2026, CriteriaId = criteria.Id };
        db.Add(assessment);
        await db.SaveChangesAsync();
        return (rule, warning.Id, assessment.Id);
    }

    /// <summary>A campaign that two towns are asked in.</summary>
    private static async Task<int> MakeCampaignAsync(IServiceProvider services, TestStaff person, int sourceId)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var (planning, today) = (services.GetRequiredService<CampaignPlanning>(), RegionCalendar.Today(TimeProvider.System));
        var id = ((CommandOutcome.Done)await planning.SaveAsync(person.Actor, null, 0, new()
        {
            Title = "Данные городов",
            PeriodStart = new(today.Year - 1, 1, 1),
            PeriodEnd = new(today.Year - 1, 12, 31),
            Deadline = today.AddDays(10),
            SourceId = sourceId,
            Towns = await db.Towns.OrderBy(town => town.Id).Take(2).Select(town => CampaignInput.TownKey(town.Id)).ToListAsync(),
            Measures = await db.Indicators.Where(indicator => indicator.Code == "average-wage" || indicator.Code == "pupils").Select(indicator => new MeasureInput { IndicatorId = indicator.Id, Hint = "По крупным и средним." }).ToListAsync(),
        })).Id;
        await planning.OpenAsync(person.Actor, id, (await planning.ReadAsync(person.Actor, id))!.Version);
        return id;
    }

    /// <summary>A meeting that is planned and one that nobody came to, with its minutes.</summary>
    private static async Task<(int Planned, int Held)> MakeMeetingsAsync(IServiceProvider services, TestStaff person)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var today = RegionCalendar.Today(TimeProvider.System);
        db.AssociationMembers.Add(new() { Kind = MemberKind.Voting, TownId = await db.Towns.OrderBy(town => town.Id).Select(town => town.Id).FirstAsync(), Since = today.AddYears(-1) });
        await db.SaveChangesAsync();
        var planning = services.GetRequiredService<MeetingPlanning>();
        var planned = await SaveAsync("1", today.AddDays(30));
        var held = await SaveAsync("2", today.AddDays(-1));
        await planning.ConveneAsync(person.Actor, held, await VersionAsync(held), "Все согласились");
        await services.GetRequiredService<MeetingDesk>().NotHeldAsync(person.Actor, held, await VersionAsync(held));
        await services.GetRequiredService<MinutesWork>().BeginAsync(person.Actor, held, "");
        return (planned, held);

        async Task<int> SaveAsync(string number, DateOnly day) => ((MeetingOutcome.Done)await planning.SaveAsync(person.Actor, null, 0, new()
        {
            Number = number,
            Day = day,
            Place = "Краснодар",
            ConvenedBy = "Коллегия",
            Items = [new() { Title = "О плане", DraftText = "Утвердить план." }],
        })).Id;

        async Task<int> VersionAsync(int id) => (await planning.ReadAsync(person.Actor, id))!.Meeting.Version;
    }

    /// <summary>A need with an offer that fits, a partner, and a draft with both kinds of parties.</summary>
    private static async Task<(int Entry, int Agreement, int Partner)> MakeCooperationAsync(IServiceProvider services, TestStaff person, int townId)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var (entries, today) = (services.GetRequiredService<EntryWork>(), RegionCalendar.Today(TimeProvider.System));
        var other = await db.Towns.Where(town => town.Slug == "abinsk").Select(town => town.Id).SingleAsync();
        var text = new EntryText { TownId = townId, Kind = EntryKind.Need, Subject = SubjectClass.Equipment, Title = "Автогрейдер", Quantity = 1, Unit = "шт.", From = today, To = today.AddDays(60), Terms = "Перевозка наша" };
        var entry = Id(await entries.PostAsync(person.Actor, text));
        await entries.PostAsync(person.Actor, text with { TownId = other, Kind = EntryKind.Offer, Title = "Два автогрейдера", Quantity = 2 });
        var partner = Id(await services.GetRequiredService<PartnerRegister>().SaveAsync(person.Actor, null, 0, new() { Name = "ООО «Дорожник»", Kind = PartnerKind.Company, TaxNumber = "7707083893", Contact = "приёмная" }, isAnother: false));
        var party = new PartyText { SignatoryName = "И. И. Иванов", SignatoryPosition = "Глава", PowersDocument = "Устав", Obligations = "Даёт грейдер", Share = 50 };
        var agreement = Id(await services.GetRequiredService<AgreementDrafting>().DraftAsync(person.Actor, new()
        {
            Subject = SubjectClass.Equipment,
            Title = "О грейдере",
            Matter = "Грейдер по очереди.",
            From = today,
            To = today.AddDays(300),
            RenewalMonths = 12,
            NoticeDays = 30,
            ResponsibleUserId = person.UserId,
            Parties = [party with { TownId = townId }, party with { PartnerId = partner }],
        }));
        await services.GetRequiredService<AgreementWork>().PlanReportsAsync(person.Actor, agreement, 0, new("Отчёт о работах", today.AddDays(30), 3, 2));
        return (entry, agreement, partner);

        static int Id(CommandOutcome outcome) => ((CommandOutcome.Done)outcome).Id;
    }

    /// <summary>An assignment of a department, a request that is answered, and what was made of the answer.</summary>
    private static async Task<(int Assignment, int Request, int Item)> MakeWorkAsync(IServiceProvider services, TestStaff person, int townId)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var body = await db.AssociationBodies.Where(known => known.Code == "economic").Select(known => known.Id).SingleAsync();
        var (assignments, support, knowledge) = (services.GetRequiredService<AssignmentWork>(), services.GetRequiredService<SupportWork>(), services.GetRequiredService<KnowledgeWork>());
        var assignment = Id(await assignments.GiveAsync(person.Actor, new() { Title = "Собрать предложения городов", Text = "К плану работы", BodyId = body, ControllerUserId = person.UserId, Term = new(5, null) }));
        var request = Id(await support.AskAsync(person.Actor, townId, new(SupportKind.Methodical, "Форма отчёта", "Пришлите образец", body)));
        await support.AssignAsync(person.Actor, request, 0, body, person.UserId);
        await support.AnswerAsync(person.Actor, request, 1, "Образец в приложении.");
        var item = Id(await knowledge.SaveAsync(person.Actor, request, null, 0, new(SupportKind.Methodical, "Форма отчёта", "Какая форма?", "Любая."), namesNobody: true, tracesAreNobodys: false));
        return (assignment, request, item);

        static int Id(CommandOutcome outcome) => ((CommandOutcome.Done)outcome).Id;
    }

    /// <summary>An article that waits and one that is published.</summary>
    private static async Task<(int ProposalId, int EntryId)> MakeNewsAsync(IServiceProvider services, TestStaff person)
    {
        var proposals = services.GetRequiredService<ContentProposals>();
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var body = await db.AssociationBodies.Where(known => known.Code == "external").Select(known => known.Id).SingleAsync();
        List<int> sent = [];
        foreach (var word in new[] { "screen-one", "screen-two" })
        {
            var subject = PressKinds.OfBody(PressKinds.News, body, "external", word);
            var content = new NewsContent { Slug = word, TitleRu = "Мост открыт", LeadRu = "Движение началось.", TextRu = "Подрядчик сдал **мост**.", Topics = ["transport"], ReviewBy = new(2026, 1, 1) };
            var outcome = await proposals.ProposeAsync(person.Actor, subject, ContentJson.Write(content), null, new("Новость", (await proposals.OpenAsync(person.Actor, subject)).Base));
            sent.Add(((ProposeOutcome.Sent)outcome).ProposalId);
        }

        var director = new StaffActor(int.MaxValue, "Директор", new HashSet<StaffRole> { StaffRole.Approver }, new HashSet<int>());
        var version = await db.Proposals.Where(proposal => proposal.Id == sent[1]).Select(proposal => proposal.Version).SingleAsync();
        await services.GetRequiredService<ReviewDecisions>().ApproveAsync(director, sent[1], version, PublicNote.None);
        return (sent[0], await db.PressEntries.Select(entry => entry.Id).FirstAsync());
    }
}
