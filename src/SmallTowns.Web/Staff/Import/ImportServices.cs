using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Files;

namespace SmallTowns.Web.Staff.Import;

public static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton(FileLimits.Default)
        .AddSingleton<ImportReferences>()
        .AddSingleton<ImportShapes>()
        .AddSingleton<ImportFiles>()
        .AddSingleton<ImportTurns>()
        .AddSingleton<BatchQueries>()
        .AddSingleton<ExportQueries>()
        .AddSingleton<ImportDownloads>()
        .AddSingleton<ImportWorkplace>();
}
