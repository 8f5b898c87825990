using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Forms;

namespace SmallTowns.Web.Tests.Staff.Forms;

public abstract class PersonalDraftsTests : StaffTest
{
    private const string Form = "town:abinsk/Economy";

    private StaffActor writer = StaffActor.Nobody;
    private StaffActor colleague = StaffActor.Nobody;

    private PersonalDrafts Drafts => Service<PersonalDrafts>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Open();
        var users = new[] { "writer", "colleague" }.Select(name => new StaffUser { DisplayName = name, UserName = name, NormalizedUserName = name.ToUpperInvariant() }).ToList();
        db.Users.AddRange(users);
        await db.SaveChangesAsync(Cancellation);
        (writer, colleague) = (Actor(users[0].Id, "writer", StaffRole.Editor), Actor(users[1].Id, "colleague", StaffRole.Editor));
    }

    [Fact]
    public async Task Save_Twice_KeepsTheLater()
    {
        await Drafts.SaveAsync(writer, Form, """{"text":"пе"}""", Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(3));

        await Drafts.SaveAsync(writer, Form, """{"text":"первое"}""", Cancellation);

        (await Drafts.FindAsync(writer, Form, Cancellation)).Should().Equal(new FoundDraft(Form, """{"text":"первое"}""", Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task Find_OfAnotherPersonOrForm_FindsNothing()
    {
        await Drafts.SaveAsync(writer, Form, "{}", Cancellation);

        (await Drafts.FindAsync(colleague, Form, Cancellation)).Should().BeEmpty();
        (await Drafts.FindAsync(writer, "town:armavir/Economy", Cancellation)).Should().BeEmpty();
        (await Drafts.FindAsync(writer, "town:abinsk/Eco", Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task Find_DraftsBesideEachOther_FindsAllTheLatestFirst()
    {
        await Drafts.SaveAsync(writer, Form, "1", Cancellation);
        var beside = DraftPlace.Free(Form, await Drafts.FindAsync(writer, Form, Cancellation));
        Clock.Advance(TimeSpan.FromMinutes(1));

        await Drafts.SaveAsync(writer, beside, "2", Cancellation);

        var found = await Drafts.FindAsync(writer, Form, Cancellation);
        found.Select(draft => (draft.Place, draft.Content)).Should().Equal((beside, "2"), (Form, "1"));
        DraftPlace.Free(Form, found).Should().Be(Form + "#3");
        DraftPlace.Free(Form, [found[0]]).Should().Be(Form);
        DraftPlace.FormOf(beside).Should().Be(Form);
    }

    [Fact]
    public async Task Save_FromManyWindowsAtOnce_LeavesOneDraft()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(window => Drafts.SaveAsync(writer, Form, $$"""{"window":{{window}}}""", Cancellation)));

        (await Drafts.FindAsync(writer, Form, Cancellation)).Should().ContainSingle().Which.Content.Should().MatchRegex("""^\{"window":[1-8]\}$""");
    }

    [Fact]
    public async Task Discard_RemovesOnlyOnesOwn()
    {
        await Drafts.SaveAsync(writer, Form, "{}", Cancellation);
        await Drafts.SaveAsync(colleague, Form, "{}", Cancellation);

        await Drafts.DiscardAsync(writer, Form, Cancellation);

        (await Drafts.FindAsync(writer, Form, Cancellation)).Should().BeEmpty();
        (await Drafts.FindAsync(colleague, Form, Cancellation)).Should().ContainSingle();
    }

    [Fact]
    public async Task Save_ByNobody_IsRefused()
    {
        var save = () => Drafts.SaveAsync(StaffActor.Nobody, Form, "{}", Cancellation);

        await save.Should().ThrowAsync<AccessDeniedException>();
    }
}

public sealed class SqlitePersonalDraftsTests : PersonalDraftsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresPersonalDraftsTests : PersonalDraftsTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
