using SmallTowns.Data.Search;
using SmallTowns.Web.Public.Search;
using SmallTowns.Web.Search;
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

        (request.IsEmpty, request.Fault).Should().Be((true, null));
    }

    [Fact]
    public void Words_AreEachOnce_WithoutLettersAlone() =>
        SearchedWords.Of("Усть-Лабинск и «усть»\tВ 2020 -завод").Should().Equal("усть", "лабинск", "2020");

    [Fact]
    public void Read_WhatNobodySees_IsLeftOut() =>
        SearchRequest.Read("аби\u200Bнск\u202E\u00AD").Text.Should().Be("абинск");

    [Fact]
    public void Read_ChoicesThatAreNone_AreNoChoices()
    {
        var request = SearchRequest.Read("абинск", "no-such-group", new string('x', 500));

        (request.Group, request.Town).Should().Be((null, null));
        SearchRequest.Read("a&b", "news", "abinsk", "3").AddressWith(SearchGroups.Find("sites"), "anapa").Should().Be("search?q=a%26b&kind=sites&town=anapa");
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("2", 2)]
    [InlineData("10", 10)]
    [InlineData("11", 1)]
    [InlineData("0", 1)]
    [InlineData("-1", 1)]
    [InlineData("2.5", 1)]
    [InlineData("99999999999999999999", 1)]
    public void Read_WhatIsNoPage_IsTheFirst(string? page, int read) =>
        SearchRequest.Read("абинск", page: page).Page.Should().Be(read);

    [Fact]
    public void AddressOf_AnotherPage_KeepsTheChoices()
    {
        var request = SearchRequest.Read("абинск", "news", "abinsk", "2");

        request.AddressOf(3).Should().EndWith("&kind=news&town=abinsk&page=3");
        request.AddressOf(1).Should().EndWith("&kind=news&town=abinsk");
    }

    [Theory]
    [InlineData("!!! — «»", "нет ни букв, ни цифр")]
    [InlineData("%_\\'\";--", "нет ни букв, ни цифр")]
    [InlineData("я и", "По одной букве")]
    public void Read_WhatCannotBeLookedFor_SaysWhy(string typed, string sentence)
    {
        var request = InLanguage.Of("ru-RU", () => SearchRequest.Read(typed));

        request.Fault.Should().Contain(sentence);
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
        SearchText.Clean("а\0б\ud800 \r\n\u0438\u0306од ").Should().Be("а б йод");

    [Fact]
    public void Passage_ShowsTheWordInTheMiddleOfALongText_AndMarksIt()
    {
        var text = string.Join(' ', Enumerable.Repeat("начало", 60)) + " консервный завод " + string.Join(' ', Enumerable.Repeat("конец", 60));

        var pieces = MarkedPiece.OfPassage(text, new HashSet<string> { "завод" }, isEnglish: false);

        pieces.Where(piece => piece.IsMarked).Should().ContainSingle().Which.Text.Should().Be("завод");
        var shown = string.Concat(pieces.Select(piece => piece.Text));
        shown.Should().StartWith("…начало").And.Contain("консервный завод конец").And.EndWith("конец…");
        shown.Length.Should().BeLessThan(260);
    }

    [Fact]
    public void Passage_OfATextWithoutSpaces_IsCut() =>
        string.Concat(MarkedPiece.OfPassage(new string('а', 1000), new HashSet<string> { "слов" }, isEnglish: false).Select(piece => piece.Text)).Length.Should().BeLessThan(260);
}
