using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Tests.Reports;

public sealed class FigureReportTests
{
    private static readonly DateTime Utc = new(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Close_Twice_IsAFaultOfTheProgram()
    {
        var report = new FigureReport { Text = "Не сходится" };
        report.Close(FigureReportState.Declined, "Верно", "Редактор", Utc);

        report.Invoking(r => r.Close(FigureReportState.Accepted, "Нет", "Другой", Utc)).Should().Throw<InvalidOperationException>();
        report.Should().BeEquivalentTo(new { State = FigureReportState.Declined, Answer = "Верно", ClosedBy = "Редактор", ClosedUtc = (DateTime?)Utc });
    }

    [Fact]
    public void Close_AsOpen_IsAFaultOfTheProgram() =>
        new FigureReport { Text = "?" }.Invoking(r => r.Close(FigureReportState.Open, "", "Редактор", Utc)).Should().Throw<InvalidOperationException>();

    [Fact]
    public void EraseEmail_LeavesTheConsentAndWhenItWent()
    {
        var report = new FigureReport { Text = "?" };
        report.AgreeToEmail("reader@example.org", "Согласен", Utc);
        report.EraseEmail(Utc.AddDays(1));

        report.Should().BeEquivalentTo(new { Email = (string?)null, Consent = "Согласен", ConsentUtc = (DateTime?)Utc, EmailErasedUtc = (DateTime?)Utc.AddDays(1) });
        report.Invoking(r => r.EraseEmail(Utc)).Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData(null, "row 26", null, null)]
    [InlineData("строка 26", null, "строка 26", "строка 26")]
    [InlineData("строка 26", "row 26", "строка 26", "row 26")]
    public void SourcePlace_WithoutRussianText_IsNotKnown(string? ru, string? en, string? shownRu, string? shownEn)
    {
        var place = SourcePlace.Of(ru, en, null);
        (place?.Text.Ru, place?.Text.En).Should().Be((shownRu, shownEn));
    }
}
