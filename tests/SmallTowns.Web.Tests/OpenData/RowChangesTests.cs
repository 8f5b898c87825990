using SmallTowns.Web.Public.Data.Versions;

namespace SmallTowns.Web.Tests.OpenData;

public sealed class RowChangesTests
{
    private static readonly VersionRows Before = new(["slug", "year", "people"], [["a", "2014", "10"], ["a", "2015", "11"], ["b", "2014", "20"]]);

    [Fact]
    public void Between_RowsThatCameChangedAndWent_NamesEach()
    {
        var now = Before with { Rows = [["a", "2014", "10"], ["a", "2015", "12"], ["c", "2014", "30"]] };

        var changes = RowChanges.Between(Before, now, ["slug", "year"]);

        changes.Rows.Select(row => (row.Kind, string.Join('/', row.Key))).Should().Equal(
            (RowChangeKind.Changed, "a/2015"), (RowChangeKind.Added, "c/2014"), (RowChangeKind.Withdrawn, "b/2014"));
        changes.Rows[0].Cells.Should().Equal(new CellChange("people", "11", "12"));
        changes.Rows[2].Row["people"].Should().Be("20");
    }

    [Fact]
    public void Between_RowsOfOneKey_AreComparedInTheirOrder()
    {
        var twice = new VersionRows(["slug", "people"], [["a", "1"], ["a", "2"]]);

        RowChanges.Between(twice, twice with { Rows = [["a", "1"], ["a", "3"]] }, ["slug"]).Rows.Should().ContainSingle().Which.Cells.Should().Equal(new CellChange("people", "2", "3"));
        RowChanges.Between(twice, twice with { Rows = [["a", "1"]] }, ["slug"]).Rows.Should().ContainSingle().Which.Kind.Should().Be(RowChangeKind.Withdrawn);
    }

    [Fact]
    public void Between_ColumnsThatCameAndWent_AreNoChangeOfRows()
    {
        var now = new VersionRows(["slug", "people", "note"], [["a", "10", "x"], ["b", "20", ""]]);

        var changes = RowChanges.Between(new(["slug", "year", "people"], [["a", "2014", "10"], ["b", "2014", "20"]]), now, ["slug"]);

        changes.Rows.Should().BeEmpty();
        (changes.NewColumns, changes.GoneColumns).Should().BeEquivalentTo((new[] { "note" }, new[] { "year" }));
    }

    [Fact]
    public void Between_TheFirstVersion_IsAllAdded() =>
        RowChanges.Between(VersionRows.Nothing, Before, ["slug", "year"]).Should().Match<RowChanges>(changes => changes.Of(RowChangeKind.Added) == 3 && changes.NewColumns.Count == 0);
}
