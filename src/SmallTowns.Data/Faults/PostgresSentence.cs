using Npgsql;

namespace SmallTowns.Data.Faults;

internal static class PostgresSentence
{
    public static string For(NpgsqlException fault, string? connection)
    {
        var name = PostgresSettings.NameOf(connection);
        var user = new NpgsqlConnectionStringBuilder(connection).Username;
        return (fault as PostgresException)?.SqlState switch
        {
            null => $"The PostgreSQL database {name} cannot be reached ({Reason(fault)}): start the server, or correct ConnectionStrings:SmallTowns.",
            PostgresErrorCodes.InvalidCatalogName => Missing(name),
            "28000" or "28P01" => $"PostgreSQL does not let “{user}” into the database {name} ({Reason(fault)}): correct Username and Password in ConnectionStrings:SmallTowns.",
            PostgresErrorCodes.InsufficientPrivilege => $"“{user}” lacks a right in the database {name} ({Reason(fault)}): let an owner of the server create the database with “{user}” as its owner, or grant the right.",
            "XX001" or "XX002" or "58P01" => $"The PostgreSQL database {name} is damaged ({Reason(fault)}): stop writing to it and restore the last backup (docs/operations.md, “Backup and restore”).",
            "25006" => $"The PostgreSQL database {name} can only be read: it is a standby, or set so. Put the server that takes writes into ConnectionStrings:SmallTowns.",
            "53100" => $"The disk of the PostgreSQL database {name} is full: make room and start again.",
            "53300" => $"PostgreSQL has no connection left for the database {name}: raise max_connections, or lower Maximum Pool Size in ConnectionStrings:SmallTowns.",
            _ => $"The PostgreSQL database {name} cannot be used: {Reason(fault)}.",
        };
    }

    public static string Missing(string name) =>
        $"There is no PostgreSQL database {name}: correct ConnectionStrings:SmallTowns, create or restore the database, or set Database:MigrateOnStartup to true once to begin with the shipped data.";

    // Without the state in front; and without the address, which the sentence names.
    private static string Reason(NpgsqlException fault) =>
        (fault is PostgresException postgres ? postgres.MessageText : fault.InnerException?.Message ?? fault.Message).TrimEnd('.');
}
