using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SmallTowns.Data.Backups;

/// <summary>PostgreSQL's own program reads its dumps; the portal brings no other.</summary>
internal static class PgRestore
{
    public static async Task RunAsync(string connectionString, string dump, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("pg_restore",
        [
            "--no-owner", "--no-privileges", "--exit-on-error",
            "--host", server.Host!, "--port", server.Port.ToString(CultureInfo.InvariantCulture), "--username", server.Username ?? "", "--dbname", server.Database!,
            dump,
        ])
        {
            RedirectStandardError = true,
        };
        // Past the command line, which every user of the machine can read.
        if (server.Password is { } password)
            start.Environment["PGPASSWORD"] = password;
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new ConfigurationFaultException($"The dump {dump} cannot be restored: {errors.Split('\n')[0]}");
        }
        catch (Win32Exception missing)
        {
            throw new ConfigurationFaultException(
                "Checking a dump takes pg_restore, which is not on this machine: restore the dump into a database of its own where it is, and give the name of that database instead.", missing);
        }
    }
}
