using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmallTowns.Domain.History;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Staff.History;

namespace SmallTowns.Web.Tests.Staff.Review;

public sealed class ComparisonTests
{
    [Fact]
    public void Text_OneWordChanged_MarksOnlyThatWord()
    {
        var line = TextComparison.Between("Город растёт быстро", "Город растёт медленно").Should().ContainSingle().Subject;

        line.Before!.Where(piece => piece.IsChanged).Select(piece => piece.Text).Should().Equal("быстро");
        line.After!.Where(piece => piece.IsChanged).Select(piece => piece.Text).Should().Equal("медленно");
        string.Concat(line.After!.Select(piece => piece.Text)).Should().Be("Город растёт медленно");
    }

    [Fact]
    public void Text_LineAdded_HasNothingOpposite()
    {
        var lines = TextComparison.Between("Первая", "Первая\nВторая");

        lines.Select(line => line.IsChanged).Should().Equal(false, true);
        lines[1].Before.Should().BeNull();
    }

    [Fact]
    public void List_RowsAreFoundByWhatNamesThem()
    {
        var before = new TownContacts { Contacts = [new() { OfficeRu = "Администрация", Phone = "1" }, new() { OfficeRu = "Музей" }] };
        var after = new TownContacts { Contacts = [new() { OfficeRu = "Почта" }, new() { OfficeRu = "Администрация", Phone = "2" }] };

        var rows = SectionComparison.Between(before, after);

        rows.Select(row => (row.Title, row.Change)).Should().Equal(
            ("Почта", RowChange.Added), ("Администрация", RowChange.Changed), ("Музей", RowChange.Removed));
        rows[1].Fields.Where(field => field.IsChanged).Should().Equal(new ComparedField("Телефон", "1", "2"));
    }

    [Fact]
    public void List_Emptied_ShowsEveryRowAsRemoved() =>
        SectionComparison.Between(new TownContacts { Contacts = [new() { OfficeRu = "Музей" }] }, new TownContacts())
            .Should().ContainSingle().Which.Change.Should().Be(RowChange.Removed);

    [Theory]
    [InlineData("true", "да")]
    [InlineData("false", "нет")]
    [InlineData("-45.25", "−45,25")]
    [InlineData("\"2026-11-02\"", "02.11.2026")]
    [InlineData("\"2026-13-02\"", "2026-13-02")]
    [InlineData("\"2 ноября\"", "2 ноября")]
    [InlineData("\"\"", null)]
    public void PlainValue_OfAnyContent_IsReadInRussian(string json, string? words) =>
        PlainValues.Of(JsonNode.Parse(json)!.AsValue()).Should().Be(words);

    [Fact]
    public void Labels_EverythingThatIsRecorded_HasARussianName()
    {
        var recorded = typeof(IRecorded).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IRecorded)) && type is { IsAbstract: false, IsInterface: false }).ToList();

        recorded.Select(type => ((IRecorded)RuntimeHelpers.GetUninitializedObject(type)).RecordSubject).Should().BeSubsetOf(HistoryWords.Subjects.Keys);
        recorded.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod is not null && IsColumn(property.PropertyType))
            .Select(property => property.Name).Distinct()
            .Where(name => !FieldLabels.IsKnown(name))
            .Should().BeEmpty();
    }

    private static bool IsColumn(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsPrimitive || plain.IsEnum
        || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateTime) || plain == typeof(DateOnly));
}
