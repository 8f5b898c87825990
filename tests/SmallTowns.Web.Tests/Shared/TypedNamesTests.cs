using SmallTowns.Domain;
using SmallTowns.Domain.Operators;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Public.Enquiries;
using SmallTowns.Web.Public.Investors.My;
using SmallTowns.Web.Public.Reports;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Operators;

namespace SmallTowns.Web.Tests.Shared;

/// <summary>Two names that look the same are the same, and no name says in another place what it does not say here.</summary>
public sealed class TypedNamesTests
{
    public static readonly TheoryData<string> Hidden =
        ["Анна\u200BИванова", "Анна\u202EавонавИ", "\u2066Анна\u2069", "Анна\u00ADИванова", "Анна\uFEFF", "Анна\u3164", "Анна\uE000", "Анна\uD800"];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void Names_WithWhatNobodySees_AreRefusedBesideTheField(string name)
    {
        PersonName.IsValid(PersonName.Clean(name)).Should().BeFalse();
        PersonName.Sentence.Should().Contain("невидимых знаков");
        TypedName.FaultOf(name).Should().Be(HiddenCharacters.Sentence);
        OperatorChecks.Of(new OperatorContent { NameRu = name }).Should().ContainSingle().Which.Should().Be(new InputProblem("nameRu", HiddenCharacters.Sentence));
        OperatorChecks.Of(new OperatorContent { AddressRu = name }).Should().ContainSingle().Which.Should().Be(new InputProblem("addressRu", HiddenCharacters.Sentence));
        Enquiry(name: name).Should().Contain(nameof(EnquiryInput.Name), HiddenCharacters.Sentence);
        Enquiry(organisation: name).Should().Contain(nameof(EnquiryInput.Organisation), HiddenCharacters.Sentence);
    }

    [Fact]
    public void Names_WithBreaksOfLinesAndControlCharacters_AreOneLineOrRefused()
    {
        PersonName.Clean("Анна\u2028Иванова\r\n").Should().Be("Анна Иванова");
        PersonName.IsValid("Анна\u0007").Should().BeFalse();
        TypedText.Line("Анна\u0007").Should().Be("Анна", "public forms take out what nobody types");
        TypedName.FaultOf("Анна\u2028Иванова").Should().Be(HiddenCharacters.Sentence);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("-")]
    [InlineData("☺☺")]
    public void Names_WithoutALetter_AreRefused(string name)
    {
        PersonName.IsValid(name).Should().BeFalse();
        TypedName.FaultOf(name).Should().StartWith("Напишите буквами");
        Enquiry(name: name).Should().ContainKey(nameof(EnquiryInput.Name));
        OperatorChecks.Of(new OperatorContent { NameRu = name }).Should().ContainSingle();
    }

    [Theory]
    [InlineData("Анна Иванова")]
    [InlineData("Ó Briain, Seán")]
    [InlineData("Оглы-Заде М. 2-й")]
    [InlineData("李小龍")]
    public void Names_OfPeople_AreTaken(string name)
    {
        PersonName.IsValid(PersonName.Clean(name)).Should().BeTrue();
        TypedName.FaultOf(name).Should().BeNull();
        Enquiry(name: name).Should().NotContainKey(nameof(EnquiryInput.Name));
    }

    [Fact]
    public void Texts_ComposedInTwoWays_BecomeOne()
    {
        const string Apart = "Андреи\u0306", Composed = "Андрей";

        PersonName.Clean($"  {Apart}\u00A0 К. ").Should().Be($"{Composed} К.");
        TypedText.Line(Apart).Should().Be(Composed);
        OptionalText.Line(Apart).Should().Be(Composed);
        EmailAddress.Clean(" e\u0301mile@example.org ").Should().Be("émile@example.org");
        TypedCharacters.Composed("\uD800и\u0306").Should().Be("\uD800и\u0306", "half a character is not composed, and no reason to fail");
    }

    [Theory]
    [InlineData("ivanova\u200B@example.org")]
    [InlineData("\u202Egro.elpmaxe@avonavi")]
    [InlineData("iva\u00ADnova@example.org")]
    [InlineData("ivanova@exam\u2060ple.org")]
    public void Addresses_WithWhatNobodySees_AreRefused(string email)
    {
        EmailAddress.IsValid(EmailAddress.Clean(email)).Should().BeFalse();
        AskedEmail.Fault(TypedText.Line(email)).Should().Be(EmailAddress.Sentence);
        Enquiry(email: email).Should().Contain(nameof(EnquiryInput.Email), EmailAddress.Sentence);
        ReportInput.Of("Неверно", null, null, email, agrees: true).Problems().Should().Contain(nameof(ReportInput.Email), EmailAddress.Sentence);
        OperatorChecks.Of(new OperatorContent { Email = email }).Should().ContainSingle().Which.Should().Be(new InputProblem("Email", EmailAddress.Sentence));
    }

    private static IReadOnlyDictionary<string, string> Enquiry(string name = "Анна Иванова", string email = "ivanova@example.org", string? organisation = null) =>
        new EnquiryInput("Есть ли цех?", IsAnonymous: false, TypedText.Line(name), TypedText.Line(email), TypedText.Line(organisation), null, Agrees: true, "1").Problems(inForce: null);
}
