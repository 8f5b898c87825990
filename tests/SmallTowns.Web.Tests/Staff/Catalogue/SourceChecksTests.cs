using FluentAssertions;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Sources;

namespace SmallTowns.Web.Tests.Staff.Catalogue;

public sealed class SourceChecksTests
{
    private static readonly SourceContent Good = new() { TitleRu = "Отчёт", TitleEn = "Report", ShortTitleRu = "отчёт", ShortTitleEn = "report", Url = "https://example.org/a?b=c" };

    private static readonly DateOnly Today = new(2026, 11, 28);

    [Fact]
    public void GoodSource_HasNoProblem() => SourceChecks.Of(Good, Today).Should().BeEmpty();

    [Fact]
    public void EveryName_IsNeededInBothLanguages() =>
        SourceChecks.Of(new SourceContent { TitleRu = "  " }.Tidy(), Today).Select(problem => problem.Field)
            .Should().BeEquivalentTo("TitleRu", "TitleEn", "ShortTitleRu", "ShortTitleEn");

    [Theory]
    [InlineData("example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://exa mple.org")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("https://localhost/")]
    public void WhatIsNoWebAddress_IsRefused(string address) =>
        SourceChecks.Of(Good with { Url = address, LicenceUrl = address }, Today).Select(problem => problem.Field).Should().Equal("Url", "LicenceUrl");

    [Fact]
    public void TooLong_SaysHowLong() =>
        SourceChecks.Of(Good with { ShortTitleRu = new('я', 61) }, Today).Should().ContainSingle()
            .Which.Sentence.Should().Contain("60").And.Contain("61");

    [Fact]
    public void EnglishWithoutRussian_IsRefused() =>
        SourceChecks.Of(Good with { NoteEn = "Read with care." }, Today).Select(problem => problem.Field).Should().Equal("NoteRu");

    [Fact]
    public void Authors_JournalAndWhatIsUnknown_AreNeededInRussianToo() =>
        SourceChecks.Of(Good with { AuthorsEn = "A. Author", PublishedInEn = "Journal", UnknownEn = "The year" }, Today).Select(problem => problem.Field)
            .Should().Equal("AuthorsRu", "PublishedInRu", "UnknownRu");

    [Fact]
    public void Dates_ThatHaveNotCome_AreRefused()
    {
        SourceChecks.Of(Good with { PublishedYear = 2026, ReadOn = Today }, Today).Should().BeEmpty();
        SourceChecks.Of(Good with { PublishedYear = 2027, ReadOn = Today.AddDays(1) }, Today).Select(problem => problem.Field).Should().Equal("PublishedYear", "ReadOn");
        SourceChecks.Of(Good with { PublishedYear = 20 }, Today).Should().ContainSingle();
    }
}
