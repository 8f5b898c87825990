using System.Text.RegularExpressions;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Calendar;

/// <summary>A date taken from UTC is yesterday's for the first three hours of the region's day: only the calendar makes days of moments.</summary>
public sealed partial class OneCalendarTests
{
    private const string Home = "src/SmallTowns.Domain/Calendar/";

    [Fact]
    public void Sources_OutsideTheCalendar_TakeNoDayFromAMoment()
    {
        var found = Sources().SelectMany(file => File.ReadLines(file.Path).Select((line, i) => (file.Name, Number: i + 1, Line: line)))
            .Where(place => DayOfAMoment().IsMatch(place.Line))
            .Select(place => $"{place.Name}:{place.Number} {place.Line.Trim()}");

        found.Should().BeEmpty("SmallTowns.Domain.Calendar.RegionCalendar knows what day it is");
    }

    [Theory]
    [InlineData("DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)")]
    [InlineData("loaded.LoadedUtc.Date == clock.GetUtcNow().UtcDateTime.Date")]
    [InlineData("clock.GetLocalNow()")]
    [InlineData("DateTime.Today")]
    [InlineData("changedUtc.ToString(\"yyyy-MM-dd\")")]
    public void Pattern_FindsWhatItIsFor(string line) => DayOfAMoment().IsMatch(line).Should().BeTrue();

    private static IEnumerable<(string Name, string Path)> Sources() =>
        from path in Directory.EnumerateFiles(Repository.File("src"), "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where name.EndsWith(".cs", StringComparison.Ordinal) || name.EndsWith(".razor", StringComparison.Ordinal)
        where !name.StartsWith(Home, StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        select (name, path);

    [GeneratedRegex("""FromDateTime\((?!RegionCalendar)|(Utc|UtcNow|UtcDateTime|Now)\.Date\b|DateTime\.Today|DateTime(Offset)?\.Now\b|GetLocalNow|LocalDateTime|ToLocalTime|TimeZoneInfo|[uU]tc\??\.ToString\("[^"]*[dy]""")]
    private static partial Regex DayOfAMoment();
}
