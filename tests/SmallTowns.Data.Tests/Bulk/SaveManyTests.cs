using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;

namespace SmallTowns.Data.Tests.Bulk;

/// <summary>Many rows at once are the same rows as one by one: column by column, record by record.</summary>
public abstract class SaveManyTests : DataTest
{
    private const int Rows = 60;
    private static readonly DateTime Now = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Submission Sent = new(7, "Редактор", Now, "Бюллетень");

    // A record of what is new is made before the database has numbered it: it holds the number that the context counts with meanwhile.
    private static readonly Regex Temporary = new(@"-\d{8,}");

    private static readonly Regex Keys = new(@"\b(Id|FigureId|ProposalId|BatchId|NewFigureId|OldFigureId|EntityId)=[^|]*");

    private static readonly string[] Tables = ["Figures", "Proposals", "ProposalRevision", "FigureStanding", "PublicChanges", "ChangeRecords"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveMany_LeavesTheRowsThatASaveLeaves()
    {
        await PrepareAsync();

        var ordinary = await SavedByAsync(async db =>
        {
            await MakeAsync(db);
            await db.SaveChangesAsync(Cancellation);
        });
        var many = await SavedByAsync(async db =>
        {
            await MakeAsync(db);
            await db.SaveManyAsync(Cancellation);
        });

        foreach (var table in Tables)
            WithoutKeys(many[table]).Should().Equal(WithoutKeys(ordinary[table]), "rows of {0} are the same", table);
        ordinary["Figures"].Should().HaveCount(Rows);
        ordinary["ChangeRecords"].Should().HaveCountGreaterThanOrEqualTo(Rows, "proposals outside a batch leave one each");
        ordinary["FigureStanding"].Should().HaveCountGreaterThanOrEqualTo(Rows);
    }

    [Fact]
    public async Task InsertPrepared_LeavesTheRowsThatASaveLeaves()
    {
        await PrepareAsync();

        var ordinary = await SavedByAsync(async db =>
        {
            db.Proposals.AddRange(await PreparedAsync(db));
            await db.SaveChangesAsync(Cancellation);
        });
        var inserted = await SavedByAsync(async db => await db.InsertPreparedAsync(await PreparedAsync(db), Cancellation));

        foreach (var table in Tables)
            WithoutKeys(inserted[table]).Should().Equal(WithoutKeys(ordinary[table]), "rows of {0} are the same", table);
        (inserted["Figures"].Count, inserted["Proposals"].Count, inserted["ProposalRevision"].Count, inserted["ChangeRecords"].Count).Should().Be((Rows, Rows + 1, Rows + 1, 0));
    }

    [Fact]
    public async Task InsertPrepared_OfWhatSomebodySees_IsRefused()
    {
        await PrepareAsync();
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);

        await ((Func<Task>)(() => db.InsertPreparedAsync([Of(new Subject("note", "one", Scope.Association), null)], Cancellation))).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task SaveMany_OutsideATransaction_IsRefused()
    {
        await PrepareAsync();
        await using var db = Open();

        await ((Func<Task>)(() => db.SaveManyAsync(Cancellation))).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task SaveMany_OfWhatTheDatabaseRefuses_FailsAsASaveDoes()
    {
        await PrepareAsync();
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        for (var i = 0; i < Rows; i++)
            db.Proposals.Add(Of(new Subject("note", "one", Scope.Association), null));

        var save = () => db.SaveManyAsync(Cancellation);

        var fault = (await save.Should().ThrowAsync<DbUpdateException>()).Which;
        db.IsClash(fault, Mappings.UniqueIndexes.OneOpenProposal).Should().BeTrue();
    }

    /// <summary>Without the keys of new rows: EF Core numbers them kind by kind, a stream as they were added.</summary>
    private static IEnumerable<string> WithoutKeys(IEnumerable<string> rows) => rows.Select(row => Keys.Replace(row, "$1=")).Order(StringComparer.Ordinal);

    private async Task<Dictionary<string, List<string>>> SavedByAsync(Func<SmallTownsDbContext, Task> save)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var before = new Dictionary<string, long>();
        foreach (var table in Tables)
        {
            var last = $"SELECT COALESCE(MAX(\"Id\"), 0) AS \"Value\" FROM \"{table}\"";
            before[table] = (await db.Database.SqlQueryRaw<long>(last).ToListAsync(Cancellation)).Single();
        }

        await save(db);
        var rows = new Dictionary<string, List<string>>();
        foreach (var table in Tables)
            rows[table] = await DumpAsync(db, table, before[table]);
        await transaction.RollbackAsync(Cancellation);
        return rows;
    }

    /// <summary>Figures of every kind with all that may be empty, proposed alone or from a file, standing, told; and a figure that was there changes.</summary>
    private static async Task MakeAsync(SmallTownsDbContext db)
    {
        var town = await db.Towns.SingleAsync(town => town.Slug == "abinsk", Cancellation);
        var source = await db.Sources.SingleAsync(source => source.Code == "rosstat-cities-2020", Cancellation);
        var sector = await db.EmploymentSectors.OrderBy(sector => sector.Id).FirstAsync(Cancellation);
        var indicator = await db.Indicators.SingleAsync(indicator => indicator.Code == "tariff-gas", Cancellation);
        var before = await db.Figures.Include(figure => figure.Standings).OrderBy(figure => figure.Id).FirstAsync(figure => figure.IsChosen, Cancellation);
        before.StepAside(Now, chosen: true);
        for (var i = 0; i < Rows; i++)
        {
            var figure = FigureOf(i, town, source, sector, indicator);
            figure.Submit();
            figure.Standings.Add(new FigureStanding { FromUtc = Now, IsChosen = i % 2 == 0 });
            var proposal = Of(new Subject("figure", figure.SeriesKey, Scope.Town(town.Id)), new ProposedFigure(figure, i == 0 ? before : null, i % 5 == 0 ? true : null));
            db.Proposals.Add(proposal);
            db.PublicChanges.Add(new PublicChange { Kind = PublicChangeKind.Added, SubjectKind = "figure", SubjectKey = proposal.SubjectKey, ScopeKind = ScopeKind.Town, ScopeId = town.Id, Utc = Now, NewFigure = figure, NoteRu = string.Create(CultureInfo.InvariantCulture, $"впервые {i}") });
        }
    }

    private static Figure FigureOf(int i, Town town, Source source, EmploymentSector sector, Indicator indicator)
    {
        var input = new FigureInput
        {
            TownId = town.Id,
            Value = 36_700.25m + i / 8m,
            UpperValue = i % 3 == 0 ? 40_000.000001m + i : null,
            Qualifier = i % 3 == 0 ? FigureQualifier.Range : FigureQualifier.Exact,
            Basis = TerritorialBasis.Town,
            PeriodStart = i == 59 ? null : new DateOnly(1901, 2, 3).AddDays(i),
            PeriodEnd = i == 59 ? null : new DateOnly(1901, 2, 3).AddDays(i),
            SourceId = source.Id,
            SourcePlaceRu = i % 2 == 0 ? "табл. 1; «строка» 26'" : null,
            Status = FigureStatus.Official,
            NoteRu = i % 4 == 0 ? "примечание\nв две строки" : null,
            Method = PopulationMethod.Census,
            RoundedTo = 100,
            Mode = TravelMode.Road,
            SectorId = sector.Id,
            Measure = EmploymentMeasure.People,
            IndicatorId = indicator.Id,
            ReasonRu = "рядом",
        };
        var origin = new FigureOrigin { SubjectKey = town.Key, Town = town, Source = source, ProposedBy = Sent.By, ProposedUtc = Now };
        return (i % 6) switch
        {
            0 => new PopulationCount(input, origin),
            1 => new TerritoryArea(input, origin),
            2 => new TravelTime(input, origin),
            3 => new EmploymentCount(input, origin, sector),
            4 => new ExpertBelt(input with { Value = 1, UpperValue = null, Qualifier = FigureQualifier.Exact }, origin),
            _ => new IndicatorValue(input, origin, indicator),
        };
    }

    /// <summary>As a file brings them: figures of every kind, and a content.</summary>
    private static async Task<IReadOnlyList<Proposal>> PreparedAsync(SmallTownsDbContext db)
    {
        var town = await db.Towns.SingleAsync(town => town.Slug == "abinsk", Cancellation);
        var source = await db.Sources.SingleAsync(source => source.Code == "rosstat-cities-2020", Cancellation);
        var sector = await db.EmploymentSectors.OrderBy(sector => sector.Id).FirstAsync(Cancellation);
        var indicator = await db.Indicators.SingleAsync(indicator => indicator.Code == "tariff-gas", Cancellation);
        var before = await db.Figures.OrderBy(figure => figure.Id).FirstAsync(figure => figure.IsChosen, Cancellation);
        var batch = new ImportBatch { Kind = ImportKind.Population, Title = "file.csv", Sha256 = new string('0', 64), ByUserId = Sent.ById, ByName = Sent.By, Utc = Now, WritingUtc = Now };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(Cancellation);
        List<Proposal> proposals = [];
        for (var i = 0; i < Rows; i++)
        {
            var figure = FigureOf(i, town, source, sector, indicator);
            figure.Submit();
            var proposal = Proposal.Of(new Subject("figure", figure.SeriesKey, Scope.Town(town.Id)), Sent, ChangeOrigin.Import, batch.Id);
            proposal.Propose(new ProposedFigure(figure, i == 0 ? before : null, i % 5 == 0 ? true : null), Sent);
            proposals.Add(proposal);
        }

        var content = Proposal.Of(new Subject("note", "one", Scope.Association), Sent, ChangeOrigin.Import, batch.Id);
        content.Propose(new ProposedContent("""{"ru":"Текст"}""", "{}", source.Id), Sent);
        proposals.Add(content);
        proposals.ForEach(proposal => proposal.Prepare());
        return proposals;
    }

    private static Proposal Of(Subject subject, ProposedFigure? figure)
    {
        var proposal = Proposal.Of(subject, Sent, ChangeOrigin.Screen);
        if (figure is null)
            proposal.Propose(new ProposedContent("""{"ru":"Текст"}""", "{}", null), Sent);
        else
            proposal.Propose(figure, Sent);
        return proposal;
    }

    /// <summary>The new rows as the database keeps them; a moment of SQLite is the text that stands there.</summary>
    private static async Task<List<string>> DumpAsync(SmallTownsDbContext db, string table, long after)
    {
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"Id\" > {after.ToString(CultureInfo.InvariantCulture)} ORDER BY \"Id\"";
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        List<string> rows = [];
        while (await reader.ReadAsync(Cancellation))
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(at => $"{reader.GetName(at)}={reader.GetDataTypeName(at)}:{Temporary.Replace(Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)!, "?")}")));
        return rows;
    }
}

public sealed class SqliteSaveManyTests : SaveManyTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) =>
        Task.FromResult(TestDatabase.InFile(directory.File("smalltowns.db")));
}

public sealed class PostgresSaveManyTests : SaveManyTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresServer.CreateDatabaseAsync();
}
