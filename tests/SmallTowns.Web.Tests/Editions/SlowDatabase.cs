using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;

namespace SmallTowns.Web.Tests.Editions;

/// <summary>Lets a test hold up or fail the reading of what is published, of everything or of single tables.</summary>
internal sealed class SlowDatabase : DbCommandInterceptor
{
    private volatile Func<string, Task> trouble = _ => Task.CompletedTask;

    /// <summary>Gets the text of each query before it runs.</summary>
    public Func<string, Task> Trouble
    {
        set => trouble = value;
    }

    public void Add(IServiceCollection services) => services
        .ConfigureDbContext<SqliteSmallTownsDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<PostgresSmallTownsDbContext>(options => options.AddInterceptors(this));

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await trouble(command.CommandText);
        return result;
    }
}
