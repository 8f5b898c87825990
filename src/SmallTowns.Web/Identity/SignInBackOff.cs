using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Identity;

/// <summary>
/// Slows guessing down without a lock that a stranger could aim at somebody: who guesses waits, and waits for one account from one
/// network only; the person goes on from theirs. Beside it there is a cap for each network and one over all, because every guess
/// costs the server a slow hash. Kept in memory: with n nodes a stranger has n times the guesses.
/// </summary>
public sealed class SignInBackOff(TimeProvider clock) : IDisposable
{
    /// <summary>So many wrong passwords cost no time: people mistype.</summary>
    public const int FreeGuesses = 5;

    public const int PerNetwork = 60;
    public const int OverAll = 240;

    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan NetworkWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OverAllWindow = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private readonly Dictionary<(string Account, string Network), Guesses> guesses = [];
    private readonly PartitionedRateLimiter<string> networks = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetFixedWindowLimiter(network, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerNetwork, Window = NetworkWindow }));

    private readonly FixedWindowRateLimiter all = new(new() { PermitLimit = OverAll, Window = OverAllWindow });

    /// <summary>
    /// Whether a password may be tried now. The try counts as wrong until <see cref="Forget"/> says otherwise, so that guesses sent at
    /// the same moment do not all slip through.
    /// </summary>
    /// <returns>How long to wait first; nothing where the password may be tried.</returns>
    public TimeSpan? Begin(string account, IPAddress? address)
    {
        var key = KeyOf(account, address);
        var utcNow = clock.GetUtcNow();
        lock (counting)
        {
            Tidy(utcNow);
            var known = guesses.GetValueOrDefault(key);
            if (known.NotBefore > utcNow)
                return known.NotBefore - utcNow;
            using var ofNetwork = networks.AttemptAcquire(key.Network);
            if (!ofNetwork.IsAcquired)
                return NetworkWindow;
            using var ofAll = all.AttemptAcquire();
            if (!ofAll.IsAcquired)
                return OverAllWindow;
            var count = known.Count + 1;
            guesses[key] = new(count, count < FreeGuesses ? utcNow : utcNow + WaitAfter(count));
            return null;
        }
    }

    /// <summary>The password was right.</summary>
    public void Forget(string account, IPAddress? address)
    {
        lock (counting)
            guesses.Remove(KeyOf(account, address));
    }

    public void Dispose()
    {
        networks.Dispose();
        all.Dispose();
    }

    /// <summary>For a sentence: "30 секунд", "2 минуты".</summary>
    public static string InWords(TimeSpan wait) => wait <= TimeSpan.FromMinutes(1)
        ? Numbers((int)Math.Ceiling(wait.TotalSeconds), "секунду", "секунды", "секунд")
        : Numbers((int)Math.Ceiling(wait.TotalMinutes), "минуту", "минуты", "минут");

    private static string Numbers(int count, string one, string few, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {Plural.Of(count, one, few, many)}");

    // 30 s, 1, 2, 4, 8 and 15 minutes.
    private static TimeSpan WaitAfter(int count)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(count - FreeGuesses, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private void Tidy(DateTimeOffset utcNow)
    {
        const int many = 10_000;
        if (guesses.Count < many)
            return;
        foreach (var (key, _) in guesses.Where(pair => pair.Value.NotBefore < utcNow - LongestWait).ToList())
            guesses.Remove(key);
    }

    private static (string Account, string Network) KeyOf(string account, IPAddress? address) => (account.Trim().ToUpperInvariant(), SenderKey.Of(address));

    private readonly record struct Guesses(int Count, DateTimeOffset NotBefore);
}
