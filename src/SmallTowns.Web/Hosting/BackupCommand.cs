using System.Globalization;
using SmallTowns.Data;
using SmallTowns.Data.Backups;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// <c>SmallTowns.Web --check-backup FILE</c> says what is in a backup and whether this program could go on with it, and ends
/// with 0 or 1. A portal that runs is not disturbed.
/// </summary>
public static class BackupCommand
{
    public const string Argument = "--check-backup";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [_, var backup, ..])
            throw new ConfigurationFaultException($"{Argument} needs a file, or the name of a PostgreSQL database that a backup was restored into.");
        var builder = WebApplication.CreateBuilder(arguments[2..]).AddSecretFiles();
        var found = await BackupCheck.RunAsync(builder.Configuration, builder.Environment.ContentRootPath, backup, CancellationToken.None);
        await Console.Out.WriteAsync(Report(backup, found));
        return 0;
    }

    private static string Report(string backup, BackupContent found) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {backup}: {found.Database}, can be used.
        last change        {found.LastChangeUtc:yyyy-MM-dd HH:mm} UTC
        towns              {found.Towns}
        people             {found.Population}
        figures            {found.Figures}, {found.PublishedFigures} of them published
        proposals          {found.Proposals}
        accounts           {found.Users}
        change records     {found.ChangeRecords}
        lines of the audit {found.AuditEntries}
        migrations to come {found.Upgraded}

        """);
}
