using SmallTowns.Data;
using SmallTowns.Web.Account;
using SmallTowns.Web.Api;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Public.Association;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Indexing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Import.Files;
using SmallTowns.Web.Staff.Shell;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Staff.Users;

if (args is [HealthProbe.Argument])
    return await HealthProbe.RunAsync();

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = HostingSettings.Read(builder.Configuration);

    builder.AddLogs();
    builder.AddKeys(settings);
    builder.AddServer(settings);
    builder.Services.AddSmallTownsData(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddSingleton<PublishedSettlement>();
    builder.Services.AddSingleton<AssociationQueries>();
    builder.Services.AddImages(builder.Configuration);
    builder.Services.AddStaffServices(builder.Configuration);
    builder.Services.AddProxies(settings);
    builder.Services.AddHttps(builder.Configuration);
    builder.Services.AddSecurityHeaders();
    builder.Services.AddRateLimits(settings);
    builder.Services.AddPublicCache(settings);
    builder.Services.AddCompression();
    builder.Services.AddHealth();
    builder.Services.AddApi();
    builder.Services.AddProblemDetails();
    builder.Services.AddHttpContextAccessor();
    builder.Services.AddRazorComponents().AddStaffCircuits();
    builder.Services.AddStaffArea();
    builder.Services.AddPublicAntiforgery();
    builder.Services.AddStaffIdentity(builder.Configuration);
    builder.Services.AddAccounts();

    await using var app = builder.Build();
    app.UseForwardedHeaders();
    app.UseSecurityHeaders();
    app.UseNoCircuitsWhileStopping();
    app.UseRequestLog();
    app.UseHttpsWhenRequired(settings);
    app.UseLanguageFromUrl();
    app.UseMiddleware<HeadAsGet>();
    app.UseErrorPages();
    app.UseAddressGuard();
    app.UseRouting();
    app.UseCanonicalAddresses();
    app.UseCors();
    app.UseRateLimiter();
    app.UseAccounts();
    app.UsePublicCache();
    app.UseAntiforgery();
    app.UseStaleForms();

    app.MapStaticAssets();
    app.MapHealth();
    app.MapDisplaySettings();
    app.MapIndexing();
    app.MapAccounts();
    app.MapStaffUsersExport();
    app.MapApi();
    app.MapDownloads();
    app.MapImportFiles();
    app.MapImages();
    app.MapImagePreviews();
    app.MapRazorComponents<App>().WithStaffCircuits().WithPublicPagesForReading();

    await DatabaseStartup.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFault.SentenceFor(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
