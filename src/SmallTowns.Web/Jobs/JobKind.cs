using SmallTowns.Data.Jobs;

namespace SmallTowns.Web.Jobs;

/// <summary>
/// Something that the portal does by itself. A class derived from this and one line of registration make a kind of job. A
/// job may be begun twice, when a node died in the middle of it: it must not do harm the second time.
/// </summary>
public abstract class JobKind
{
    /// <summary>Stands in the table for as long as the job does.</summary>
    public abstract string Code { get; }

    /// <summary>What it is called in the back office.</summary>
    public abstract string Title { get; }

    /// <summary>For what is done over and over: how long after one end the next begins. There is one such job for all nodes.</summary>
    public virtual TimeSpan? Every => null;

    /// <summary>After how many failures in a row a person has to look. What is done over and over is tried for ever.</summary>
    public virtual int MostAttempts => 10;

    /// <summary>Where in the back office that stands which the job is about.</summary>
    public virtual string? AddressOf(string key) => null;

    /// <returns>When it is due again; empty where it is done.</returns>
    public abstract Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken);
}

public static class JobKindRegistration
{
    public static IServiceCollection AddJob<TKind>(this IServiceCollection services) where TKind : JobKind => services.AddSingleton<JobKind, TKind>();
}
