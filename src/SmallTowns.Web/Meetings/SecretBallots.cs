using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Meetings;

/// <summary>
/// The electronic secret vote. A member has a code that is shown once; with it somebody casts one ballot. That the member has
/// voted and what was voted are written in two transactions, under keys that nothing joins, without a time and without a log
/// line; when the poll closes both are written anew in an order drawn by lot. What this cannot protect against is said on the
/// pages: copies of the database that are made while the vote goes on.
/// </summary>
public sealed class SecretBallots(IDbContextFactory<SmallTownsDbContext> contexts)
{
    // Letters and digits that are not taken for one another when they are read from paper.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int CodeLength = 12;

    /// <summary>A code for each voter of the roll who has not voted; those given out before serve no longer.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<IReadOnlyDictionary<string, string>> GiveCodesAsync(StaffActor by, int pollId, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Polls.SingleOrDefaultAsync(one => one.Id == pollId, cancellationToken) is not { IsOpen: true, Method: PollMethod.SecretElectronic } poll)
            return new Dictionary<string, string>();
        var voted = await db.BallotEnvelopes.Where(envelope => envelope.PollId == pollId).Select(envelope => envelope.Member).ToListAsync(cancellationToken);
        await db.BallotCodes.Where(code => code.PollId == pollId).ExecuteDeleteAsync(cancellationToken);
        var codes = ContentJson.Read<Roll>(poll.RollContent).Voters.Where(entry => !voted.Contains(entry.Member))
            .ToDictionary(entry => entry.Member, _ => RandomNumberGenerator.GetString(Letters, CodeLength));
        db.BallotCodes.AddRange(codes.Select(code => new BallotCode { Hash = HashOf(code.Value), PollId = pollId, Member = code.Key }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }

    /// <summary>The poll that a code is for; empty for one that is unknown, used, or of a vote that is over.</summary>
    public async Task<Poll?> FindAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var hash = HashOf(code);
        var poll = await db.Polls.AsNoTracking().SingleOrDefaultAsync(one => db.BallotCodes.Any(row => row.Hash == hash && row.PollId == one.Id), cancellationToken);
        return poll?.IsOpen is true ? poll : null;
    }

    /// <summary>Casts the ballot of a code: whether it was taken. The second time the same code is nothing.</summary>
    /// <param name="candidates">Of an election: the places of the chosen on the ballot.</param>
    public async Task<bool> CastAsync(string code, VoteChoice? choice, IReadOnlyCollection<int> candidates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (await FindAsync(code, cancellationToken) is not { } poll || !IsPossible(poll, choice, candidates))
            return false;
        if (await SealAsync(poll.Id, HashOf(code), cancellationToken) is not { } sealedCode)
            return false;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            db.SecretBallots.AddRange(poll.IsElection
                ? candidates.Distinct().Select(candidate => (int?)candidate).Append(null).Select(candidate => new SecretBallot { Key = NewKey(), PollId = poll.Id, Candidate = candidate })
                : [new SecretBallot { Key = NewKey(), PollId = poll.Id, Choice = choice }]);
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch
        {
            // The ballot is not there: the member has not voted.
            await UnsealAsync(sealedCode);
            throw;
        }
    }

    /// <summary>Takes no more ballots. False while somebody's is being written: it would be lost.</summary>
    public async Task<bool> EndAsync(Poll poll, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(poll);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.BallotCodes.Where(code => code.PollId == poll.Id).ExecuteDeleteAsync(cancellationToken);
        // Of each ballot one row has no candidate: that of an ordinary question, and of an election the ballot itself.
        return await db.BallotEnvelopes.CountAsync(envelope => envelope.PollId == poll.Id, cancellationToken)
            == await db.SecretBallots.CountAsync(ballot => ballot.PollId == poll.Id && ballot.Candidate == null, cancellationToken);
    }

    /// <summary>Writes envelopes and ballots of a poll that closes anew, so that their places tell nothing. The caller's transaction makes it one with the outcome.</summary>
    internal static async Task ShuffleAsync(SmallTownsDbContext db, int pollId, CancellationToken cancellationToken)
    {
        var envelopes = await db.BallotEnvelopes.AsNoTracking().Where(envelope => envelope.PollId == pollId).ToArrayAsync(cancellationToken);
        var ballots = await db.SecretBallots.AsNoTracking().Where(ballot => ballot.PollId == pollId).ToArrayAsync(cancellationToken);
        await ForgetAsync(db, pollId, cancellationToken);
        RandomNumberGenerator.Shuffle<BallotEnvelope>(envelopes);
        RandomNumberGenerator.Shuffle<SecretBallot>(ballots);
        db.BallotEnvelopes.AddRange(envelopes);
        db.SecretBallots.AddRange(ballots.Select(ballot => new SecretBallot { Key = NewKey(), PollId = pollId, Choice = ballot.Choice, Candidate = ballot.Candidate }));
    }

    /// <summary>Of a poll that is annulled nothing is kept.</summary>
    internal static async Task ForgetAsync(SmallTownsDbContext db, int pollId, CancellationToken cancellationToken)
    {
        await db.BallotEnvelopes.Where(envelope => envelope.PollId == pollId).ExecuteDeleteAsync(cancellationToken);
        await db.SecretBallots.Where(ballot => ballot.PollId == pollId).ExecuteDeleteAsync(cancellationToken);
        await db.BallotCodes.Where(code => code.PollId == pollId).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool IsPossible(Poll poll, VoteChoice? choice, IReadOnlyCollection<int> candidates) => poll.IsElection
        ? choice is null && candidates.Distinct().Count() is var chosen && chosen <= poll.Seats && candidates.All(place => place >= 0 && place < poll.Candidates.Count)
        : choice is { } word && Enum.IsDefined(word) && candidates.Count == 0;

    /// <summary>The code is used up and its member has voted; nothing where somebody was faster or the poll has closed.</summary>
    private async Task<BallotCode?> SealAsync(int pollId, string hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var code = await db.BallotCodes.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.PollId == pollId, cancellationToken);
        if (code is null || await db.BallotCodes.Where(row => row.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 0)
            return null;
        db.BallotEnvelopes.Add(new BallotEnvelope { PollId = pollId, Member = code.Member });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return null;
        }

        await transaction.CommitAsync(cancellationToken);
        return code;
    }

    private async Task UnsealAsync(BallotCode code)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await db.BallotEnvelopes.Where(envelope => envelope.PollId == code.PollId && envelope.Member == code.Member).ExecuteDeleteAsync(CancellationToken.None);
        db.BallotCodes.Add(code);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant())));

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
