using SmallTowns.Data.Search;
using SmallTowns.Web.Public.Search;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Public.Search;

public sealed class SearchRequestTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Read_Nothing_IsEmptyAndNoFault(string? typed)
    {
        var request = SearchRequest.Read(typed);

        (request.IsEmpty, request.Fault, request.Beginnings.Count).Should().Be((true, null, 0));
    }

    [Theory]
    [InlineData("Абинска", "абинск")]
    [InlineData("Абинском", "абинск")]
    [InlineData("АБИНСК", "абинск")]
    [InlineData("Орёл", "орел")]
    [InlineData("море", "море")]
    [InlineData("towns", "town")]
    [InlineData("2020", "2020")]
    public void Read_OneWord_IsItsBeginning(string typed, string expected) =>
        SearchRequest.Read(typed).Beginnings.Should().Equal(expected);

    [Fact]
    public void Read_SeveralWords_LeavesOutLettersAloneAndRepetitions() =>
        SearchRequest.Read("Усть-Лабинск и «усть»\tВ 2020").Beginnings.Should().Equal("усть", "лабинск", "2020");

    [Theory]
    [InlineData("!!! — «»", "нет ни букв, ни цифр")]
    [InlineData("%_\\'\";--", "нет ни букв, ни цифр")]
    [InlineData("я и", "По одной букве")]
    public void Read_WhatCannotBeLookedFor_SaysWhy(string typed, string sentence)
    {
        var request = InLanguage.Of("ru-RU", () => SearchRequest.Read(typed));

        request.Fault.Should().Contain(sentence);
        request.Beginnings.Should().BeEmpty();
    }

    [Fact]
    public void Read_TooLong_SaysWhatToDo()
    {
        var request = InLanguage.Of("ru-RU", () => SearchRequest.Read(new string('а', SearchRequest.MaxLength + 1)));

        request.Fault.Should().Contain("100 знаков");
        request.Text.Should().HaveLength(SearchRequest.MaxLength);
    }

    [Fact]
    public void Clean_TakesWhatNoDatabaseStores() =>
        SearchWords.Clean("а\0б\ud800 \r\n\u0438\u0306од ").Should().Be("а б йод");

    [Fact]
    public void Fold_PutsASpaceBeforeEveryWord() =>
        SearchWords.Fold("Усть-Лабинск: «Ёлка», 5 %").Should().Be(" усть лабинск елка 5 ");

    [Fact]
    public void Passage_ShowsTheWordInTheMiddleOfALongText_AndMarksIt()
    {
        var text = string.Join(' ', Enumerable.Repeat("начало", 60)) + " консервный завод " + string.Join(' ', Enumerable.Repeat("конец", 60));

        var pieces = MarkedPiece.OfPassage(text, ["завод"]);

        pieces.Where(piece => piece.IsMarked).Should().ContainSingle().Which.Text.Should().Be("завод");
        var shown = string.Concat(pieces.Select(piece => piece.Text));
        shown.Should().StartWith("…начало").And.Contain("консервный завод конец").And.EndWith("конец…");
        shown.Length.Should().BeLessThan(260);
    }

    [Fact]
    public void Passage_OfATextWithoutSpaces_IsCut() =>
        string.Concat(MarkedPiece.OfPassage(new string('а', 1000), ["слово"]).Select(piece => piece.Text)).Length.Should().BeLessThan(260);
}
