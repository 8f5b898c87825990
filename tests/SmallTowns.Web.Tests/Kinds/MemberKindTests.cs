using System.Net;
using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Staff.PersonalData;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteMemberKindTests : MemberKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresMemberKindTests : MemberKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>The register of members: application, eligibility, decision, suspension, end; representatives beside it.</summary>
public abstract class MemberKindTests : ContentTest
{
    private static readonly Subject Abinsk = AssociationKinds.MembershipOf("town:krasnodar-krai/abinsk");
    private static readonly StaffActor Secretary = Actor(108, "Секретарь") with { Duties = new HashSet<HeldDuty> { new(StaffDuty.Secretary, Scope.Association) } };
    private static readonly MembershipApplication Asked = new() { Council = "Совет Абинского городского поселения", Number = "12-с", DecidedOn = new(2026, 10, 20) };

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task ATown_AppliesAndIsAdmittedByANumberThatStays()
    {
        (await PageAsync("/association/members")).Should().Contain("Участников пока нет");
        await PublishAsync(Abinsk, new MembershipContent { Application = Asked });

        var applied = await PublishedAsync<MembershipContent>(Abinsk);
        var basis = applied.Application!.Eligibility!;
        (basis.Result, basis.LimitPeople, basis.MayJoin).Should().Be((MembershipEligibility.Eligible, 50_000, true));
        basis.People.Should().BePositive().And.BeLessThan(47_500);
        basis.Period.Should().NotBeNull();
        basis.SourceRu.Should().NotBeEmpty();
        (await PageAsync("/association/members")).Should().Contain("Заявления о вступлении").And.Contain("12-с").And.Contain("рассматривается").And.NotContain("голосует");
        await using (var db = Open())
            (await db.AssociationMembers.AnyAsync(Cancellation)).Should().BeFalse("an application is no membership");

        await PublishAsync(Abinsk, applied with { Application = null, Spells = [new(Today, null, "Решение собрания № 1") { Application = applied.Application }] });

        (await PublishedAsync<MembershipContent>(Abinsk)).Spells.Should().ContainSingle().Which.Application!.Eligibility.Should().Be(basis);
        (await PageAsync("/association/members")).Should().Contain("Города — члены Ассоциации").And.Contain("Решение собрания № 1").And.Contain("голосует").And.Contain("порог 50");
        (await PageAsync("/en/association/members")).Should().Contain("Member towns").And.Contain("votes");
        await using var after = Open();
        var row = await after.AssociationMembers.Include(member => member.Town).SingleAsync(Cancellation);
        (row.Key, row.Kind, row.Since, row.Name.Ru).Should().Be((Abinsk.Key, MemberKind.Voting, Today, "Абинск"));
    }

    [Fact]
    public async Task ATown_ThatMayNotJoin_IsToldByWhichNumber()
    {
        var sochi = AssociationKinds.MembershipOf("town:krasnodar-krai/sochi");

        (await ProblemsAsync(sochi, new MembershipContent { Application = Asked })).Should().ContainSingle().Which.Sentence.Should().StartWith("Город вступить не может:").And.Contain("порог 50");
        (await ProblemsAsync(sochi, new MembershipContent { Spells = [new(Today, null, "Решение № 1")] })).Should().ContainSingle().Which.Field.Should().Be("Application");
        (await ProblemsAsync(Abinsk, new MembershipContent { Application = new() { Council = "Совет" } })).Select(problem => problem.Field).Should().Equal("Application.Number", "Application.DecidedOn");
        (await ProblemsAsync(Abinsk, new MembershipContent { Consultative = ConsultativeSort.Deputy, Spells = [new(Today, null, "Решение № 1")] }))
            .Should().ContainSingle("a town votes").Which.Field.Should().Be("Consultative");
        await PublishAsync(sochi, new MembershipContent { Application = Asked with { Refusal = "Решение собрания № 2: больше 50 000 жителей" } });
        (await PageAsync("/association/members")).Should().Contain("отказано: Решение собрания № 2");
    }

    [Fact]
    public async Task AnEligibility_ThatSomebodyTyped_IsNotTaken()
    {
        var typed = new EligibilityBasis(100, null, null, "сам знаю", "I know", MembershipEligibility.Eligible, 50_000, 5);

        await PublishAsync(Abinsk, new MembershipContent { Application = Asked with { Eligibility = typed } });

        (await PublishedAsync<MembershipContent>(Abinsk)).Application!.Eligibility!.People.Should().BeGreaterThan(30_000);
    }

    [Fact]
    public async Task AMember_IsSuspendedAndEnds_AndVotesByItsRows()
    {
        var spell = new MembershipSpell(Today.AddDays(-100), null, "Решение № 1") { Suspensions = [new(Today.AddDays(-1), Today.AddDays(1), "Решение № 5: взносы")] };
        await PublishAsync(Abinsk, new MembershipContent { Spells = [spell] });
        (await PageAsync("/association/members")).Should().Contain("голос приостановлен по").And.Contain("Решение № 5: взносы");
        (await StandingAsync()).Select(standing => (standing.VotesOn(Today.AddDays(-2)), standing.VotesOn(Today), standing.VotesOn(Today.AddDays(2)))).Should().Equal((true, false, true));

        await PublishAsync(Abinsk, new MembershipContent { Spells = [spell with { Until = Today.AddDays(10), EndGround = "Вышел: решение № 9", Suspensions = null }] });
        Clock.Advance(TimeSpan.FromDays(11));

        (await PageAsync("/association/members")).Should().Contain("Бывшие члены").And.Contain("Вышел: решение № 9");
        (await PageAsync($"/association/members?asOf={Today.AddDays(-11):yyyy-MM-dd}")).Should().Contain("Так страница выглядела").And.Contain("голосует").And.NotContain("Бывшие члены");
        (await StandingAsync()).Should().ContainSingle().Which.VotesOn(Today).Should().BeFalse();
        await using var db = Open();
        (await db.MemberSuspensions.AnyAsync(Cancellation)).Should().BeFalse("the suspension was taken back");
    }

    [Fact]
    public async Task AConsultativeMember_IsNamedWithAReasonOnly_AndIsInNoRoll()
    {
        const string name = "Проверкин Пётр Петрович";
        var subject = AssociationKinds.MembershipOf("deputy01");
        var deputy = new MembershipContent { Consultative = ConsultativeSort.Deputy, NameRu = "Депутат Законодательного Собрания", NameEn = "Deputy of the regional assembly", Spells = [new(Today, null, "Решение № 3")] };
        (await ProblemsAsync(subject, deputy with { PersonRu = name })).Should().ContainSingle().Which.Field.Should().Be("ConsentOn");
        (await ProblemsAsync(subject, deputy with { Consultative = null })).Should().ContainSingle().Which.Field.Should().Be("Consultative");

        await PublishAsync(subject, deputy with { PersonRu = name, PersonEn = "Pyotr Proverkin", LawRu = "Федеральный закон № 8-ФЗ, статья 13", LawEn = "Federal Law No. 8-FZ, article 13" });

        (await PageAsync("/association/members")).Should().Contain("Члены с совещательным голосом").And.Contain(name).And.Contain("имя открывает Федеральный закон № 8-ФЗ");
        (await StandingAsync()).Should().ContainSingle().Which.VotesOn(Today).Should().BeFalse("it has a voice and no vote");
        var kept = (await Service<KeptContacts>().ListAsync(Editor, AssociationKept.Owner, Cancellation)).Should().ContainSingle().Subject;
        kept.IsPublished.Should().BeTrue();

        await Service<KeptContacts>().EraseAsync(Editor, AssociationKept.Owner, kept.Ids, Cancellation);

        (await PageAsync("/association/members")).Should().NotContain(name).And.Contain("имя не публикуется").And.Contain("Депутат Законодательного Собрания");
        await using var db = Open();
        (await db.Proposals.Select(proposal => proposal.Content).ToListAsync(Cancellation)).Should().NotContain(content => content!.Contains(name), "nothing erasable stays in a proposal");
    }

    [Fact]
    public async Task Mandates_AreRegisteredRevokedAndKeepTheirMembership()
    {
        var id = await PublishAsync(Abinsk, new MembershipContent { Spells = [new(Today, null, "Решение № 1")] });
        var mandates = Service<MandateWork>();
        var member = (await mandates.MembersAsync(Secretary, Cancellation)).Should().ContainSingle().Subject;
        var input = new MandateInput { MemberId = member.Id, Kind = MandateKind.Proxy, PersonName = "Представителева Анна", DocumentNumber = "7", Instruction = "Голосовать за" };

        (await mandates.RegisterAsync(Secretary, input, Cancellation)).Should().BeOfType<MandateOutcome.Invalid>("a proxy without its date is void")
            .Which.Problems.Should().ContainSingle().Which.Field.Should().Be("IssuedOn");
        await FluentActions.Awaiting(() => mandates.RegisterAsync(Editor, input, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => mandates.RegisterAsync(Actor(109, "Админ", StaffRole.Administrator), input, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        input.IssuedOn = Today.AddDays(-1);
        (await mandates.RegisterAsync(Secretary, input, Cancellation)).Should().BeOfType<MandateOutcome.Done>();

        var row = (await mandates.ListAsync(Secretary, Cancellation)).Should().ContainSingle().Subject;
        (row.Member, row.Document, row.Instruction, row.State, row.IsTermByLaw, row.LastDay).Should().Be(("Абинск", "7", "Голосовать за", MandateState.Serves, true, Today.AddYears(1).AddDays(-2)));
        (await mandates.ListAsync(Editor, Cancellation)).Should().ContainSingle().Which.Should().Match<MandateRow>(seen => seen.Document == null && seen.Instruction == null);
        await using (var db = Open())
        {
            (await db.MemberMandates.Include(mandate => mandate.Member!.Town).SingleAsync(Cancellation)).ToMandate().Member.Should().Be(Abinsk.Key);
            (await db.ChangeRecords.Select(record => record.After).ToListAsync(Cancellation)).Should().NotContain(after => after!.Contains("Представителева"));
        }

        (await ProblemsAsync(Abinsk, new MembershipContent { Application = Asked })).Should().ContainSingle("a mandate was registered for it").Which.Field.Should().Be("Spells");
        (await Decisions.WithdrawAsync(Director, id, (await ProposalAsync(id)).Version, new("Ошибка", null), Cancellation)).Should().NotBeOfType<ReviewOutcome.Done>();
        await PublishAsync(Abinsk, new MembershipContent { Spells = [new(Today.AddDays(-3), null, "Решение № 1")] });
        (await mandates.ListAsync(Secretary, Cancellation)).Should().ContainSingle("a corrected first day keeps the row and its mandates");

        (await mandates.RevokeAsync(Secretary, row.Id, " ", Cancellation)).Should().BeOfType<MandateOutcome.Invalid>();
        (await mandates.RevokeAsync(Secretary, row.Id, "Отозвана советом", Cancellation)).Should().BeOfType<MandateOutcome.Done>();
        (await mandates.RevokeAsync(Secretary, row.Id, "Ещё раз", Cancellation)).Should().BeOfType<MandateOutcome.Overtaken>();
        (await mandates.ListAsync(Secretary, Cancellation)).Should().ContainSingle().Which.State.Should().Be(MandateState.Revoked);
        (await PageAsync("/association/members")).Should().NotContain("Представителева", "mandates are nobody's business outside");
    }

    [Fact]
    public async Task ADocument_IsShownWithItsFileWhileItIsPublished()
    {
        (await PageAsync("/association/documents")).Should().Contain("Документов пока нет");
        await using var pdf = new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"));
        var (file, fault) = await Service<AssociationFileWork>().AddAsync(Editor, "устав.pdf", pdf, Cancellation);
        fault.Should().BeNull();
        var address = $"/association/files/{file!.Key}/x.pdf";
        (await StatusAsync(address)).Should().Be(HttpStatusCode.NotFound, "nothing published points to it");
        var subject = AssociationKinds.DocumentOf("charter1");
        var charter = new AssociationDocument { Type = AssociationDocumentType.Charter, TitleRu = "Устав Ассоциации", TitleEn = "Charter of the Association", On = Today, Decision = "Решение № 1", File = file };
        (await ProblemsAsync(subject, charter with { File = null })).Should().ContainSingle().Which.Field.Should().Be("File");
        (await ProblemsAsync(subject, charter with { Type = AssociationDocumentType.Accounts })).Should().ContainSingle().Which.Field.Should().Be("Year");
        (await ProblemsAsync(subject, charter with { File = file with { Key = new string('0', 64) } })).Should().ContainSingle().Which.Field.Should().Be("File");

        await PublishAsync(subject, charter);

        (await PageAsync("/association/documents")).Should().Contain("Устав Ассоциации").And.Contain("утверждение: Решение № 1").And.NotContain("Документов пока нет");
        (await PageAsync("/en/association/documents")).Should().Contain("Charter of the Association");
        (await StatusAsync(address)).Should().Be(HttpStatusCode.OK);

        await PublishAsync(subject, charter with { IsDropped = true });

        (await PageAsync("/association/documents")).Should().NotContain("Устав Ассоциации");
        (await StatusAsync(address)).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task APosition_TellsItsTermDecisionAndDeputy_WithoutAName()
    {
        var chair = AssociationKinds.PositionOf("collegium", "chair");
        var vacant = await PublishedAsync<PositionContent>(chair);
        (await ProblemsAsync(chair, vacant with { HeldUntil = Today })).Should().ContainSingle("nobody holds it").Which.Field.Should().Be("PersonRu");
        (await ProblemsAsync(chair, vacant with { IsHeldUnnamed = true, AbsentFrom = Today })).Should().ContainSingle().Which.Field.Should().Be("Deputy");
        var deputy = AssociationKinds.PositionOf("collegium", "deputy01");
        await PublishAsync(deputy, new PositionContent { TitleRu = "Заместитель председателя", TitleEn = "Deputy chair", Order = 2 });

        await PublishAsync(chair, vacant with
        {
            IsHeldUnnamed = true,
            HeldSince = Today,
            HeldUntil = Today.AddYears(2),
            ElectedBy = "Решение собрания № 4",
            AbsentFrom = Today,
            AbsentUntil = Today.AddDays(7),
            Deputy = "collegium|deputy01",
        });

        (await PageAsync("/association/structure")).Should().Contain("имя не публикуется").And.Contain("Решение собрания № 4").And.Contain("замещает: Заместитель председателя");
        Clock.Advance(TimeSpan.FromDays(8));
        (await PageAsync("/association/structure")).Should().NotContain("замещает");
        await PublishAsync(AssociationKinds.BodyOf("auditor"), new BodyContent { Kind = AssociationBodyKind.Auditor, NameRu = "Ревизор", NameEn = "Auditor", Parent = "assembly" });
        (await PageAsync("/association/structure")).Should().Contain("Ревизор").And.Contain("Контрольный орган");
        (await ProblemsAsync(AssociationKinds.BodyOf("second"), new BodyContent { Kind = AssociationBodyKind.Auditor, NameRu = "Ещё ревизор", NameEn = "Another", Parent = "assembly" }))
            .Should().ContainSingle().Which.Field.Should().Be("Kind");
    }

    [Fact]
    public async Task AMembership_IsComparedInSentences()
    {
        var sent = (ProposeOutcome.Sent)await ProposeAsync(Abinsk, new MembershipContent { Application = Asked });
        var shown = (await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation))!.Substance.Comparison;
        await using var page = new BunitContext();

        var words = page.Render<DynamicComponent>(parameters => parameters.Add(p => p.Type, shown.Component).Add(p => p.Parameters, shown.Parameters!)).Find("table").Words();

        words.Should().Contain("Совет Абинского городского поселения, № 12-с от 20 октября 2026 года").And.Contain("Право на членство:");
    }

    /// <summary>What was published before applications, suspensions and terms were there is read as it was.</summary>
    [Fact]
    public void ContentsOfBefore_AreReadable_AndNoFieldOfThemChanges()
    {
        const string member = """{"spells":[{"since":"2026-01-01","until":null,"decision":"Решение № 1"}]}""";

        var read = ContentJson.Read<MembershipContent>(member);

        (read.Kind(), read.Spells[0].Application, read.Spells[0].Suspensions).Should().Be((MemberKind.Voting, null, null));
        ContentComparison.Between(member, ContentJson.Write(read)).Should().BeEmpty();
        const string position = """{"titleRu":"Директор","titleEn":"Director","order":1,"personRu":null,"personEn":null,"heldSince":null,"isActing":false,"consentOn":null,"consentPaper":null,"personal":null,"isAbolished":false}""";
        ContentComparison.Between(position, ContentJson.Write(ContentJson.Read<PositionContent>(position))).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<MemberStanding>> StandingAsync()
    {
        await using var db = Open();
        return [.. (await db.AssociationMembers.AsNoTracking().Include(member => member.Town).Include(member => member.Suspensions).ToListAsync(Cancellation)).Select(member => member.Standing())];
    }
}
