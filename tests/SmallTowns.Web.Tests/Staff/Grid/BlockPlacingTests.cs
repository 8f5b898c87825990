using SmallTowns.Web.Staff.Grid;

namespace SmallTowns.Web.Tests.Staff.Grid;

public sealed class BlockPlacingTests
{
    private static readonly string[] Keys = ["abinsk", "anapa", "armavir"];

    [Theory]
    [InlineData("36 607\n39 511\n190 000", "36 607|39 511|190 000", 0)]
    [InlineData("Население\r\n36607\r\n39511\r\n190000\r\n", "36607|39511|190000", 0)] // the head came along
    [InlineData("36607\n\n190000", "36607|190000|", 0)] // a line without anything is no row of a spreadsheet's column: the next number goes on
    [InlineData("36607\nн/д\n190000", "36607||190000", 1)]
    [InlineData("Абинск\t36607\nАрмавир\t190000", "36607||190000", 0)]
    [InlineData("1\tАбинск\t36607\n2\tАнапа\t39511", "36607|39511|", 0)] // numbered lines
    [InlineData("Абинск\t\t36607\nМосква\t13000000\nВсего\t99", "36607||", 2)]
    [InlineData("Абинск\t36607\nАбинск\t36608", "36607||", 1)]
    [InlineData("Абинск\t36607\t36700", "||", 1)] // which of the two is meant, nobody guesses
    [InlineData("Абинск\t36 607 1", "||", 1)] // the mark of a footnote
    [InlineData("Анапа\t…", "||", 1)]
    [InlineData("\"Анапа\"\t\"39 511\"", "|39 511|", 0)]
    [InlineData("1\n2\n3\n4\n5", "||", 1)] // longer than the table
    [InlineData("  \n\t", "||", 1)]
    public void Block_IsPutWhereItBelongs_TheRestIsTold(string pasted, string expected, int left)
    {
        var placed = BlockPlacing.Place(PastedBlock.Read(pasted), Keys, name => name switch { "Абинск" => "abinsk", "Анапа" => "anapa", "Армавир" => "armavir", _ => null });

        string.Join('|', Keys.Select(key => placed.Values.GetValueOrDefault(key, ""))).Should().Be(expected);
        placed.Left.Should().HaveCount(left);
    }

    [Fact]
    public void Cell_WithALineBreakInQuotes_IsOneCell() =>
        PastedBlock.Read("\"Доля, %\nвсего\"\t\"5 \"\"6\"\"\"\n1\t2").Should().BeEquivalentTo(new[] { new[] { "Доля, %\nвсего", "5 \"6\"" }, ["1", "2"] }, options => options.WithStrictOrdering());

    [Theory]
    [InlineData(new[] { "60", "40" }, "Сумма долей: 100\u00A0%.", false)]
    [InlineData(new[] { "33,4", "33,4", "33,3" }, "Сумма долей: 100,1\u00A0%.", false)] // what rounding adds
    [InlineData(new[] { "60", "36,4", "" }, "Сумма долей: 96,4\u00A0%, до 100\u00A0% не хватает 3,6.", false)]
    [InlineData(new[] { "60", "46" }, "Сумма долей: 106\u00A0% — больше 100\u00A0% на 6. Проверьте, нет ли опечатки.", true)]
    public void Shares_AddUp(string[] typed, string sentence, bool isOver)
    {
        var totals = GridTotals.Of(typed);

        (totals.OfShares, totals.IsOverHundred).Should().Be((sentence, isOver));
    }
}
