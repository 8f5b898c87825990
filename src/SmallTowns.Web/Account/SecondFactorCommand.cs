using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Account;

/// <summary>
/// <c>SmallTowns.Web --reset-second-factor ADDRESS</c> takes codes and passkeys from an administrator who has lost them, for the case
/// that nobody else is left who could do it in the back office. The password remains; the audit log says that it was done here.
/// </summary>
public static class SecondFactorCommand
{
    public const string Argument = "--reset-second-factor";

    private static readonly StaffActor CommandLine = StaffActor.Nobody with { Name = "Командная строка" };

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [_, var typed, ..] || !EmailAddress.IsValid(EmailAddress.Clean(typed)))
            throw new ConfigurationFaultException($"{Argument} needs the e-mail address with which the administrator signs in.");
        var builder = WebApplication.CreateBuilder(arguments[2..]).AddSecretFiles();
        builder.Services.AddSmallTownsData(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddHttpContextAccessor().AddSingleton<AuditLog>();
        await using var app = builder.Build();
        var email = EmailAddress.Clean(typed);
        await ResetAsync(app.Services, email);
        await Console.Out.WriteLineAsync($"{email} signs in with the password alone and is asked to set up a second factor. Open sessions have ended.");
        return 0;
    }

    private static async Task ResetAsync(IServiceProvider services, string email)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.WaitForTurnAmongAdministratorsAsync();
        var normalized = email.ToUpperInvariant();
        var user = await db.Users.SingleOrDefaultAsync(person => person.NormalizedEmail == normalized);
        if (user is null || !await db.IsAdministratorAsync(user.Id))
            throw new ConfigurationFaultException($"There is no administrator with the address {email}. Others are helped by an administrator, in the back office.");
        await db.ResetSecondFactorAsync(user, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        services.GetRequiredService<AuditLog>().Add(db, AuditEvent.SecondFactorOff, CommandLine, user, "командой на сервере вместе с ключами доступа");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
