using System.Globalization;
using Npgsql;

namespace SmallTowns.TestSupport;

/// <summary>PostgreSQL's own programs, run as an operator runs them.</summary>
public static class PostgresTools
{
    public static Task<string> DumpAsync(TestDatabase database, string file) => RunAsync("pg_dump", database, "-Fc", "--file", file);

    /// <summary>For another server, whose people have other names.</summary>
    public static Task<string> DumpForOthersAsync(TestDatabase database, string file) => RunAsync("pg_dump", database, "-Fc", "--compress", "9", "--no-owner", "--no-privileges", "--file", file);

    /// <summary>Puts the dump in the place of what is there, as docs/operations.md says.</summary>
    public static Task<string> RestoreAsync(TestDatabase database, string file) => RunAsync("pg_restore", database, "--clean", "--if-exists", "--exit-on-error", file);

    private static Task<string> RunAsync(string program, TestDatabase database, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var path = PrivateCluster.FindBinaries() is { } binaries ? Path.Combine(binaries, program) : program;
        return Command.MustRunAsync("env",
        [
            $"PGPASSWORD={server.Password}", path, "--host", server.Host!, "--port", server.Port.ToString(CultureInfo.InvariantCulture),
            "--username", server.Username!, "--dbname", server.Database!, .. arguments,
        ]);
    }
}
