using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Releases;

/// <summary>What must be the same after an upgrade, one line each: figures, states, history, past days, pictures, triggers.</summary>
internal sealed record ReleaseFacts
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required IReadOnlyList<string> Figures { get; init; }
    public required IReadOnlyList<string> Proposals { get; init; }
    public required IReadOnlyList<string> Documents { get; init; }
    public required IReadOnlyList<string> Changes { get; init; }
    public required IReadOnlyList<string> Audit { get; init; }
    public required IReadOnlyList<string> PastDays { get; init; }
    public required IReadOnlyList<string> Pictures { get; init; }
    public required IReadOnlyList<string> RefusedByTriggers { get; init; }

    public static ReleaseFacts Read(string file) => JsonSerializer.Deserialize<ReleaseFacts>(File.ReadAllText(file), Json)!;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Json) + "\n");

    /// <param name="tables">Of the release: to which lines are only added.</param>
    /// <param name="days">Of which the town's page is asked.</param>
    public static async Task<ReleaseFacts> OfAsync(SmallTownsApp app, IReadOnlyList<string> tables, IReadOnlyList<string> days, IReadOnlyList<string> pictures)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        using var client = app.CreatePlainClient();
        return new()
        {
            Figures = [.. (await db.Figures.AsNoTracking().OrderBy(figure => figure.Id).ToListAsync()).Select(Line)],
            Proposals = await db.Proposals.AsNoTracking().OrderBy(proposal => proposal.Id)
                .Select(proposal => $"{proposal.Id} {proposal.Subject.Kind} {proposal.Subject.Key} {proposal.State}").ToListAsync(),
            Documents = [.. (await db.PublishedDocuments.AsNoTracking().OrderBy(document => document.Id).ToListAsync()).Select(document => Text($"{document.Id} {document.SubjectKey} {HashOf(document.Content)}"))],
            Changes = [.. (await db.ChangeRecords.AsNoTracking().OrderBy(record => record.Id).ToListAsync()).Select(record => Text($"{record.Id} {record.Utc:O} {record.UserName} {record.Origin} {record.Subject} {record.Key} {record.Action}"))],
            Audit = [.. (await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync()).Select(entry => Text($"{entry.Id} {entry.Utc:O} {entry.Event} {entry.UserName}"))],
            PastDays = [.. await Task.WhenAll(days.Select(day => DayAsync(client, day)))],
            Pictures = [.. await Task.WhenAll(pictures.Select(async address => $"{address} {HashOf(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)))}"))],
            RefusedByTriggers = await RefusedAsync(app, tables),
        };
    }

    private static string Line(Figure figure) =>
        Text($"{figure.Id} {figure.GetType().Name} {figure.Value} {figure.PeriodStart:yyyy-MM-dd} {figure.PeriodEnd:yyyy-MM-dd} {figure.Basis} {figure.State} source {figure.SourceId}");

    private static async Task<string> DayAsync(HttpClient client, string day)
    {
        var town = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/towns/abinsk?asOf={day}", UriKind.Relative)))!;
        return $"{day} {town["population"]!.ToJsonString()} {HashOf(town["texts"]!.ToJsonString())}";
    }

    /// <summary>A trigger of SQLite looks at rows, one of PostgreSQL at the command: both refuse where there is a row.</summary>
    private static async Task<IReadOnlyList<string>> RefusedAsync(SmallTownsApp app, IReadOnlyList<string> tables)
    {
        List<string> refused = [];
        foreach (var table in tables)
        {
            await using var db = app.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
            await using var transaction = await db.Database.BeginTransactionAsync();
            try
            {
#pragma warning disable EF1002 // The tables are named by the test.
                await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"");
#pragma warning restore EF1002
            }
            catch (DbException)
            {
                refused.Add(table);
            }
        }

        return refused;
    }

    private static string HashOf(string text) => HashOf(System.Text.Encoding.UTF8.GetBytes(text));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
