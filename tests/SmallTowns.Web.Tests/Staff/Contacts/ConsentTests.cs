using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Audit;
using SmallTowns.Web.Staff.Contents;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.PersonalData;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Towns.Workspace;
using SmallTowns.Web.Staff.Towns.Workspace.Contacts;
using SmallTowns.Web.Staff.Towns.Workspace.Sections;
using SmallTowns.Web.Tests.Staff.Review;

namespace SmallTowns.Web.Tests.Staff.Contacts;

/// <summary>Where personal data of contacts are, who sees what of them, and what is left when a consent is withdrawn.</summary>
public abstract class ConsentTests : ReviewTest
{
    private const string Name = "Иванова Анна Сергеевна";
    private const string Phone = "8 86150 1-23-45";
    private const string Paper = "Согласие № 17 от 30.10.2026";
    private static readonly string[] Personal = [Name, "Ivanova", Phone, "ivanova@abinsk.example", Paper];

    private static readonly StaffActor Administrator = Actor(105, "Администратор", StaffRole.Administrator);

    private static readonly TownContact Named = new()
    {
        OfficeRu = "Отдел экономики",
        Phone = Phone,
        Email = "ivanova@abinsk.example",
        PersonRu = Name,
        PersonEn = "Anna Ivanova",
        ConsentOn = new DateOnly(2026, 10, 30),
        ConsentPaper = Paper,
    };

    private static readonly TownContact Office = new() { OfficeRu = "Приёмная", Phone = "8 86150 0-00-00" };

    private KeptContacts Kept => Service<KeptContacts>();

    private static KeptOwner OwnerOf(int townId) => new(Scope.Town(townId), TownSectionKinds.Contacts, "town:abinsk/Contacts", "контакты");

    [Fact]
    public async Task Published_PersonalData_AreInOnePlaceOnlyAndErasedEverywhere()
    {
        var townId = await TownIdAsync("abinsk");
        await PublishContactsAsync(Named, Office);
        // A second version, a proposal that was never published, and a draft: all of them name her.
        await PublishContactsAsync(Named with { Phone = "8 86150 5-55-55" }, Office);
        await ProposeContactsAsync(Named with { Email = "ivanova@home.example" }, Office);
        await KeepDraftAsync();
        foreach (var value in Personal)
            (await PlacesAsync(value)).Should().OnlyContain(place => place.StartsWith("PersonalContact.") || place == "PersonalDraft.Content", value);
        (await PageAsync("/towns/abinsk")).Should().Contain(Name);

        var person = (await Kept.ListAsync(Editor, OwnerOf(townId), Cancellation)).Single(contact => contact.Name == Name);
        person.Should().Match<KeptContact>(c => c.IsPublished && c.IsProposed && c.Phones.Count == 2 && c.Emails.Count == 2);
        await Kept.EraseAsync(Editor, OwnerOf(townId), person.Ids, Cancellation);

        foreach (var value in (string[])[.. Personal, "5-55-55", "home.example"])
            (await PlacesAsync(value)).Should().BeEmpty(value);
        (await PageAsync("/towns/abinsk")).Should().NotContain(Name).And.Contain("Приёмная").And.Contain("0-00-00");
        (await Kept.ListAsync(Editor, OwnerOf(townId), Cancellation)).Should().ContainSingle().Which.Phones.Should().Equal("8 86150 0-00-00");
    }

    [Fact]
    public async Task Erased_PageOfThePast_SaysSoAndNamesNobody()
    {
        await PublishContactsAsync(Named, Office);
        Clock.Advance(TimeSpan.FromDays(3));
        const string thatDay = "/towns/abinsk?asOf=2026-11-03";
        (await PageAsync(thatDay)).Should().Contain(Name).And.NotContain("Личные данные этого контакта");

        await EraseAsync();

        (await PageAsync(thatDay)).Should().Contain("Отдел экономики").And.Contain("Личные данные этого контакта удалены.")
            .And.NotContain(Name).And.NotContain(Phone);
        (await PageAsync("/towns/abinsk")).Should().NotContain("Личные данные этого контакта");
    }

    [Fact]
    public async Task Erased_Logs_KeepWhoWhenAndWhichFields()
    {
        await PublishContactsAsync(Named);
        await EraseAsync();

        await using var db = Open();
        var record = await db.ChangeRecords.SingleAsync(r => r.Subject == RecordSubjects.PersonalContact && r.Action == ChangeAction.Changed, Cancellation);
        record.Should().Match<ChangeRecord>(r => r.UserName == Editor.Name && r.Before!.Contains("\"PersonRu\":true") && r.After!.Contains("\"PersonRu\":false"));
        var line = await db.AuditEntries.SingleAsync(e => e.Event == AuditEvent.PersonalDataErased, Cancellation);
        line.Should().Match<AuditEntry>(e => e.UserId == Editor.UserId && e.Detail!.Contains("Абинск"));
        var history = await Service<HistoryQueries>().PageAsync(Administrator, new HistoryFilter(), 0, 50, Cancellation);
        history.Rows.Should().Contain(row => row.What.StartsWith("Личные данные контакта")
            && row.Fields.Any(field => field.Label == "Имя" && field.Before == "было указано, в истории не хранится" && field.After == null));
    }

    [Fact]
    public async Task ConsentPaper_IsSeenByThoseWhoKeepConsents()
    {
        var townId = await TownIdAsync("abinsk");
        await PublishContactsAsync(Named);
        var open = await ProposeContactsAsync(Named with { Phone = "8 86150 7-77-77" });
        var representative = Actor(106, "Представитель", StaffRole.TownRepresentative) with { TownIds = new HashSet<int> { townId } };
        var ofAnotherTown = representative with { TownIds = new HashSet<int> { await TownIdAsync("temryuk") } };

        foreach (var (who, seesIt) in new[] { (Administrator, true), (Editor, true), (representative, true), (ofAnotherTown, false), (Director, false) })
        {
            var section = (TownContacts)(await Service<WorkspaceQueries>().SectionAsync(who, townId, TownSectionKind.Contacts, Cancellation)).Content;
            section.Contacts.Single().ConsentOn.Should().Be(Named.ConsentOn);
            section.Contacts.Single().ConsentPaper.Should().Be(seesIt ? Paper : null, who.Name);
        }

        var view = await Service<ProposalQueries>().FindAsync(Director, open, Cancellation);
        ((TownContacts)view!.Substance.Comparison.Parameters["After"]!).Contacts.Single().Should().Match<TownContact>(c => c.PersonRu == Name && c.ConsentPaper == null && c.Phone == "8 86150 7-77-77");
        ((TownContacts)view.Substance.Comparison.Parameters["Before"]!).Contacts.Single().Phone.Should().Be(Phone);
    }

    [Fact]
    public async Task Erased_OpenForm_CannotBringThemBack()
    {
        var townId = await TownIdAsync("abinsk");
        await PublishContactsAsync(Named);
        var opened = await SectionProposals.OpenAsync(OtherEditor, townId, TownSectionKind.Contacts, Cancellation);
        await EraseAsync();

        var sent = await SectionProposals.ProposeAsync(
            OtherEditor, townId, TownSectionKind.Contacts, Changed(opened.Content), await SourceIdAsync("paper"), new("Новый адрес", opened.Base), Cancellation);
        var keep = () => Service<PersonalDrafts>().SaveAsync(OtherEditor, Draft, DraftOf(opened), Cancellation);

        sent.Should().BeOfType<ProposeOutcome.Invalid>().Which.Problems.Should().ContainSingle(problem => problem.Field == "Contacts[0].PersonRu");
        await keep.Should().ThrowAsync<InvalidOperationException>();
        (await PlacesAsync(Name)).Should().BeEmpty();
    }

    [Fact]
    public async Task Erased_FormOpenedAfterwards_TakesSomebodyElse()
    {
        var townId = await TownIdAsync("abinsk");
        await PublishContactsAsync(Named);
        await EraseAsync();

        var opened = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Contacts, Cancellation);
        var typed = ContactsFormModel.Of(opened.Content);
        var untouched = await SendAsync(typed.Read().Content, opened);
        await KeepDraftAsync();
        typed.Contacts[0].PersonRu = "Петров Пётр";
        (typed.Contacts[0].ConsentOn, typed.Contacts[0].ConsentPaper) = (new DateOnly(2026, 11, 1), "№ 18");
        var sent = await SendAsync(typed.Read().Content, opened);

        untouched.Should().BeOfType<ProposeOutcome.NothingChanged>();
        sent.Should().BeOfType<ProposeOutcome.Sent>();
    }

    [Fact]
    public async Task TwoEditors_Conflict_ShowsBothWithNames()
    {
        var townId = await TownIdAsync("abinsk");
        await PublishContactsAsync(Named);
        var mine = await SectionProposals.OpenAsync(Editor, townId, TownSectionKind.Contacts, Cancellation);
        await PublishContactsAsync(Named with { PersonRu = "Сидорова Ольга", PersonEn = null });

        var conflict = (await SendAsync(Changed(mine.Content), mine)).Should().BeOfType<ProposeOutcome.Conflict>().Subject;

        ((TownContacts)SectionJson.Read(conflict.Theirs.Now.Content)).Contacts.Single().PersonRu.Should().Be("Сидорова Ольга");
        (await SendAsync(Changed(mine.Content), mine with { Base = conflict.Theirs.Now })).Should().BeOfType<ProposeOutcome.Sent>();
    }

    [Fact]
    public async Task Restored_EarlierContacts_NameThoseWhoseConsentIsInForce()
    {
        var first = await PublishContactsAsync(Named, Office);
        await PublishContactsAsync(Office);

        var restored = await Service<Restoration>().RestoreProposalAsync(Editor, first, new(Before: false, null, "Вернуть"), Cancellation);

        await PublishAsync(restored.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId);
        (await PageAsync("/towns/abinsk")).Should().Contain(Name).And.Contain(Phone);
        await EraseAsync();
        await PublishContactsAsync(Office);
        var again = await Service<Restoration>().RestoreProposalAsync(Editor, first, new(Before: false, null, "Вернуть"), Cancellation);
        await PublishAsync(again.Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId);
        (await PageAsync("/towns/abinsk")).Should().Contain("Отдел экономики").And.NotContain(Name).And.NotContain(Phone);
    }

    private static string Draft => SectionDrafts.NameOf("abinsk", TownSectionKind.Contacts);

    private static TownContacts Changed(SectionContent content) =>
        new() { Contacts = [.. ((TownContacts)content).Contacts.Select(contact => contact with { AddressRu = "ул. Советов, 1" })] };

    private static string DraftOf(SectionToEdit opened) => System.Text.Json.JsonSerializer.Serialize(
        new ContentWork<ContactsFormModel> { Typed = ContactsFormModel.Of(opened.Content), Base = opened.Base }, System.Text.Json.JsonSerializerOptions.Web);

    private async Task<ProposeOutcome> SendAsync(SectionContent content, SectionToEdit opened) => await SectionProposals.ProposeAsync(
        Editor, await TownIdAsync("abinsk"), TownSectionKind.Contacts, content, await SourceIdAsync("paper"), new("Уточнение контактов", opened.Base), Cancellation);

    private async Task<int> ProposeContactsAsync(params TownContact[] contacts)
    {
        var opened = await SectionProposals.OpenAsync(Editor, await TownIdAsync("abinsk"), TownSectionKind.Contacts, Cancellation);
        return (await SendAsync(new TownContacts { Contacts = contacts }, opened)).Should().BeOfType<ProposeOutcome.Sent>().Subject.ProposalId;
    }

    private async Task<int> PublishContactsAsync(params TownContact[] contacts)
    {
        var id = await ProposeContactsAsync(contacts);
        await PublishAsync(id);
        return id;
    }

    private async Task EraseAsync()
    {
        var townId = await TownIdAsync("abinsk");
        var person = (await Kept.ListAsync(Editor, OwnerOf(townId), Cancellation)).Single(contact => contact.Name == Name);
        await Kept.EraseAsync(Editor, OwnerOf(townId), person.Ids, Cancellation);
    }

    private async Task KeepDraftAsync()
    {
        var editor = await TestStaff.AddAsync(App, StaffRole.Editor);
        var opened = await SectionProposals.OpenAsync(Editor, await TownIdAsync("abinsk"), TownSectionKind.Contacts, Cancellation);
        await Service<PersonalDrafts>().SaveAsync(editor.Actor, Draft, DraftOf(opened), Cancellation);
    }

    /// <summary>Every column of every table that holds this text.</summary>
    private async Task<List<string>> PlacesAsync(string text)
    {
        await using var db = Open();
        var places = new List<string>();
        foreach (var property in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).SelectMany(entity => entity.GetDeclaredProperties()).Where(property => property.ClrType == typeof(string)))
        {
            if (await (Task<bool>)GetType().BaseType!.GetMethod(nameof(HoldsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(property.DeclaringType.ClrType).Invoke(null, [db, property.DeclaringType.Name, property.Name, text])!)
                places.Add($"{property.DeclaringType.ShortName()}.{property.Name}");
        }

        return places;
    }

    private static Task<bool> HoldsAsync<T>(Data.SmallTownsDbContext db, string entity, string column, string text) where T : class =>
        (typeof(T) == typeof(Dictionary<string, object>) ? db.Set<T>(entity) : db.Set<T>())
            .AnyAsync(row => EF.Property<string>(row, column).Contains(text), Cancellation);
}

public sealed class SqliteConsentTests : ConsentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresConsentTests : ConsentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
