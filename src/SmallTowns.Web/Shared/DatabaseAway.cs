using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;

namespace SmallTowns.Web.Shared;

/// <summary>Tells a database that cannot be used just now from a query that is wrong: the first is a 503, the second a 500.</summary>
public static class DatabaseAway
{
    // SQLSTATE classes: connection, authorisation, unknown database, resources, operator intervention, system error.
    private static readonly string[] AwayClasses = ["08", "28", "3D", "53", "57", "58"];

    public static bool Explains(Exception? exception)
    {
        if (exception is DbUpdateException)
            return exception.InnerException is DbException { IsTransient: true } || SqliteAway.Explains(exception.InnerException);
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            // Neither SQLite nor a broken connection gives a SQLSTATE.
            if (fault is SocketException || fault is DbException { SqlState: var state } && (state is null || AwayClasses.Any(state.StartsWith)))
                return true;
        }

        return false;
    }
}
