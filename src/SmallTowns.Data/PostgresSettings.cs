using System.Globalization;
using Npgsql;

namespace SmallTowns.Data;

/// <summary>The connection string as the operator wrote it, with the portal's own bounds on waiting.</summary>
internal static class PostgresSettings
{
    // A server that has vanished without a word (a cut cable, a machine that fell over) is noticed within about 25 seconds.
    private const int ProbeAfterMilliseconds = 10_000, ProbeEveryMilliseconds = 5_000;

    // Asking a server that does not answer to break off takes another connection to it, and that one hangs too.
    private const int BreakOffAtOnce = -1;

    public static string Connection(string? connection, DatabaseSettings settings)
    {
        if (string.IsNullOrWhiteSpace(connection))
            throw new ConfigurationFaultException("Database:Provider is Postgres, but ConnectionStrings:SmallTowns is empty.");
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connection)
            {
                Timeout = settings.ConnectSeconds,
                CommandTimeout = settings.CommandSeconds,
                CancellationTimeout = BreakOffAtOnce,
                TcpKeepAlive = true,
                TcpKeepAliveTime = ProbeAfterMilliseconds,
                TcpKeepAliveInterval = ProbeEveryMilliseconds,
            };
            return string.IsNullOrEmpty(builder.Host)
                ? throw new ConfigurationFaultException("ConnectionStrings:SmallTowns names no PostgreSQL host (Host=…).")
                : builder.ToString();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The message of the parser may quote the string, and with it the password: it stays out of the sentence.
            throw new ConfigurationFaultException("ConnectionStrings:SmallTowns is not a PostgreSQL connection string.", fault);
        }
    }

    /// <summary>How sentences call the database: <c>“towns” on 10.0.0.5:5432</c>.</summary>
    public static string NameOf(string? connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        return string.Create(CultureInfo.InvariantCulture, $"“{builder.Database ?? builder.Username}” on {builder.Host}:{builder.Port}");
    }
}
