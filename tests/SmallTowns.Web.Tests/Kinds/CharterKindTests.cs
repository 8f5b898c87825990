using System.Globalization;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Kinds;

public sealed class SqliteCharterKindTests : CharterKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCharterKindTests : CharterKindTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class CharterKindTests : ContentTest
{
    private const string Simulator = "/association/charter/simulator?rule=ordinary&members=11&present=11&for=5&against=1&abstained=5";
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private DateOnly Today => new(Clock.GetUtcNow().Year, Clock.GetUtcNow().Month, Clock.GetUtcNow().Day);

    private Charter Adopted => new()
    {
        From = Today,
        Decision = "Решение собрания № 1",
        NoticeDays = 21,
        Rules =
        [
            new()
            {
                Code = "ordinary",
                TitleRu = "Обычный вопрос",
                TitleEn = "Ordinary question",
                MajorityOf = MajorityBase.ForAndAgainst,
                Forms = [MeetingForm.InPerson, MeetingForm.Absentee],
            },
        ],
    };

    [Fact]
    public async Task ACharter_IsInForceFromItsDay_AndTheSimulatorFollowsIt()
    {
        (await PageAsync("/association/charter")).Should().Contain("Устава ещё нет").And.Contain("14 дней");
        (await PageAsync(Simulator)).Should().Contain("Не принято").And.Contain("5·2 = 10 ≤ 11").And.Contain("это правила по умолчанию");

        await PublishAsync(AssociationKinds.CharterOf("first"), Adopted);
        await PublishAsync(AssociationKinds.CharterOf("second"), Adopted with { From = Today.AddDays(10), Decision = "Решение собрания № 2", NoticeDays = 30, Weights = [new("town:krasnodar-krai/abinsk", 3)] });

        (await PageAsync("/association/charter")).Should().NotContain("Устава ещё нет").And.Contain("Решение собрания № 1").And.Contain("21 день").And.NotContain("Решение собрания № 2");
        (await PageAsync(Simulator)).Should().Contain("За 5 из 6 (от голосов за и против), требуется 4: принято");
        Clock.Advance(TimeSpan.FromDays(10));
        (await PageAsync("/association/charter")).Should().Contain("Решение собрания № 2").And.Contain("30 дней").And.Contain("Абинск — 3").And.Contain(Today.ToString("d MMMM yyyy", Russian));
    }

    [Fact]
    public async Task ACharter_ThatWasWithdrawn_LeavesTheDefaults()
    {
        var id = await PublishAsync(AssociationKinds.CharterOf("first"), Adopted);

        await WithdrawAsync(id);

        (await PageAsync("/association/charter")).Should().Contain("Устава ещё нет");
    }

    [Fact]
    public async Task ACharter_ThatCannotBe_IsToldBesideItsField()
    {
        var subject = AssociationKinds.CharterOf("first");
        var rule = Adopted.Rules[0];

        (await ProblemsAsync(subject, Adopted with { From = null })).Should().ContainSingle().Which.Field.Should().Be("From");
        (await ProblemsAsync(subject, Adopted with { Decision = " " })).Should().ContainSingle().Which.Field.Should().Be("Decision");
        (await ProblemsAsync(subject, Adopted with { NoticeDays = 121 })).Should().ContainSingle().Which.Field.Should().Be("NoticeDays");
        (await ProblemsAsync(subject, Adopted with { Rules = [] })).Should().ContainSingle().Which.Field.Should().Be("Rules");
        (await ProblemsAsync(subject, Adopted with { Rules = [rule, rule] })).Should().ContainSingle().Which.Field.Should().Be("Rules[1].Code");
        (await ProblemsAsync(subject, Adopted with { Rules = [rule with { Code = "Обычный" }] })).Should().ContainSingle().Which.Field.Should().Be("Rules[0].Code");
        (await ProblemsAsync(subject, Adopted with { Rules = [rule with { Forms = [] }] })).Should().ContainSingle().Which.Field.Should().Be("Rules[0].Forms");
        (await ProblemsAsync(subject, Adopted with { Rules = [rule with { Majority = new(3, 2, false) }] })).Should().ContainSingle().Which.Field.Should().Be("Rules[0].Majority");
        (await ProblemsAsync(subject, Adopted with { Rules = [rule with { Quorum = new(1, 1, true) }] })).Should().ContainSingle("more than all cannot come").Which.Field.Should().Be("Rules[0].Quorum");
        (await ProblemsAsync(subject, Adopted with { Weights = [new("town:krasnodar-krai/nowhere", 2)] })).Should().ContainSingle().Which.Field.Should().Be("Weights[0].Member");
        (await ProblemsAsync(subject, Adopted with { Weights = [new("town:krasnodar-krai/abinsk", 0)] })).Should().ContainSingle().Which.Field.Should().Be("Weights[0].Votes");
    }
}
