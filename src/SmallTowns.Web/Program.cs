using SmallTowns.Data;
using SmallTowns.Web.Account;
using SmallTowns.Web.Api;
using SmallTowns.Web.Campaigns;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Demo;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Hosting.Memory;
using SmallTowns.Web.Hosting.Requests;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Letters;
using SmallTowns.Web.Life;
using SmallTowns.Web.Links;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Meetings.Documents;
using SmallTowns.Web.Public.Association;
using SmallTowns.Web.Public.Association.Decisions;
using SmallTowns.Web.Public.Charts;
using SmallTowns.Web.Public.Data.Catalogue;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Sites;
using SmallTowns.Web.Public.Enquiries;
using SmallTowns.Web.Public.Explore;
using SmallTowns.Web.Public.Indexing;
using SmallTowns.Web.Public.Investors.Card;
using SmallTowns.Web.Public.Investors.Passport;
using SmallTowns.Web.Public.Investors.Sites;
using SmallTowns.Web.Public.Life;
using SmallTowns.Web.Public.Links;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Public.Opinions;
using SmallTowns.Web.Public.Press;
using SmallTowns.Web.Public.Proposals;
using SmallTowns.Web.Public.Reports;
using SmallTowns.Web.Public.Search;
using SmallTowns.Web.Public.Share;
using SmallTowns.Web.Readers;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;
using SmallTowns.Web.Shared.Images;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Notices;
using SmallTowns.Web.Sites.Tables;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Staff.Import.Files;
using SmallTowns.Web.Staff.Shell;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Staff.Users;
using SmallTowns.Web.Visits;

PrivateFiles.MakeFromNowOn();
if (args is [HealthProbe.Argument])
    return await HealthProbe.RunAsync();

try
{
    if (args is [BackupCommand.Argument, ..])
        return await BackupCommand.RunAsync(args);
    if (args is [SecondFactorCommand.Argument, ..])
        return await SecondFactorCommand.RunAsync(args);

    var isDemo = args.Contains(DemoMode.Argument);
    var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != DemoMode.Argument)]);
    builder.AddDemonstration(isDemo);
    var settings = HostingSettings.Read(builder.Configuration);

    builder.AddPrivateFiles(settings);
    builder.AddLogs();
    builder.AddKeys(settings);
    builder.AddServer(settings);
    builder.Services.AddSingleton(settings);
    builder.Services.AddMemoryReturn();
    builder.Services.AddSmallTownsData(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddEditions();
    builder.Services.AddSingleton<PublishedSettlement>();
    builder.Services.AddSingleton<PublishedTowns>();
    builder.Services.AddExplorer();
    builder.Services.AddSingleton<SourceList>();
    builder.Services.AddSingleton<PublishedOperator>();
    builder.Services.AddSingleton<PublishedWorkingCalendar>();
    builder.Services.AddSingleton<PublishedAssociation>();
    builder.Services.AddSingleton<PublishedDecisions>();
    builder.Services.AddSingleton<PublishedOffers>();
    builder.Services.AddSingleton<Passports>();
    builder.Services.AddNationalMap(builder.Configuration);
    builder.Services.AddSingleton(SiteSettings.Read(builder.Configuration)).AddSingleton<PublishedSites>().AddSingleton<SiteFiles>().AddSingleton<SiteFinder>();
    builder.Services.AddOpenData(builder.Configuration);
    builder.Services.AddPublicSearch();
    builder.Services.AddPublicPress();
    builder.Services.AddPublicReports();
    builder.Services.AddPageOpinions();
    builder.Services.AddSingleton<SitemapPages>();
    builder.Services.AddVisits();
    builder.Services.AddPublicEnquiries();
    builder.Services.AddPublicProposals();
    builder.Services.AddLinks();
    builder.Services.AddConsents();
    builder.Services.AddLetters();
    builder.Services.AddCases(builder.Configuration);
    builder.Services.AddCampaigns();
    builder.Services.AddLife(builder.Configuration);
    builder.Services.AddPublicLife();
    builder.Services.AddReaders();
    builder.Services.AddImages(builder.Configuration);
    builder.Services.AddPictures();
    builder.Services.AddStaffServices(builder.Configuration);
    builder.Services.AddProxies(settings);
    builder.Services.AddHttps(builder.Configuration);
    builder.Services.AddSecurityHeaders(settings);
    builder.Services.AddRateLimits(settings);
    builder.Services.AddTemporaryFiles(settings);
    builder.Services.AddPublicCache(settings);
    builder.Services.AddCompression();
    builder.Services.AddHealth();
    builder.Services.AddApi();
    builder.Services.AddProblemDetails();
    builder.Services.AddHttpContextAccessor();
    builder.Services.AddRazorComponents().AddStaffCircuits();
    builder.Services.AddStaffArea(settings);
    builder.Services.AddPublicAntiforgery();
    builder.Services.AddStaffIdentity(builder.Configuration);
    builder.Services.AddAccounts();
    builder.AddAddressWarning();

    await using var app = builder.Build();
    app.UseTraffic();
    app.UseForwardedHeaders();
    app.UseMiddleware<HostCookies>();
    app.UseSecurityHeaders();
    app.UseNoCircuitsWhileStopping();
    app.UseRequestLog();
    app.UseHttpsWhenRequired(settings);
    app.UseLanguageFromUrl();
    app.UseMiddleware<HeadAsGet>();
    app.UseErrorPages();
    app.UseAddressGuard();
    app.UseRouting();
    app.UseErrorPagesFromInside();
    app.UseReadersPatience();
    app.UseCanonicalAddresses();
    app.UseCors();
    app.UseRateLimits();
    app.UseReadableForms();
    app.UseAccounts();
    app.UseCircuitDoor();
    app.UseVisitCounting();
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
    app.MapOpenData();
    app.MapCharts();
    app.MapExplorer();
    app.MapSiteFiles();
    app.MapSiteSchema();
    app.MapPassports();
    app.MapProposalFiles();
    app.MapSiteListFiles();
    app.MapOutageFeeds();
    app.MapOneClickUnsubscribe();
    app.MapPressFiles();
    app.MapDecisionFeed();
    app.MapSearch();
    app.MapShare();
    app.MapImportFiles();
    app.MapSiteExport();
    app.MapCaseFiles();
    app.MapMeetingDocuments();
    app.MapMeetingMarks();
    app.MapCampaignFiles();
    app.MapAssociationFiles();
    app.MapAssociationFilesForStaff();
    app.MapImages();
    app.MapImagePreviews();
    app.MapRazorComponents<App>().WithStaffCircuits().WithPublicPagesForReading();

    await DatabaseStartup.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
    await app.Services.GetRequiredService<SearchFilling>().FillAsync(app.Lifetime.ApplicationStopping);
    if (isDemo)
    {
        await app.Services.GetRequiredService<DemoContent>().FillAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<DemoPress>().FillAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<DemoLife>().FillAsync(app.Lifetime.ApplicationStopping);
    }

    await app.Services.GetRequiredService<PublishedOperator>().GetAsync(app.Lifetime.ApplicationStopping);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFault.SentenceFor(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
