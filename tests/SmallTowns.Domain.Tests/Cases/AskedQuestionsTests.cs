using SmallTowns.Domain.Cases;

namespace SmallTowns.Domain.Tests.Cases;

public sealed class AskedQuestionsTests
{
    [Fact]
    public void In_FindsQuestionsInTheOrderAsked() =>
        AskedQuestions.In("Нужен цех на 2 тыс. кв. м. Есть ли газ? Срок — май.\nКакая цена за 1.5 га? А аренда?\nЕсть ли газ?\nСпасибо!")
            .Should().Equal("Есть ли газ?", "Какая цена за 1.5 га?", "А аренда?");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("Нужен цех")]
    public void In_WithoutAQuestion_IsEmpty(string? text) => AskedQuestions.In(text).Should().BeEmpty();

    [Fact]
    public void In_ALineWithoutAnEnd_IsNoQuestion() => AskedQuestions.In("Здравствуйте\nкогда показ?").Should().Equal("когда показ?");
}
