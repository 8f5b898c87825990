using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SmallTowns.Data.Faults;

/// <summary>Puts a fault of the database into a sentence for the operator: which database, what is wrong, what to do next.</summary>
public static class DatabaseSentence
{
    /// <summary>Empty if the fault is none of the database's.</summary>
    public static string? For(Exception exception, SmallTownsDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var connection = db.Database.GetConnectionString();
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            switch (fault)
            {
                case DatabaseFileGoneException:
                    return fault.Message;
                case SqliteException sqlite:
                    return SqliteSentence.For(sqlite, SqliteSettings.FileOf(connection));
                case IOException or UnauthorizedAccessException when db is SqliteSmallTownsDbContext:
                    return $"The database file {SqliteSettings.FileOf(connection)} cannot be used: {fault.Message.TrimEnd('.')}. {SqliteSentence.CheckTheDirectory}";
                case NpgsqlException postgres:
                    return PostgresSentence.For(postgres, connection);
                case DbException:
                    return $"The database cannot be used: {fault.Message}";
            }
        }

        return null;
    }
}
