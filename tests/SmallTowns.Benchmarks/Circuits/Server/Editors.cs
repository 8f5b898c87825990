using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Benchmarks.Circuits.Server;

/// <summary>Makes as many editors as are asked for, through Identity as an accepted invitation would, before the first request.</summary>
internal sealed class Editors(IServiceScopeFactory scopes, IConfiguration configuration) : IHostedLifecycleService
{
    public const string Password = "a long enough password";

    public static string Email(int number) => $"editor{number}@example.org";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var count = configuration.GetValue("Bench:Editors", 0);
        if (count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        var utcNow = DateTime.UtcNow;
        string? hash = null;
        for (var number = 0; number < count; number++)
        {
            // A run goes on with the database that one before was killed over.
            if (await users.FindByEmailAsync(Email(number)) is not null)
                continue;
            var user = new StaffUser { UserName = Email(number), Email = Email(number), DisplayName = $"Сотрудник {number}", InvitedUtc = utcNow, JoinedUtc = utcNow };
            // One password for all: hashing is slow on purpose.
            user.PasswordHash = hash ??= users.PasswordHasher.HashPassword(user, Password);
            Must(await users.CreateAsync(user));
            Must(await users.AddToRoleAsync(user, nameof(StaffRole.Editor)));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
