using SmallTowns.Data.Jobs;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>Looks every minute whether a publication or a new day has changed an open dataset.</summary>
public sealed class DatasetVersionJob(DatasetVersioning versioning) : JobKind
{
    public override string Code => "dataset-versions";

    public override string Title => "Версии наборов открытых данных";

    public override TimeSpan? Every => TimeSpan.FromMinutes(1);

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        await versioning.KeepAsync(cancellationToken);
        return null;
    }
}
