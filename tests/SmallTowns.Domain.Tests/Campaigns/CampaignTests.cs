using SmallTowns.Domain.Campaigns;

namespace SmallTowns.Domain.Tests.Campaigns;

public sealed class CampaignTests
{
    private static readonly DateOnly Deadline = new(2026, 3, 10);
    private static readonly DateTime Utc = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(6, null)]
    [InlineData(7, CampaignStepKind.RemindedBefore)]
    [InlineData(9, CampaignStepKind.RemindedBefore)]
    [InlineData(10, CampaignStepKind.RemindedAt)]
    [InlineData(11, CampaignStepKind.RemindedAfter)]
    [InlineData(25, CampaignStepKind.RemindedAfter)]
    public void Reminder_OfEachDay_FollowsFromTheDeadline(int day, CampaignStepKind? kind) =>
        CampaignCalendar.ReminderOn(new(2026, 3, day), Deadline).Should().Be(kind);

    [Theory]
    [InlineData(null, 10, 0)]
    [InlineData(null, 13, 3)]
    [InlineData(12, 25, 2)]
    [InlineData(9, 25, 0)]
    public void Lateness_EndsWithTheSignature(int? signedDay, int today, int days) =>
        CampaignCalendar.DaysLate(Deadline, signedDay is { } day ? new(2026, 3, day) : null, new(2026, 3, today)).Should().Be(days);

    [Theory]
    [InlineData(CampaignStepKind.RemindedBefore)]
    [InlineData(CampaignStepKind.RemindedAt)]
    [InlineData(CampaignStepKind.RemindedAfter)]
    public void FirstDayOfAReminder_IsTheFirstThatAsksForIt(CampaignStepKind kind)
    {
        var first = CampaignCalendar.FirstDayOf(kind, Deadline);
        CampaignCalendar.ReminderOn(first, Deadline).Should().Be(kind);
        CampaignCalendar.ReminderOn(first.AddDays(-1), Deadline).Should().NotBe(kind);
    }

    [Theory]
    [InlineData("2025-12-31", "2026-12-31")]
    [InlineData("2026-01-01", "2027-01-01")]
    [InlineData("2027-02-28", "2028-02-29")]
    [InlineData("2028-02-29", "2029-02-28")]
    [InlineData("2026-03-15", "2027-03-15")]
    public void NextYear_KeepsTheEndOfAMonth(string day, string next) =>
        CampaignCalendar.NextYear(DateOnly.ParseExact(day, "yyyy-MM-dd")).Should().Be(DateOnly.ParseExact(next, "yyyy-MM-dd"));

    [Fact]
    public void Sums_HoldWithinTheRoundingOfTheirParts()
    {
        var change = MeasureSum.All.Single(sum => sum.Total == "natural-change-per-1000");
        change.SumOf(code => code == "births-per-1000" ? 9.1m : 13.4m).Should().Be(-4.3m);
        change.Holds(-4.4m, -4.3m).Should().BeTrue();
        change.Holds(4.3m, -4.3m).Should().BeFalse();
        change.SumOf(code => code == "births-per-1000" ? 9.1m : null).Should().BeNull();

        var unemployed = MeasureSum.All.Single(sum => sum.Total == "registered-unemployed");
        unemployed.Holds(120, 150).Should().BeTrue();
        unemployed.Holds(151, 150).Should().BeFalse();

        var staff = MeasureSum.All.Single(sum => sum.Total == "staff-excluding-small-firms");
        staff.SumOf(_ => 4.1m).Should().Be(4100);
        staff.Holds(4150, 4100).Should().BeTrue();
        staff.Holds(4151, 4100).Should().BeFalse();
    }

    [Fact]
    public void Form_ThatIsSigned_ChangesOnlyAfterItWasHandedBack()
    {
        var form = CampaignForm.Of(7);
        form.Key.Should().HaveLength(CampaignForm.KeyLength);
        form.Save("Сотрудник", Utc);
        form.Sign("Глава", "глава города", null, Utc);
        form.Invoking(one => one.Save("Сотрудник", Utc)).Should().Throw<InvalidOperationException>();
        form.Invoking(one => one.Sign("Другой", "глава", null, Utc)).Should().Throw<InvalidOperationException>();

        form.Hold(Utc);
        form.IsBeingSent(Utc.AddMinutes(1)).Should().BeTrue();
        form.IsBeingSent(Utc + CampaignForm.SendingHold).Should().BeFalse("whoever held it has died");
        form.Return("Проверьте зарплату", Utc);
        (form.State, form.SignedBy, form.ReturnedReason).Should().Be((CampaignFormState.Open, null, "Проверьте зарплату"));
        form.Sign("Глава", "глава города", 3, Utc);
        form.ReturnedReason.Should().BeNull();
        form.Propose(12, Utc);
        form.Invoking(one => one.Return("Поздно", Utc)).Should().Throw<InvalidOperationException>();
        form.Address = "town@example.org";
        form.Forget();
        form.Address.Should().BeNull();
        (form.SignedBy, form.SignedPosition).Should().Be(("", "глава города"));
    }
}
