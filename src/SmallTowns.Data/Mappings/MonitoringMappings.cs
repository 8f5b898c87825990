using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Monitoring;

namespace SmallTowns.Data.Mappings;

internal sealed class WarningRuleMapping : IEntityTypeConfiguration<WarningRule>
{
    public void Configure(EntityTypeBuilder<WarningRule> rule)
    {
        rule.ToTable("WarningRules");
        rule.Ignore(r => r.InForce);
        rule.HasMany(r => r.Versions).WithOne().HasForeignKey(version => version.RuleId);
    }
}

internal sealed class WarningRuleVersionMapping : IEntityTypeConfiguration<WarningRuleVersion>
{
    public void Configure(EntityTypeBuilder<WarningRuleVersion> version)
    {
        version.ToTable("WarningRuleVersions");
        version.Property(v => v.NameRu).HasMaxLength(WarningRuleVersion.NameMaxLength);
        version.Property(v => v.NameEn).HasMaxLength(WarningRuleVersion.NameMaxLength);
        version.Property(v => v.Reason).HasMaxLength(WarningRuleVersion.ReasonMaxLength);
        version.Property(v => v.ByName).HasMaxLength(Figure.PersonMaxLength);
        version.HasIndex(v => new { v.RuleId, v.Number }, UniqueIndexes.OneVersionOfRule).IsUnique();
    }
}

internal sealed class WarningMapping : IEntityTypeConfiguration<Warning>
{
    public void Configure(EntityTypeBuilder<Warning> warning)
    {
        warning.ToTable("Warnings");
        warning.Ignore(w => w.Signal);
        warning.Property(w => w.OpenKey).HasMaxLength(Warning.KeyMaxLength);
        warning.Property(w => w.Outcome).HasMaxLength(Warning.TextMaxLength);
        warning.HasOne(w => w.Rule).WithMany().HasForeignKey(w => w.RuleId);
        warning.HasOne(w => w.Town).WithMany().HasForeignKey(w => w.TownId);
        warning.HasOne<Meeting>().WithMany().HasForeignKey(w => w.MeetingId);
        warning.HasMany(w => w.Signals).WithOne().HasForeignKey(signal => signal.WarningId);
        warning.HasMany(w => w.Steps).WithOne().HasForeignKey(step => step.WarningId);
        warning.HasIndex(w => w.OpenKey, UniqueIndexes.OneWarningOfTrouble).IsUnique();
    }
}

internal sealed class WarningSignalMapping : IEntityTypeConfiguration<WarningSignal>
{
    public void Configure(EntityTypeBuilder<WarningSignal> signal)
    {
        signal.ToTable("WarningSignals");
        signal.Property(s => s.WordsRu).HasMaxLength(WarningSignal.WordsMaxLength);
        signal.Property(s => s.WordsEn).HasMaxLength(WarningSignal.WordsMaxLength);
        signal.Property(s => s.EndRu).HasMaxLength(WarningSignal.WordsMaxLength);
        signal.Property(s => s.EndEn).HasMaxLength(WarningSignal.WordsMaxLength);
        signal.HasOne(s => s.RuleVersion).WithMany().HasForeignKey(s => s.RuleVersionId);
        signal.HasIndex(s => new { s.WarningId, s.Number }, UniqueIndexes.OneSignalOfNumber).IsUnique();
    }
}

internal sealed class WarningStepMapping : IEntityTypeConfiguration<WarningStep>
{
    public void Configure(EntityTypeBuilder<WarningStep> step)
    {
        step.ToTable("WarningSteps");
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Text).HasMaxLength(Warning.TextMaxLength);
    }
}

internal sealed class AssessmentCriteriaMapping : IEntityTypeConfiguration<AssessmentCriteria>
{
    public void Configure(EntityTypeBuilder<AssessmentCriteria> criteria)
    {
        criteria.ToTable("AssessmentCriteria");
        criteria.Property(c => c.Reason).HasMaxLength(AssessmentCriteria.ReasonMaxLength);
        criteria.Property(c => c.ByName).HasMaxLength(Figure.PersonMaxLength);
        criteria.HasIndex(c => c.Number, UniqueIndexes.OneCriteriaOfNumber).IsUnique();
    }
}

internal sealed class TownAssessmentMapping : IEntityTypeConfiguration<TownAssessment>
{
    public void Configure(EntityTypeBuilder<TownAssessment> assessment)
    {
        assessment.ToTable("TownAssessments");
        assessment.Property(a => a.AnsweredBy).HasMaxLength(Figure.PersonMaxLength);
        assessment.Property(a => a.CheckedBy).HasMaxLength(Figure.PersonMaxLength);
        assessment.HasOne(a => a.Town).WithMany().HasForeignKey(a => a.TownId);
        assessment.HasOne(a => a.CheckedByTown).WithMany().HasForeignKey(a => a.CheckedByTownId);
        assessment.HasOne(a => a.Criteria).WithMany().HasForeignKey(a => a.CriteriaId);
        assessment.HasIndex(a => new { a.TownId, a.Year }, UniqueIndexes.OneAssessmentOfYear).IsUnique();
    }
}
