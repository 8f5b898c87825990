using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;

namespace SmallTowns.Web.Tests.Meetings;

public sealed class SqliteSecretVoteTests : SecretVoteTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    protected override async Task<IReadOnlyList<string>> TracesOfOrderAsync()
    {
        await using var db = Open();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE name IN ('BallotCodes', 'BallotEnvelopes', 'SecretBallots')").ToListAsync(Cancellation);
        tables.Should().HaveCount(3);
        return [.. tables.Where(table => !table.Contains("WITHOUT ROWID", StringComparison.Ordinal))];
    }

    /// <summary>As operations make a backup.</summary>
    protected override async Task<string> CopyAsync()
    {
        var path = Path.Combine(App.LogsDirectory, "copy.db");
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {path}", Cancellation);
        var copy = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path, Cancellation));
        File.Delete(path);
        return copy;
    }
}

public sealed class PostgresSecretVoteTests : SecretVoteTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();

    /// <summary>After closing all rows of the vote come from one transaction, so that neither their places nor their transactions tell an order.</summary>
    protected override async Task<IReadOnlyList<string>> TracesOfOrderAsync()
    {
        await using var db = Open();
        var transactions = await db.Database.SqlQueryRaw<string>(
            "SELECT DISTINCT xmin::text AS \"Value\" FROM (SELECT xmin FROM \"BallotEnvelopes\" UNION ALL SELECT xmin FROM \"SecretBallots\") AS rows").ToListAsync(Cancellation);
        return transactions.Count == 1 ? [] : transactions;
    }

    protected override async Task<string> CopyAsync()
    {
        await using var db = Open();
        return string.Join('\n', await db.Database.SqlQueryRaw<string>(
            "SELECT (rows.*)::text AS \"Value\" FROM \"SecretBallots\" AS rows UNION ALL SELECT (rows.*)::text FROM \"BallotEnvelopes\" AS rows").ToListAsync(Cancellation));
    }
}

/// <summary>An electronic secret vote: who voted is known, what was voted is known, and nothing joins them.</summary>
public abstract class SecretVoteTests : MeetingTest
{
    [Fact]
    public async Task Ballots_AreCountedOnce_AndNothingTellsWhose()
    {
        var heads = await JoinAsync(6);
        var id = await OpenAsync(Plan(Question("О доверии", CharterDefaults.Election)), heads);
        var ballots = Service<SecretBallots>();
        var poll = Id(await Polls.OpenAsync(Secretary, id, await ItemAsync(id), PollMethod.SecretElectronic, Cancellation));
        var codes = await ballots.GiveCodesAsync(Secretary, poll, Cancellation);
        codes.Should().HaveCount(6);
        var first = codes.First();

        // The same code in many hands at once is one ballot.
        var cast = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => ballots.CastAsync(first.Value.ToLowerInvariant(), VoteChoice.Against, [], Cancellation))));
        cast.Should().ContainSingle(taken => taken);
        (await ballots.CastAsync("ABCD-EFGH-JKMN", VoteChoice.For, [], Cancellation)).Should().BeFalse();
        (await ballots.CastAsync(codes.Last().Value, (VoteChoice)9, [], Cancellation)).Should().BeFalse();
        foreach (var code in codes.Skip(1).Take(4))
            (await ballots.CastAsync(code.Value, VoteChoice.For, [], Cancellation)).Should().BeTrue();
        // New codes are for those who have not voted, and the old ones serve no longer.
        (await ballots.GiveCodesAsync(Secretary, poll, Cancellation)).Keys.Should().Equal(codes.Last().Key);
        (await ballots.CastAsync(codes.Last().Value, VoteChoice.For, [], Cancellation)).Should().BeFalse();

        IReadOnlyList<string> written;
        await using (var during = Open())
            written = await during.SecretBallots.Select(ballot => ballot.Key).ToListAsync(Cancellation);
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        var counted = await PollAsync(poll);
        (counted.For, counted.Against, counted.Result).Should().Be((4, 1, PollResult.Adopted));
        var copy = await CopyAsync();
        written.Should().HaveCount(5).And.NotContain(key => copy.Contains(key, StringComparison.Ordinal), "a copy taken after the closing has nothing of the order in which they came");
        (await TracesOfOrderAsync()).Should().BeEmpty();
        await using var db = Open();
        (await db.BallotEnvelopes.Select(envelope => envelope.Member).ToListAsync(Cancellation)).Should().HaveCount(5).And.NotContain(codes.Last().Key);
        var kept = await db.SecretBallots.ToListAsync(Cancellation);
        kept.Should().HaveCount(5);
        (await db.BallotCodes.CountAsync(Cancellation)).Should().Be(0);
        (await db.Votes.CountAsync(Cancellation)).Should().Be(0);
        // No other table and no log holds a code, a key of a ballot or the word of a member.
        var secrets = codes.Values.Concat(kept.Select(ballot => ballot.Key)).ToList();
        (await db.ChangeRecords.Select(record => (record.Before ?? "") + (record.After ?? "")).ToListAsync(Cancellation))
            .Should().NotContain(text => secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        foreach (var path in Directory.GetFiles(App.LogsDirectory))
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            var log = await reader.ReadToEndAsync(Cancellation);
            secrets.Should().NotContain(secret => log.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Election_InSecret_AndARoundThatIsAnnulled_LeaveNothingToJoin()
    {
        var heads = await JoinAsync(5);
        var election = Question("О выборах", CharterDefaults.Election);
        (election.Seats, election.Candidates) = ("1", "Первый\nВторой");
        var id = await OpenAsync(Plan(election), heads);
        var (ballots, item) = (Service<SecretBallots>(), await ItemAsync(id));
        var wrong = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.SecretElectronic, Cancellation));
        (await ballots.CastAsync((await ballots.GiveCodesAsync(Secretary, wrong, Cancellation)).Values.First(), null, [0], Cancellation)).Should().BeTrue();
        Done(await Polls.AnnulAsync(Secretary, wrong, "Не тот список", Cancellation));
        await using (var db = Open())
        {
            ((await db.BallotEnvelopes.CountAsync(Cancellation)) + (await db.SecretBallots.CountAsync(Cancellation)) + (await db.BallotCodes.CountAsync(Cancellation))).Should().Be(0);
        }

        var poll = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.SecretElectronic, Cancellation));
        var codes = (await ballots.GiveCodesAsync(Secretary, poll, Cancellation)).Values.ToList();
        (await ballots.CastAsync(codes[0], null, [0, 1], Cancellation)).Should().BeFalse("there is one seat");
        (await ballots.CastAsync(codes[0], null, [], Cancellation)).Should().BeTrue("whoever wants none of them has voted too");
        foreach (var code in codes.Skip(1))
            (await ballots.CastAsync(code, null, [1], Cancellation)).Should().BeTrue();
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));

        var counted = await PollAsync(poll);
        (counted.Elected.Single(), string.Join(' ', counted.CandidateVotes)).Should().Be(("Второй", "0 4"));
        (await TracesOfOrderAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task VotesOfDifferentWeight_AreNotCastInSecret()
    {
        var heads = await JoinAsync(3);
        var charter = CharterDefaults.Charter with { From = Today, Decision = "решение", Weights = [new(heads[0].Member!.Key, 2)] };
        await PublishAsync(SmallTowns.Domain.Association.AssociationKinds.CharterOf("weights"), charter);
        var id = await OpenAsync(Plan(Question()), heads);
        var item = await ItemAsync(id);

        Refusal(await Polls.OpenAsync(Secretary, id, item, PollMethod.SecretElectronic, Cancellation)).Should().StartWith("Тайное голосование невозможно");
        Refusal(await Polls.OpenAsync(Secretary, id, item, PollMethod.HandCount, Cancellation)).Should().Contain("голосуйте поимённо");
        var poll = Id(await Polls.OpenAsync(Secretary, id, item, PollMethod.NamedOpen, Cancellation));
        await VoteAsync(id, poll, VoteChoice.For, [heads[0], heads[1]]);
        Done(await Polls.CloseAsync(Secretary, poll, new(), Cancellation));
        (await PollAsync(poll)).For.Should().Be(3);
    }

    protected abstract Task<IReadOnlyList<string>> TracesOfOrderAsync();

    /// <summary>What a copy of the database has that is taken now.</summary>
    protected abstract Task<string> CopyAsync();
}
