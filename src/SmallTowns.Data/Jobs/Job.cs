using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Mappings;

namespace SmallTowns.Data.Jobs;

/// <summary>Something that the portal does by itself at its time. Whoever claims a job runs it; a claim that is not renewed ends.</summary>
public sealed class Job
{
    public const int KindMaxLength = 40;
    public const int KeyMaxLength = 200;
    public const int ErrorMaxLength = 1000;
    public const int ClaimMaxLength = 200;

    public int Id { get; init; }

    /// <summary>What is to be done: the code of a kind of job.</summary>
    public required string Kind { get; init; }

    /// <summary>With what: there is one job of a kind and key.</summary>
    public required string Key { get; init; }

    /// <summary>What else has to be known, as JSON. No personal data: it stays for a month after the job is done.</summary>
    public string? Payload { get; set; }

    public JobState State { get; set; } = JobState.Waiting;
    public DateTime DueUtc { get; set; }

    /// <summary>How often it has been begun since it last came to its end.</summary>
    public int Attempts { get; set; }

    public string? LastError { get; set; }
    public DateTime? LastErrorUtc { get; set; }
    public DateTime? ClaimedUntilUtc { get; set; }

    /// <summary>Another one for each claim, so that whoever lost it cannot say that the job is done.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>When it last came to its end.</summary>
    public DateTime? DoneUtc { get; set; }
}

public enum JobState
{
    Waiting = 1,
    Done = 2,

    /// <summary>Tried as often as it may be: a person has to look.</summary>
    Failed = 3,
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.Property(j => j.Kind).HasMaxLength(Job.KindMaxLength);
        job.Property(j => j.Key).HasMaxLength(Job.KeyMaxLength);
        job.Property(j => j.LastError).HasMaxLength(Job.ErrorMaxLength);
        job.Property(j => j.ClaimedBy).HasMaxLength(Job.ClaimMaxLength);
        job.HasIndex(j => new { j.Kind, j.Key }, UniqueIndexes.OneJobOfKey).IsUnique();
        job.HasIndex(j => new { j.State, j.DueUtc });
    }
}
