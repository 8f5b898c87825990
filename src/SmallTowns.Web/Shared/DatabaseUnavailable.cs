using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using SmallTowns.Data.Faults;

namespace SmallTowns.Web.Shared;

/// <summary>Tells a database that cannot be used just now from a query that is wrong and from damaged data: the first is a 503, the others a 500.</summary>
public static class DatabaseUnavailable
{
    // SQLSTATE classes: connection, authorisation, unknown database, resources, operator intervention, system error.
    private static readonly string[] AwayClasses = ["08", "28", "3D", "53", "57", "58"];

    // A standby took the place of the server that took writes.
    private const string ReadOnly = "25006";

    public static bool Explains(Exception? exception)
    {
        if (DatabaseDamage.Explains(exception))
            return false;
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            if (fault is SocketException or TimeoutException || fault is DbException database && IsAway(database))
                return true;
        }

        return false;
    }

    private static bool IsAway(DbException fault) => fault switch
    {
        SqliteException => SqliteUnavailable.Explains(fault),
        { SqlState: ReadOnly } or { IsTransient: true } => true,
        // A broken connection has no state.
        { SqlState: null } => true,
        { SqlState: var state } => AwayClasses.Any(prefix => state.StartsWith(prefix, StringComparison.Ordinal)),
    };
}
