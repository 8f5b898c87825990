using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class TownNameTests
{
    [Theory]
    [InlineData("Орёл", "ОРЕЛ", true)]
    [InlineData("  Горячий   Ключ ", "горячий\u00A0ключ", true)]
    [InlineData("Усть-Лабинск", "Усть Лабинск", true)]
    [InlineData("Славянск‑на – Кубани", "славянск-на-кубани", true)]
    [InlineData("", " ", true)]
    [InlineData("Абинск", "Абинск 2", false)]
    [InlineData("Абинск", "Абинс", false)]
    [InlineData("Горячий Ключ", "ГорячийКлюч", false)]
    [InlineData("Ейск", "", false)]
    public void AreSame_Spellings_AreToldApart(string name, string other, bool same)
    {
        TownName.AreSame(name, other).Should().Be(same);
        TownName.AreSame(other, name).Should().Be(same);
    }
}
