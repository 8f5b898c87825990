using Microsoft.EntityFrameworkCore;

namespace SmallTowns.Data;

/// <summary>Hands out the configured provider's context as the common one, so that no caller names a provider.</summary>
internal sealed class ProviderContextFactory<TContext>(IDbContextFactory<TContext> contexts, DatabaseSettings settings)
    : IDbContextFactory<SmallTownsDbContext>
    where TContext : SmallTownsDbContext
{
    public SmallTownsDbContext CreateDbContext()
    {
        SmallTownsDbContext context = contexts.CreateDbContext();
        if (context is PostgresSmallTownsDbContext)
            context.Database.SetCommandTimeout(CommandPatience.IsShort ? settings.ReadSeconds : settings.CommandSeconds);
        return context;
    }
}
