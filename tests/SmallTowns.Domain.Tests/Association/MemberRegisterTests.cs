using FluentAssertions;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Association;

/// <summary>From the rows of the register to the roll of a poll.</summary>
public sealed class MemberRegisterTests
{
    private static readonly DateOnly Day = new(2027, 3, 10);
    private static readonly DateTime Noon = new(2027, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Roll_OfConsultativeEndedAndSuspendedMembers_HoldsNoneOfThem()
    {
        var members = new[]
        {
            Member("votes"),
            Member("advises", MemberKind.Consultative),
            Member("left", until: Day.AddDays(-1)),
            Member("leaves-today", until: Day),
            Member("comes-tomorrow", since: Day.AddDays(1)),
            Member("suspended", pause: new MemberSuspension { Since = Day.AddDays(-5), Ground = "Решение № 4" }),
            Member("was-suspended", pause: new MemberSuspension { Since = Day.AddDays(-5), Until = Day.AddDays(-1), Ground = "Решение № 4" }),
        };

        var roll = Call(members, []).Take(CharterDefaults.Charter);

        roll.Entries.Select(entry => entry.Member).Should().Equal("votes", "leaves-today", "was-suspended");
        roll.All.Should().Be(3);
    }

    [Fact]
    public void Mandate_OfTheRegister_CarriesWhatVotesAreCountedBy()
    {
        var proxy = Proxy(1, Member("votes"), issuedOn: new(2027, 1, 15), from: new(2027, 2, 1));

        var mandate = proxy.ToMandate();

        (mandate.Key, mandate.Member, mandate.Kind, mandate.IssuedOn, mandate.From).Should().Be(("1", "votes", MandateKind.Proxy, new DateOnly(2027, 1, 15), new DateOnly(2027, 2, 1)));
        mandate.LastDay.Should().Be(new DateOnly(2028, 1, 14), "a proxy without a term lasts a year from the day on it");
        mandate.Serves(new(2027, 1, 31), Noon, 1, 1).Should().BeFalse("it begins later than it was issued");
        mandate.Serves(new(2027, 2, 1), Noon, 1, 1).Should().BeTrue();
        mandate.Serves(new(2028, 1, 15), Noon, 1, 1).Should().BeFalse();
    }

    [Fact]
    public void Mandate_WithoutItsDate_IsVoid() => Proxy(1, Member("votes"), issuedOn: null).ToMandate().Serves(Day, Noon, 1, 1).Should().BeFalse();

    [Fact]
    public void Mandate_ForOneMeetingOrItsItems_ServesNoOther()
    {
        var meeting = Proxy(1, Member("votes"), Day, scope: MandateScope.Meeting, meetingId: 7).ToMandate();
        var items = Proxy(2, Member("votes"), Day, scope: MandateScope.Items, meetingId: 7, items: [3, 5]).ToMandate();

        (meeting.Serves(Day, Noon, 7, 1), meeting.Serves(Day, Noon, 8, 1)).Should().Be((true, false));
        (items.Serves(Day, Noon, 7, 3), items.Serves(Day, Noon, 7, 4)).Should().Be((true, false));
    }

    [Fact]
    public void Roll_OfSeveralRepresentatives_IsSpokenForByTheHeadThenByTheLaterProxy()
    {
        var member = Member("votes");
        var (earlier, later) = (Proxy(1, member, Day.AddDays(-20)), Proxy(2, member, Day.AddDays(-10)));
        var head = new MemberMandate { Id = 3, Member = member, Kind = MandateKind.HeadByOffice, PersonName = "Глава", RegisteredBy = "Секретарь" };

        Speaker([member], earlier, later).Should().Be("2");
        Speaker([member], earlier, later, head).Should().Be("3");
        later.Revoke("Отозвана советом", "Секретарь", Noon);
        Speaker([member], earlier, later).Should().Be("1", "what is revoked does not count from its moment");
    }

    [Fact]
    public void Mandate_RevokedTwice_IsAFault()
    {
        var proxy = Proxy(1, Member("votes"), Day);
        proxy.Revoke("Отозвана советом", "Секретарь", Noon);

        FluentActions.Invoking(() => proxy.Revoke("Ещё раз", "Секретарь", Noon)).Should().Throw<InvalidOperationException>();
    }

    private static string? Speaker(AssociationMember[] members, params MemberMandate[] present) =>
        Call(members, present).Take(CharterDefaults.Charter).Entries.Single().RepresentedBy;

    private static RollCall Call(IEnumerable<AssociationMember> members, IReadOnlyList<MemberMandate> present) => new(
        1, 1, Day, Noon, [.. members.Select(member => member.Standing())], [.. present.Select(mandate => mandate.ToMandate())],
        [.. present.Select(mandate => new AttendanceMark(mandate.Key, AttendanceKind.Joined, Noon.AddMinutes(-5), Noon.AddMinutes(-5)))], new Dictionary<string, string>());

    private static AssociationMember Member(
        string key, MemberKind kind = MemberKind.Voting, DateOnly? since = null, DateOnly? until = null, MemberSuspension? pause = null)
    {
        var member = new AssociationMember { EntryKey = key, Kind = kind, Since = since ?? new(2027, 1, 1), Until = until };
        if (pause is not null)
            member.Suspensions.Add(pause);
        return member;
    }

    private static MemberMandate Proxy(
        int id, AssociationMember member, DateOnly? issuedOn, DateOnly? from = null, MandateScope scope = MandateScope.All, int? meetingId = null, List<int>? items = null) => new()
        {
            Id = id,
            Member = member,
            Kind = MandateKind.Proxy,
            PersonName = "Представитель",
            IssuedOn = issuedOn,
            ValidFrom = from,
            Scope = scope,
            MeetingId = meetingId,
            ItemIds = items ?? [],
            RegisteredUtc = Noon.AddHours(-1),
            RegisteredBy = "Секретарь",
        };
}
