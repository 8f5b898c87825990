using SmallTowns.Domain.Review;

namespace SmallTowns.Domain.Tests.Review;

public sealed class ContentComparisonTests
{
    private const string Base = """{"$type":"text","ru":"А","en":"B","tags":["x"]}""";

    [Fact]
    public void Between_NamesTheFieldsThatDiffer_AndNotTheDiscriminator() =>
        ContentComparison.Between(Base, """{"$type":"other","ru":"Б","en":"B","tags":["x","y"]}""").Should().Equal(
            new FieldChange("ru", "А", "Б"), new FieldChange("tags", "x", "x\ny"));

    [Theory]
    [InlineData("""{"a":1,"b":null}""", """{"b":null,"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1.0}""", true)]
    [InlineData("""{"a":1}""", """{"a":"1"}""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    public void AreSame_LooksAtContentAndNotAtSpelling(string one, string other, bool same) =>
        ContentComparison.AreSame(one, other).Should().Be(same);

    [Fact]
    public void Merge_DifferentFields_TakesBoth()
    {
        var (merged, conflicts) = ContentComparison.Merge(Base, Base.Replace("А", "Б", StringComparison.Ordinal), Base.Replace("\"B\"", "\"C\"", StringComparison.Ordinal));

        conflicts.Should().BeEmpty();
        ContentComparison.AreSame(merged, """{"$type":"text","ru":"Б","en":"C","tags":["x"]}""").Should().BeTrue();
    }

    [Fact]
    public void Merge_TheSameFieldDifferently_IsAConflictAndKeepsTheirs()
    {
        var (merged, conflicts) = ContentComparison.Merge(Base, Base.Replace("А", "Б", StringComparison.Ordinal), Base.Replace("А", "В", StringComparison.Ordinal));

        conflicts.Should().Equal(new FieldConflict("ru", "А", "Б", "В"));
        ContentComparison.AreSame(merged, Base.Replace("А", "Б", StringComparison.Ordinal)).Should().BeTrue();
        ContentComparison.AreSame(
            ContentComparison.Take(merged, Base.Replace("А", "В", StringComparison.Ordinal), ["ru"]), Base.Replace("А", "В", StringComparison.Ordinal)).Should().BeTrue();
    }

    [Fact]
    public void Merge_TheSameFieldAlike_IsNoConflict()
    {
        var both = Base.Replace("А", "Б", StringComparison.Ordinal);

        ContentComparison.Merge(Base, both, both).Conflicts.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public void WithSource_IsTakenOffAgain(int? source)
    {
        var with = ContentJson.WithSource(Base, source);

        (ContentJson.TellsSource(with), ContentJson.SourceOf(with), ContentJson.TellsSource(Base)).Should().Be((true, source, false));
        ContentComparison.AreSame(ContentJson.Bare(with), Base).Should().BeTrue();
    }
}
