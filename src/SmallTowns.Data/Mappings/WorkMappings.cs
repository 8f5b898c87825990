using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Work;

namespace SmallTowns.Data.Mappings;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("Assignments");
        assignment.Property(a => a.Title).HasMaxLength(Assignment.TitleMaxLength);
        assignment.Property(a => a.Text).HasMaxLength(Assignment.TextMaxLength);
        assignment.Property(a => a.GivenByName).HasMaxLength(Figure.PersonMaxLength);
        assignment.HasOne<AssemblyDecision>().WithMany().HasForeignKey(a => a.DecisionId);
        assignment.HasOne<Warning>().WithMany().HasForeignKey(a => a.WarningId);
        assignment.HasOne<AssociationBody>().WithMany().HasForeignKey(a => a.BodyId);
        assignment.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.ResponsibleUserId);
        assignment.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.ControllerUserId);
        assignment.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.GivenByUserId);
        assignment.HasMany(a => a.Steps).WithOne().HasForeignKey(step => step.AssignmentId);
        assignment.HasMany(a => a.Helpers).WithOne().HasForeignKey(helper => helper.AssignmentId);
        assignment.HasIndex(a => new { a.State, a.DueOn });
    }
}

internal sealed class AssignmentStepMapping : IEntityTypeConfiguration<AssignmentStep>
{
    public void Configure(EntityTypeBuilder<AssignmentStep> step)
    {
        step.ToTable(AppendOnly.AssignmentSteps);
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Text).HasMaxLength(AssignmentStep.TextMaxLength);
        step.Property(s => s.Links).HasMaxLength(AssignmentStep.LinksMaxLength);
    }
}

internal sealed class AssignmentHelperMapping : IEntityTypeConfiguration<AssignmentHelper>
{
    public void Configure(EntityTypeBuilder<AssignmentHelper> helper)
    {
        helper.ToTable("AssignmentHelpers");
        helper.HasOne<StaffUser>().WithMany().HasForeignKey(h => h.UserId);
        helper.HasOne<AssociationBody>().WithMany().HasForeignKey(h => h.BodyId);
    }
}

internal sealed class SupportRequestMapping : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> request)
    {
        request.ToTable("SupportRequests");
        request.Property(r => r.Subject).HasMaxLength(SupportRequest.SubjectMaxLength);
        request.Property(r => r.AskedByName).HasMaxLength(Figure.PersonMaxLength);
        request.HasOne<Town>().WithMany().HasForeignKey(r => r.TownId);
        request.HasOne<AssociationBody>().WithMany().HasForeignKey(r => r.BodyId);
        request.HasOne<StaffUser>().WithMany().HasForeignKey(r => r.ResponsibleUserId);
        request.HasOne<StaffUser>().WithMany().HasForeignKey(r => r.AskedByUserId);
        request.HasMany(r => r.Steps).WithOne().HasForeignKey(step => step.RequestId);
        request.HasIndex(r => new { r.State, r.DueOn });
    }
}

internal sealed class SupportStepMapping : IEntityTypeConfiguration<SupportStep>
{
    public void Configure(EntityTypeBuilder<SupportStep> step)
    {
        step.ToTable("SupportSteps");
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Text).HasMaxLength(SupportStep.TextMaxLength);
    }
}

internal sealed class SupportTermMapping : IEntityTypeConfiguration<SupportTerm>
{
    public void Configure(EntityTypeBuilder<SupportTerm> term)
    {
        term.ToTable("SupportTerms");
        term.Property(t => t.ChangedByName).HasMaxLength(Figure.PersonMaxLength);
        term.HasIndex(t => t.Kind, UniqueIndexes.OneTermOfSupport).IsUnique();
    }
}

internal sealed class KnowledgeItemMapping : IEntityTypeConfiguration<KnowledgeItem>
{
    public void Configure(EntityTypeBuilder<KnowledgeItem> item)
    {
        item.ToTable("KnowledgeItems");
        item.Property(i => i.Title).HasMaxLength(KnowledgeItem.TitleMaxLength);
        item.Property(i => i.Question).HasMaxLength(KnowledgeItem.TextMaxLength);
        item.Property(i => i.Answer).HasMaxLength(KnowledgeItem.TextMaxLength);
        item.Property(i => i.ConfirmedByName).HasMaxLength(Figure.PersonMaxLength);
        item.HasOne<SupportRequest>().WithMany().HasForeignKey(i => i.RequestId);
        item.HasIndex(i => i.RequestId, UniqueIndexes.OneItemOfRequest).IsUnique();
    }
}

internal sealed class WorkFileMapping : IEntityTypeConfiguration<WorkFile>
{
    public void Configure(EntityTypeBuilder<WorkFile> file)
    {
        file.ToTable("WorkFiles");
        file.Property(f => f.Name).HasMaxLength(WorkFile.NameMaxLength);
        file.Property(f => f.ByName).HasMaxLength(Figure.PersonMaxLength);
        file.HasOne<Assignment>().WithMany().HasForeignKey(f => f.AssignmentId);
        file.HasOne<SupportRequest>().WithMany().HasForeignKey(f => f.RequestId);
        file.HasOne<Agreement>().WithMany().HasForeignKey(f => f.AgreementId);
        file.HasOne<Source>().WithMany().HasForeignKey(f => f.SourceId);
        file.HasOne(f => f.Content).WithOne().HasForeignKey<WorkFileContent>(content => content.FileId);
    }
}

internal sealed class WorkFileContentMapping : IEntityTypeConfiguration<WorkFileContent>
{
    public void Configure(EntityTypeBuilder<WorkFileContent> content) => content.ToTable("WorkFileContents");
}

internal sealed class StaffAbsenceMapping : IEntityTypeConfiguration<StaffAbsence>
{
    public void Configure(EntityTypeBuilder<StaffAbsence> absence)
    {
        absence.ToTable("StaffAbsences");
        absence.Property(a => a.ByName).HasMaxLength(Figure.PersonMaxLength);
        absence.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.UserId);
        absence.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.DeputyUserId);
        absence.HasIndex(a => new { a.UserId, a.Until });
    }
}
