using System.Text;
using SmallTowns.Web.Mail.Inbox;

namespace SmallTowns.Web.Tests.Mail;

public sealed class IncomingLetterTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Number = $"{Key}@towns.example.org";

    [Fact]
    public async Task Returned_NamesItsLetterAndReason()
    {
        var letter = await ReadAsync(Letters.Returned(Number));

        letter.AnswersTo.Should().Equal(Key);
        letter.Return.Should().Be(new ReturnedLetter("5.1.1", "550 5.1.1 <proverkina@example.org>: Recipient address rejected: User unknown"));
        letter.IsAutomatic.Should().BeTrue();
    }

    [Fact]
    public async Task Returned_WithTheWholeLetter_IsReadToo()
    {
        var letter = await ReadAsync(Letters.ReturnedWhole(Number));

        (letter.AnswersTo.Single(), letter.Return).Should().Be((Key, new ReturnedLetter("5.2.2", null)));
    }

    [Fact]
    public async Task Late_IsNotReturned() => (await ReadAsync(Letters.Late(Number))).Should().Match<IncomingLetter>(letter => letter.Return == null && letter.IsAutomatic);

    [Fact]
    public async Task Absence_IsAutomatic() => (await ReadAsync(Letters.Absence(Number))).IsAutomatic.Should().BeTrue();

    [Fact]
    public async Task Reply_IsItsOwnWordsWithoutSecrets()
    {
        var letter = await ReadAsync(Letters.Reply(Number));

        (letter.AnswersTo.Single(), letter.IsAutomatic, letter.Return, letter.From, letter.Attachments).Should().Be((Key, false, null, "proverkina@example.org", 0));
        letter.Text.Should().Be("Берём первую площадку.\nКогда показ?\n\nhttp://localhost/cases/***");
    }

    [Fact]
    public async Task Marked_IsPlainText()
    {
        var letter = await ReadAsync(Letters.Marked(Number));

        letter.Text.Should().Be("Нам подходит <b>\nвторая");
        (letter.Attachments, letter.AnswersTo.Single()).Should().Be((1, Key));
    }

    [Theory]
    [InlineData("someone@example.org")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF@towns.example.org")]
    public async Task Reply_ToAnotherLetter_AnswersNone(string number) => (await ReadAsync(Letters.Reply(number))).AnswersTo.Should().BeEmpty();

    [Fact]
    public async Task Same_Letter_HasTheSameFingerprint()
    {
        var (first, again, other) = (await ReadAsync(Letters.Reply(Number)), await ReadAsync(Letters.Reply(Number)), await ReadAsync(Letters.Marked(Number)));

        first.Fingerprint.Should().Be(again.Fingerprint).And.NotBe(other.Fingerprint).And.HaveLength(64);
    }

    private static async Task<IncomingLetter> ReadAsync(string text) =>
        await IncomingLetter.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))), TestContext.Current.CancellationToken);
}
