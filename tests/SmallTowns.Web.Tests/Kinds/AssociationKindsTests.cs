using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.PersonalData;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteAssociationKindsTests : AssociationKindsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresAssociationKindsTests : AssociationKindsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class AssociationKindsTests : ContentTest
{
    private const string Name = "Проверкина Мария Ивановна";
    private static readonly KeptOwner Holders = new(Scope.Association, AssociationKinds.Position, $"{AssociationKinds.Position}:", "должности");
    private static readonly Subject Chair = AssociationKinds.PositionOf("collegium", "chair");

    [Fact]
    public async Task ASubdivision_IsAddedChangedAndDissolved_AndThePageFollows()
    {
        var subject = AssociationKinds.BodyOf("projects");
        var group = new BodyContent
        {
            NameRu = "Группа проектов",
            NameEn = "Projects group",
            Parent = "economic",
            Functions = [new("ведёт проекты", "runs projects")],
        };

        await PublishAsync(subject, group);

        (await PageAsync("/association/structure")).Should().Contain("Группа проектов").And.Contain("ведёт проекты").And.NotContain("но каких, она не говорит");
        (await PageAsync("/en/association/structure")).Should().Contain("Projects group");
        await PublishAsync(subject, group with { NameRu = "Проектная группа" });
        (await PageAsync("/association/structure")).Should().Contain("Проектная группа").And.NotContain("Группа проектов");
        await PublishAsync(subject, group with { NameRu = "Проектная группа", IsDissolved = true });
        (await PageAsync("/association/structure")).Should().NotContain("Проектная группа");
        await using var db = Open();
        (await db.AssociationBodies.SingleAsync(body => body.Code == "projects", Cancellation)).Should().Match<AssociationBody>(
            body => body.IsDissolved && body.NameRu == "Проектная группа", "what points to it still finds its name");
    }

    [Fact]
    public async Task ABody_WhoseAdditionIsTakenBack_IsGone()
    {
        var id = await PublishAsync(AssociationKinds.BodyOf("projects"), new BodyContent { NameRu = "Группа проектов", NameEn = "Projects", Parent = "economic" });

        await WithdrawAsync(id);

        (await PageAsync("/association/structure")).Should().NotContain("Группа проектов");
        await using var db = Open();
        (await db.AssociationBodies.SingleAsync(body => body.Code == "projects", Cancellation)).IsDissolved.Should().BeTrue();
    }

    [Fact]
    public async Task ABody_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = AssociationKinds.BodyOf("economic");
        var published = await PublishedAsync<BodyContent>(subject);

        (await ProblemsAsync(subject, published with { Parent = "economic" })).Should().ContainSingle().Which.Field.Should().Be("Parent");
        (await ProblemsAsync(subject, published with { Parent = "nowhere" })).Should().ContainSingle().Which.Field.Should().Be("Parent");
        (await ProblemsAsync(AssociationKinds.BodyOf("collegium"), await PublishedAsync<BodyContent>(AssociationKinds.BodyOf("collegium")) with { Parent = "economic" }))
            .Should().ContainSingle("it would answer to its own department").Which.Field.Should().Be("Parent");
        (await ProblemsAsync(subject, published with { NameEn = " " })).Should().ContainSingle().Which.Field.Should().Be("NameEn");
        (await ProblemsAsync(subject, published with { Functions = [new("по-русски", "")] })).Should().ContainSingle().Which.Field.Should().Be("Functions[0].En");
        (await ProblemsAsync(subject, published with { IsDissolved = true })).Should().ContainSingle("its director is there").Which.Field.Should().Be("IsDissolved");
        (await ProblemsAsync(AssociationKinds.BodyOf("second"), new BodyContent { Kind = AssociationBodyKind.GeneralAssembly, NameRu = "Второе", NameEn = "Second" }))
            .Should().ContainSingle().Which.Field.Should().Be("Kind");
    }

    [Fact]
    public async Task ABody_IsComparedInWords()
    {
        var subject = AssociationKinds.BodyOf("economic");
        var sent = (ProposeOutcome.Sent)await ProposeAsync(subject, await PublishedAsync<BodyContent>(subject) with { NameRu = "Отдел экономики и туризма" });
        var shown = (await Service<ProposalQueries>().FindAsync(Director, sent.ProposalId, Cancellation))!.Substance.Comparison;
        await using var page = new BunitContext();

        var rows = page.Render<DynamicComponent>(parameters => parameters.Add(p => p.Type, shown.Component).Add(p => p.Parameters, shown.Parameters!)).FindAll("tr");

        rows.Select(row => string.Join(' ', row.Children.Select(cell => cell.Words().Trim()))).Should().Contain("Вид Отдел Отдел").And.Contain("Упразднён нет нет");
    }

    [Fact]
    public async Task AHolder_IsNamedWithConsentOnly_AndErasedEverywhereAtOnce()
    {
        var vacant = await PublishedAsync<PositionContent>(Chair);
        var held = vacant with { PersonRu = Name, PersonEn = "Maria Proverkina", HeldSince = new(2026, 11, 2), IsActing = true };
        (await ProblemsAsync(Chair, held)).Should().ContainSingle().Which.Field.Should().Be("ConsentOn");

        await PublishAsync(Chair, held with { ConsentOn = new(2026, 11, 1), ConsentPaper = "№ 1" });

        (await PageAsync("/association/structure")).Should().Contain(Name).And.Contain("временно исполняет обязанности").And.NotContain("№ 1");
        (await PageAsync("/en/association/structure")).Should().Contain("Maria Proverkina").And.Contain("acting");
        (await PlacesOfNameAsync()).Should().OnlyContain(place => place == "PersonalContacts");
        var editor = (await TestStaff.AddAsync(App, StaffRole.Editor)).Actor;
        await using (var typing = Open())
        {
            typing.PersonalDrafts.Add(new PersonalDraft { UserId = editor.UserId, Form = Chair.FullKey, Content = "{}", SavedUtc = Clock.GetUtcNow().UtcDateTime });
            await typing.SaveChangesAsync(Cancellation);
        }

        var person = (await Service<KeptContacts>().ListAsync(Editor, Holders, Cancellation)).Should().ContainSingle().Subject;
        (person.Name, person.IsPublished).Should().Be((Name, true));

        await Service<KeptContacts>().EraseAsync(Editor, Holders, person.Ids, Cancellation);

        (await PageAsync("/association/structure")).Should().NotContain(Name).And.Contain("вакантно");
        (await PlacesOfNameAsync()).Should().BeEmpty();
        await using var db = Open();
        (await db.PersonalDrafts.AnyAsync(Cancellation)).Should().BeFalse("a draft may name the person");
        (await ProblemsAsync(Chair, held with { ConsentOn = new(2026, 11, 1), ConsentPaper = "№ 1", Personal = await KeyAsync() }))
            .Should().Contain(problem => problem.Sentence.StartsWith("Согласие отозвано", StringComparison.Ordinal), "the form was open all the while");
    }

    [Fact]
    public async Task AGoal_IsAddedAndDropped()
    {
        var subject = AssociationKinds.GoalOf("seventh");
        await PublishAsync(subject, new GoalContent { Order = 7, TextRu = "седьмая цель", TextEn = "the seventh goal" });
        (await PageAsync("/association")).Should().Contain("едьмая цель");

        await PublishAsync(subject, new GoalContent { Order = 7, TextRu = "седьмая цель", TextEn = "the seventh goal", IsDropped = true });

        (await PageAsync("/association")).Should().NotContain("едьмая цель");
    }

    [Fact]
    public async Task AMembership_IsInForceFromItsDayToItsDay_OnPagesOfThePastToo()
    {
        var today = new DateOnly(Clock.GetUtcNow().Year, Clock.GetUtcNow().Month, Clock.GetUtcNow().Day);
        var subject = AssociationKinds.MembershipOf("town:krasnodar-krai/abinsk");
        await PublishAsync(subject, new MembershipContent { Spells = [new(today, null, "Решение собрания № 1")] });
        (await PageAsync("/association/members")).Should().Contain("Абинск").And.Contain("Решение собрания № 1");
        (await PageAsync("/towns?membership=member")).Should().Contain("Абинск");
        Clock.Advance(TimeSpan.FromDays(3));

        await PublishAsync(subject, new MembershipContent { Spells = [new(today, today.AddDays(2), "Решение собрания № 1, вышел по решению № 2")] });

        (await PageAsync("/towns?membership=member")).Should().NotContain("Абинск");
        (await PageAsync($"/towns/abinsk?asOf={today.AddDays(2):yyyy-MM-dd}")).Should().Contain("Город состоит в Ассоциации");
    }

    [Fact]
    public async Task AMembership_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = AssociationKinds.MembershipOf("town:krasnodar-krai/abinsk");
        (await ProblemsAsync(subject, new MembershipContent { Spells = [new(new(2026, 2, 1), new(2026, 1, 1), "№ 1")] }))
            .Should().ContainSingle().Which.Field.Should().Be("Spells[0].Until");
        (await ProblemsAsync(subject, new MembershipContent { Spells = [new(new(2026, 2, 1), null, "№ 1"), new(new(2026, 3, 1), null, "№ 2")] }))
            .Should().ContainSingle().Which.Field.Should().Be("Spells[1].Since");
        (await ProblemsAsync(subject, new MembershipContent { Spells = [new(new(2026, 2, 1), null, "")] }))
            .Should().ContainSingle().Which.Field.Should().Be("Spells[0].Decision");
    }

    [Fact]
    public async Task WhoRepresentsATown_ProposesNothingForTheAssociation()
    {
        var representative = Actor(107, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { await TownIdAsync("abinsk") } };

        foreach (var subject in new[] { Chair, AssociationKinds.BodyOf("economic"), AssociationKinds.GoalOf("1"), AssociationKinds.MembershipOf("town:krasnodar-krai/abinsk") })
            await FluentActions.Awaiting(() => Contents.OpenAsync(representative, subject, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
        await FluentActions.Awaiting(() => Service<KeptContacts>().ListAsync(representative, Holders, Cancellation)).Should().ThrowAsync<AccessDeniedException>();
    }

    private async Task<string> KeyAsync()
    {
        await using var db = Open();
        return await db.PersonalContacts.Select(person => person.Key).SingleAsync(Cancellation);
    }

    /// <summary>Every table that holds the name.</summary>
    private async Task<IReadOnlyList<string>> PlacesOfNameAsync()
    {
        await using var db = Open();
        var places = new List<string>();
        void Look(string place, IEnumerable<string?> texts)
        {
            if (texts.Any(text => text?.Contains(Name, StringComparison.Ordinal) is true))
                places.Add(place);
        }

        Look("PersonalContacts", await db.PersonalContacts.Select(person => person.PersonRu).ToListAsync(Cancellation));
        Look("Documents", await db.PublishedDocuments.Select(document => document.Content).ToListAsync(Cancellation));
        Look("Proposals", await db.Proposals.Select(proposal => proposal.Content + proposal.ContentBefore).ToListAsync(Cancellation));
        Look("Revisions", await db.Proposals.SelectMany(proposal => proposal.Revisions).Select(revision => revision.Content).ToListAsync(Cancellation));
        Look("History", await db.ChangeRecords.Select(record => record.Before + record.After).ToListAsync(Cancellation));
        return places;
    }
}
