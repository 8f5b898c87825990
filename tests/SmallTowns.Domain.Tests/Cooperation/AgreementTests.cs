using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Tests.Cooperation;

public sealed class AgreementTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Theory]
    [InlineData("2026-01-31", "2026-02-27", 0, "2026-02-27")]
    [InlineData("2026-01-31", "2026-02-27", 1, "2026-03-30")]
    [InlineData("2026-01-31", "2026-02-27", 2, "2026-04-29")]
    [InlineData("2026-01-31", "2026-02-27", 13, "2027-03-30")]
    [InlineData("2024-02-29", "2025-02-27", 36, "2028-02-28")]
    [InlineData("2026-01-01", "2026-12-31", 12, "2027-12-31")]
    [InlineData("2026-01-01", "2026-06-30", 2, "2026-08-31")]
    [InlineData("2026-01-15", "2026-06-30", 2, "2026-08-31")]
    [InlineData("2026-01-15", "2026-01-15", 1, "2026-02-15")]
    public void LastDay_AfterRenewals_IsCountedFromTheBeginning(string from, string firstTo, int added, string expected) =>
        AgreementTerm.LastDay(Day(from), Day(firstTo), added).Should().Be(Day(expected));

    [Fact]
    public void Term_FromTheLastOfJanuary_HasNoDriftOfDays()
    {
        // One month, renewed by a month twice: the next term begins on 28 February, 31 March, 30 April.
        DateOnly[] begins = [.. Enumerable.Range(0, 3).Select(months => AgreementTerm.LastDay(new(2026, 1, 31), new(2026, 2, 27), months).AddDays(1))];

        begins.Should().Equal(new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 30));
    }

    [Fact]
    public void Shares_HaveToAddUpToAHundredExactly()
    {
        Text(33.34m, 33.33m, 33.33m).Findings().Should().BeEmpty();
        Text(33.33m, 33.33m, 33.33m).Findings().Should().Equal(new CooperationFinding("Parties", CooperationFault.SharesDoNotSum, 99.99m));
        Text(50m, 50.0001m).Findings().Should().Equal(new CooperationFinding("Parties", CooperationFault.SharesDoNotSum, 100.0001m));
        Text(100m, 0m).Findings().Should().BeEmpty("one may pay all");
        Text(100m, -0.5m).Findings().Should().Contain(new CooperationFinding("Party2.Share", CooperationFault.OutOfRange));
        Text(99.99999m, 0.00001m).Findings().Select(finding => finding.Field).Should().Equal("Party1.Share", "Party2.Share");
        (Text(50m, 50m) with { IsWithoutMoney = true }).Findings().Should().OnlyContain(finding => finding.Fault == CooperationFault.ShareWithoutMoney);
        Text(40m, null).Findings().Should().BeEmpty("a draft may have gaps");
        Text(40m, null).Gaps().Should().Equal(new CooperationFinding("Party2.Share", CooperationFault.ShareMissing));
        (Text(null, null) with { IsWithoutMoney = true }).Gaps().Should().BeEmpty();
    }

    [Fact]
    public void Shares_OfTheGreatestNumbers_AreRefusedOneByOne()
    {
        Text(decimal.MaxValue, decimal.MaxValue).Findings().Should().Equal(
            new CooperationFinding("Party1.Share", CooperationFault.OutOfRange), new CooperationFinding("Party2.Share", CooperationFault.OutOfRange));
        CostShares.Sum([decimal.MaxValue, 40m, null, decimal.MaxValue, -1m, 20.5m]).Should().Be(60.5m);
    }

    [Theory]
    [InlineData(1, 28, false)]
    [InlineData(1, 27, true)]
    [InlineData(2, 55, true)]
    [InlineData(2, 56, false)]
    public void Notice_IsShorterThanTheTermItTellsOf(int months, int days, bool isRight)
    {
        CooperationFinding[] expected = isRight ? [] : [new("NoticeDays", CooperationFault.NoticeLongerThanTerm, months * 28)];

        (Text(50m, 50m) with { RenewalMonths = months, NoticeDays = days }).Findings().Should().Equal(expected);
    }

    [Fact]
    public void Renewals_TogetherHaveALimitOfTheirOwn()
    {
        var row = Draft(Today, Today.AddDays(10), renewal: null);
        row.Coordinate(By(Today));
        Approve(row);
        row.Sign(Today, By(Today));
        row.Renew(600, Moved, By(Today)).Should().BeEmpty();
        row.Renew(600, Moved, By(Today)).Should().BeEmpty();

        row.Renew(1, Moved, By(Today)).Should().Equal(new CooperationFinding(nameof(Agreement.RenewalMonths), CooperationFault.RenewedTooLong));
    }

    [Fact]
    public void Draft_WithGaps_IsNotSentForCoordination()
    {
        var drafted = Agreement.Draft(new() { Subject = SubjectClass.Waste, Title = "О полигоне", NoticeDays = 0, ResponsibleUserId = 7, Parties = [new() { TownId = 1 }] }, 2026, 1, By(Today));

        drafted.Coordinate(By(Today)).Select(finding => (finding.Field, finding.Fault)).Should().Equal(
            ("From", CooperationFault.Missing), ("To", CooperationFault.Missing), ("Parties", CooperationFault.TooFew),
            ("Party1.SignatoryName", CooperationFault.Missing), ("Party1.SignatoryPosition", CooperationFault.Missing), ("Party1.PowersDocument", CooperationFault.Missing),
            ("Party1.Obligations", CooperationFault.Missing), ("Party1.Share", CooperationFault.ShareMissing));
        drafted.State.Should().Be(AgreementState.Draft);
    }

    [Fact]
    public void States_FollowOneAnother_AndNothingElse()
    {
        var row = Draft(from: Today.AddDays(5), to: Today.AddDays(40), renewal: 1);
        Refuses(row, Command.Return, Command.Sign, Command.Renew, Command.Decline);

        row.Coordinate(By(Today)).Should().BeEmpty();
        Refuses(row, Command.Coordinate, Command.Rewrite, Command.Renew, Command.Decline);
        row.Sign(Today, By(Today)).Select(finding => finding.Field).Should().Equal("Party1.Approval", "Party2.Approval");
        row.Return("Исправить срок", By(Today)).Should().BeEmpty();
        row.Rewrite(row.AsText(), By(Today)).Should().BeEmpty();
        row.Coordinate(By(Today)).Should().BeEmpty();
        Approve(row);
        row.Sign(Today.AddDays(1), By(Today)).Should().Equal(new CooperationFinding(nameof(Agreement.SignedOn), CooperationFault.InTheFuture));
        row.Sign(Today, By(Today)).Should().BeEmpty();

        row.State.Should().Be(AgreementState.SignedByAll, "its first day has not come");
        Refuses(row, Command.Coordinate, Command.Rewrite, Command.Return, Command.Sign, Command.Renew);
        row.ComeIntoForce(By(Today.AddDays(4))).Should().BeFalse();
        row.ComeIntoForce(By(Today.AddDays(5))).Should().BeTrue();
        Refuses(row, Command.Coordinate, Command.Rewrite, Command.Return, Command.Sign);

        row.PassTerm(Moved, By(Today.AddDays(40))).Should().BeFalse("it is its last day");
        row.PassTerm(Moved, By(Today.AddDays(41))).Should().BeTrue();
        row.Should().Match<Agreement>(a => a.State == AgreementState.Renewed && a.AddedMonths == 1);
        row.DeclineRenewal("Хватит", By(Today.AddDays(41))).Should().BeEmpty();
        row.DeclineRenewal("Хватит", By(Today.AddDays(41))).Should().Equal(new CooperationFinding(nameof(Agreement.RenewalMonths), CooperationFault.Unchanged));
        row.PassTerm(Moved, By(Today.AddDays(400))).Should().BeTrue();
        row.State.Should().Be(AgreementState.Ended);
        Refuses(row, Command.Coordinate, Command.Rewrite, Command.Return, Command.Sign, Command.Renew, Command.Decline, Command.Terminate);
        row.EraseNames(By(Today.AddDays(400))).Should().BeEmpty();
        row.Parties.Should().OnlyContain(party => party.SignatoryName == null && party.SignatoryPosition == "Глава");
    }

    [Fact]
    public void Term_PassedLongAgo_IsRenewedAsOftenAsItHasTo()
    {
        var row = Draft(from: Today, to: Today.AddMonths(1).AddDays(-1), renewal: 1);
        row.Coordinate(By(Today));
        Approve(row);
        row.Sign(Today, By(Today)).Should().BeEmpty();
        row.State.Should().Be(AgreementState.InForce, "its first day is today");

        row.PassTerm(Moved, By(Today.AddMonths(3))).Should().BeTrue();

        row.Should().Match<Agreement>(a => a.State == AgreementState.Renewed && a.AddedMonths == 3 && a.To == Today.AddMonths(4).AddDays(-1));
        row.Steps.Count(step => step.Kind == CooperationStepKind.Renewed).Should().Be(3);
    }

    [Fact]
    public void Approvals_AreOfATextAndGoWithIt()
    {
        var row = Draft(Today, Today.AddDays(10), renewal: null);
        row.Coordinate(By(Today));
        Approve(row);
        row.Return("Другие доли", By(Today));
        row.Rewrite(row.AsText(), By(Today));

        row.Parties.Should().OnlyContain(party => !party.IsApproved);
    }

    [Fact]
    public void Reports_ByMonths_KeepTheirDay()
    {
        new ReportPlan("Отчёт", new(2027, 1, 31), 1, 3).Days().Should().Equal(new DateOnly(2027, 1, 31), new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 31));
        new ReportPlan("Отчёт", new(2027, 1, 31), null, null).Days().Should().Equal(new DateOnly(2027, 1, 31));
        new ReportPlan("", null, 0, 200).Findings(Today).Select(finding => finding.Field).Should().Equal("Title", "FirstOn", "EveryMonths", "Count");
        new ReportPlan("Отчёт", Today, null, 2).Findings(Today).Should().Equal(new CooperationFinding("EveryMonths", CooperationFault.Missing));
    }

    [Theory]
    [InlineData("7707083893", true)]
    [InlineData("7707083894", false)]
    [InlineData("500100732259", true)]
    [InlineData("500100732258", false)]
    [InlineData("500100732269", false)]
    [InlineData("0000000000", false)]
    [InlineData("770708389", false)]
    [InlineData("77070838９3", false)]
    public void TaxNumber_IsCheckedByItsLastDigits(string number, bool isValid) => Domain.Operators.TaxNumber.IsRight(number).Should().Be(isValid);

    private enum Command
    {
        Coordinate,
        Rewrite,
        Return,
        Sign,
        Renew,
        Decline,
        Terminate,
    }

    private static void Refuses(Agreement row, params Command[] commands)
    {
        var (state, steps) = (row.State, row.Steps.Count);
        foreach (var command in commands)
        {
            var findings = command switch
            {
                Command.Coordinate => row.Coordinate(By(Today)),
                Command.Rewrite => row.Rewrite(Text(50m, 50m), By(Today)),
                Command.Return => row.Return("Так надо", By(Today)),
                Command.Sign => row.Sign(Today, By(Today)),
                Command.Renew => row.Renew(1, Moved, By(Today)),
                Command.Decline => row.DeclineRenewal("Так надо", By(Today)),
                _ => row.Terminate("Так надо", By(Today)),
            };
            findings.Should().Equal([new CooperationFinding("", CooperationFault.WrongState)], "{0} in {1}", command, state);
        }

        row.Should().Match<Agreement>(a => a.State == state && a.Steps.Count == steps);
    }

    private static void Approve(Agreement row)
    {
        foreach (var party in row.Parties)
            row.Approve(party.Id, new(null, "Решение Совета", "7", Today), "Совет", By(Today));
        // Without a database both parties have the same id: the first is found twice.
        foreach (var party in row.Parties.Skip(1))
            typeof(AgreementParty).GetProperty(nameof(AgreementParty.ApprovalDocument))!.SetValue(party, "Решение Совета");
    }

    private static Agreement Draft(DateOnly from, DateOnly to, int? renewal) => Agreement.Draft(Text(50m, 50m) with { From = from, To = to, RenewalMonths = renewal, NoticeDays = renewal is null ? 30 : 10 }, 2026, 1, By(Today));

    private static AgreementText Text(params decimal?[] shares) => new()
    {
        Subject = SubjectClass.Equipment,
        Title = "О грейдере",
        From = Today,
        To = Today.AddDays(100),
        NoticeDays = 30,
        ResponsibleUserId = 7,
        Parties =
        [
            .. shares.Select((share, place) => new PartyText
            {
                TownId = place + 1,
                SignatoryName = "И. И. Иванов",
                SignatoryPosition = "Глава",
                PowersDocument = "Устав",
                Obligations = "Даёт грейдер",
                Share = share,
            }),
        ],
    };

    private static string Moved(DateOnly before, DateOnly after) => $"{before} → {after}";

    private static WorkHand By(DateOnly day) => new(7, "Сотрудник", day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
