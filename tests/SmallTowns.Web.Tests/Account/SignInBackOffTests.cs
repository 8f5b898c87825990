using System.Net;
using Microsoft.Extensions.Time.Testing;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Tests.Account;

/// <summary>Who guesses waits; whose account it is does not.</summary>
public sealed class SignInBackOffTests : IDisposable
{
    private const string Account = "director@example.org";
    private static readonly IPAddress Stranger = IPAddress.Parse("203.0.113.7");
    private static readonly IPAddress Owner = IPAddress.Parse("198.51.100.4");

    private readonly FakeTimeProvider clock = new();
    private readonly SignInBackOff backOff;

    public SignInBackOffTests() => backOff = new(clock);

    public void Dispose() => backOff.Dispose();

    [Fact]
    public void Guesses_WaitLongerAndLonger()
    {
        for (var i = 0; i < SignInBackOff.FreeGuesses; i++)
            backOff.Begin(Account, Stranger).Should().BeNull();

        int[] waits = [30, 60, 120, 240, 480, 900, 900];
        foreach (var seconds in waits)
        {
            backOff.Begin(Account, Stranger).Should().Be(TimeSpan.FromSeconds(seconds));
            clock.Advance(TimeSpan.FromSeconds(seconds));
            backOff.Begin(Account, Stranger).Should().BeNull();
        }
    }

    [Fact]
    public void Guesses_OfAStranger_DoNotKeepTheOwnerOut()
    {
        for (var i = 0; i < SignInBackOff.FreeGuesses + 1; i++)
            backOff.Begin(Account, Stranger);

        backOff.Begin(Account, Stranger).Should().NotBeNull();
        backOff.Begin(Account, Owner).Should().BeNull();
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    public void Guesses_FromOneNetwork_AreOneStranger(string first, string second)
    {
        for (var i = 0; i < SignInBackOff.FreeGuesses; i++)
            backOff.Begin(Account, IPAddress.Parse(first));

        backOff.Begin(Account, IPAddress.Parse(second)).Should().NotBeNull();
    }

    [Fact]
    public void Spelling_OfTheAddress_IsNoNewAccount()
    {
        for (var i = 0; i < SignInBackOff.FreeGuesses; i++)
            backOff.Begin(Account, Stranger);

        backOff.Begin(" DIRECTOR@example.org", Stranger).Should().NotBeNull();
    }

    [Fact]
    public void RightPassword_BeginsAnew()
    {
        for (var i = 0; i < SignInBackOff.FreeGuesses - 1; i++)
            backOff.Begin(Account, Stranger);
        backOff.Forget(Account, Stranger);

        for (var i = 0; i < SignInBackOff.FreeGuesses; i++)
            backOff.Begin(Account, Stranger).Should().BeNull();
    }

    [Fact]
    public void Guesses_AtTheSameMoment_DoNotSlipThrough()
    {
        var allowed = 0;

        Parallel.For(0, 50, _ =>
        {
            if (backOff.Begin(Account, Stranger) is null)
                Interlocked.Increment(ref allowed);
        });

        allowed.Should().Be(SignInBackOff.FreeGuesses);
    }

    [Fact]
    public void OneNetwork_ManyAccounts_IsCapped()
    {
        var allowed = Enumerable.Range(0, 2 * SignInBackOff.PerNetwork).Count(i => backOff.Begin($"person{i}@example.org", Stranger) is null);

        allowed.Should().Be(SignInBackOff.PerNetwork);
        backOff.Begin("another@example.org", Owner).Should().BeNull();
    }

    [Fact]
    public void ManyNetworks_AreCappedTogether()
    {
        var allowed = Enumerable.Range(0, 2 * SignInBackOff.OverAll).Count(i => backOff.Begin($"person{i}@example.org", new IPAddress([203, 0, (byte)(i / 200), (byte)(i % 200 + 1)])) is null);

        allowed.Should().Be(SignInBackOff.OverAll);
    }

    [Theory]
    [InlineData(30, "30 секунд")]
    [InlineData(1, "1 секунду")]
    [InlineData(61, "2 минуты")]
    [InlineData(900, "15 минут")]
    public void Wait_InWords(int seconds, string words) => SignInBackOff.InWords(TimeSpan.FromSeconds(seconds)).Should().Be(words);
}
