using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Data.Mappings;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.Property(p => p.Kind).HasMaxLength(Subject.KindMaxLength);
        proposal.Property(p => p.SubjectKey).HasMaxLength(Proposal.SubjectKeyMaxLength);
        proposal.Property(p => p.Reason).HasMaxLength(Proposal.ReasonMaxLength);
        proposal.Property(p => p.DecisionReason).HasMaxLength(Proposal.ReasonMaxLength);
        proposal.Property(p => p.PublicNoteRu).HasMaxLength(Proposal.ReasonMaxLength);
        proposal.Property(p => p.PublicNoteEn).HasMaxLength(Proposal.ReasonMaxLength);
        proposal.Property(p => p.AuthorName).HasMaxLength(Proposal.PersonMaxLength);
        proposal.Property(p => p.DecidedBy).HasMaxLength(Proposal.PersonMaxLength);
        proposal.Ignore(p => p.IsOpen);
        proposal.Ignore(p => p.Subject);
        proposal.Ignore(p => p.Scope);
        proposal.Ignore(p => p.PublicNote);
        // A long file is written in parts: until all of it is sent in nobody lists, counts, checks or publishes any of it.
        proposal.HasQueryFilter(p => p.State != ProposalState.Prepared);
        proposal.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.ProposalId);
        proposal.HasMany(p => p.Comments).WithOne().HasForeignKey(c => c.ProposalId);
        proposal.HasOne<ProposalBatch>().WithMany().HasForeignKey(p => p.BatchId);
        proposal.HasIndex(p => p.SubjectKey);
        // How far a batch has come, and whom it concerns, is counted from the index alone, however long it is.
        proposal.HasIndex(p => new { p.BatchId, p.State, p.ScopeKind, p.ScopeId });
        proposal.HasIndex(p => p.SubjectKey, UniqueIndexes.OneOpenProposal).IsUnique()
            .HasFilter("\"State\" IN ('Submitted', 'Returned', 'Scheduled')");
        // The rows of the queue that are no batch: those of a long file must not have to be passed over.
        proposal.HasIndex(p => new { p.State, p.SubmittedUtc }).HasFilter("\"BatchId\" IS NULL");
        proposal.HasIndex(p => new { p.ScopeKind, p.ScopeId });
        // A new number replaces none, and its source is that of its figure.
        proposal.HasIndex(p => p.FigureBeforeId).HasFilter("\"FigureBeforeId\" IS NOT NULL");
        proposal.HasIndex(p => p.SourceId).HasFilter("\"SourceId\" IS NOT NULL");
        // What a publication has brought and taken back is found at its end among however many there are.
        proposal.HasIndex(p => p.Id, "IX_Proposals_PublishedInNoEdition")
            .HasFilter("\"Content\" IS NOT NULL AND \"PublishedUtc\" IS NOT NULL AND \"PublishedEdition\" IS NULL");
        proposal.HasIndex(p => p.Id, "IX_Proposals_WithdrawnInNoEdition")
            .HasFilter("\"Content\" IS NOT NULL AND \"WithdrawnUtc\" IS NOT NULL AND \"WithdrawnEdition\" IS NULL");
    }
}

internal sealed class ProposalRevisionMapping : IEntityTypeConfiguration<ProposalRevision>
{
    public void Configure(EntityTypeBuilder<ProposalRevision> revision)
    {
        revision.Property(r => r.ByName).HasMaxLength(Proposal.PersonMaxLength);
        revision.Property(r => r.Reason).HasMaxLength(Proposal.ReasonMaxLength);
        revision.HasIndex(r => new { r.ProposalId, r.Number }).IsUnique();
    }
}

internal sealed class ProposalCommentMapping : IEntityTypeConfiguration<ProposalComment>
{
    public void Configure(EntityTypeBuilder<ProposalComment> comment)
    {
        comment.Property(c => c.ByName).HasMaxLength(Proposal.PersonMaxLength);
        comment.Property(c => c.Text).HasMaxLength(ProposalComment.TextMaxLength);
    }
}

internal sealed class FigureStandingMapping : IEntityTypeConfiguration<FigureStanding>
{
    public void Configure(EntityTypeBuilder<FigureStanding> standing)
    {
        standing.HasIndex(s => new { s.FromUtc, s.ToUtc });
        // What a publication has begun and ended is found at its end among however many there are.
        standing.HasIndex(s => s.Id, "IX_FigureStandings_BegunInNoEdition").HasFilter("\"FromEdition\" IS NULL");
        standing.HasIndex(s => s.Id, "IX_FigureStandings_EndedInNoEdition").HasFilter("\"ToUtc\" IS NOT NULL AND \"ToEdition\" IS NULL");
    }
}

internal sealed class PublishedDocumentMapping : IEntityTypeConfiguration<PublishedDocument>
{
    public void Configure(EntityTypeBuilder<PublishedDocument> document)
    {
        document.Property(d => d.Kind).HasMaxLength(Subject.KindMaxLength);
        document.Property(d => d.SubjectKey).HasMaxLength(Proposal.SubjectKeyMaxLength);
        document.Ignore(d => d.Scope);
        document.HasIndex(d => d.SubjectKey, UniqueIndexes.OneDocumentOfSubject).IsUnique();
        document.HasIndex(d => new { d.ScopeKind, d.ScopeId });
    }
}

internal sealed class PersonalContactMapping : IEntityTypeConfiguration<PersonalContact>
{
    public void Configure(EntityTypeBuilder<PersonalContact> contact)
    {
        contact.Property(c => c.Key).HasMaxLength(PersonalContact.KeyLength);
        contact.HasIndex(c => c.Key).IsUnique();
        contact.HasIndex(c => new { c.ScopeKind, c.ScopeId });
    }
}

internal sealed class PublicChangeMapping : IEntityTypeConfiguration<PublicChange>
{
    public void Configure(EntityTypeBuilder<PublicChange> change)
    {
        change.Property(c => c.SubjectKind).HasMaxLength(Subject.KindMaxLength);
        change.Property(c => c.SubjectKey).HasMaxLength(Proposal.SubjectKeyMaxLength);
        change.Property(c => c.NoteRu).HasMaxLength(PublicChange.NoteMaxLength);
        change.Property(c => c.NoteEn).HasMaxLength(PublicChange.NoteMaxLength);
        change.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId);
        change.HasIndex(c => new { c.ScopeKind, c.ScopeId, c.Utc });
    }
}

internal sealed class NotApplicableMapping : IEntityTypeConfiguration<NotApplicable>
{
    public void Configure(EntityTypeBuilder<NotApplicable> mark)
    {
        mark.HasIndex(m => new { m.IndicatorId, m.TownId }).IsUnique();
        mark.Property(m => m.ReasonRu).HasMaxLength(NotApplicable.ReasonMaxLength);
    }
}

internal sealed class ProposalBatchMapping : IEntityTypeConfiguration<ProposalBatch>
{
    public void Configure(EntityTypeBuilder<ProposalBatch> batch)
    {
        batch.Property(b => b.Title).HasMaxLength(ProposalBatch.TitleMaxLength);
        batch.Property(b => b.ByName).HasMaxLength(Proposal.PersonMaxLength);
        batch.HasQueryFilter(b => b.WritingUtc == null);
        batch.HasDiscriminator<string>("Discriminator").HasValue<ImportBatch>("file").HasValue<TableBatch>("table");
        batch.Property<string>("Discriminator").HasMaxLength(Subject.KindMaxLength);
    }
}

internal sealed class BatchStepMapping : IEntityTypeConfiguration<BatchStep>
{
    public void Configure(EntityTypeBuilder<BatchStep> step)
    {
        step.Property(s => s.Title).HasMaxLength(ProposalBatch.TitleMaxLength);
        step.Property(s => s.ByName).HasMaxLength(Proposal.PersonMaxLength);
        step.Property(s => s.Reason).HasMaxLength(Proposal.ReasonMaxLength);
        step.HasOne<ProposalBatch>().WithMany().HasForeignKey(s => s.BatchId);
    }
}

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(b => b.Sha256).HasMaxLength(ImportBatch.HashLength);
        batch.HasOne<Indicator>().WithMany().HasForeignKey(b => b.IndicatorId);
    }
}

internal sealed class ImportShapeMapping : IEntityTypeConfiguration<ImportShape>
{
    public void Configure(EntityTypeBuilder<ImportShape> shape)
    {
        shape.Property(s => s.HeadingsHash).HasMaxLength(ImportShape.HashLength);
        shape.HasIndex(s => new { s.Kind, s.HeadingsHash }).IsUnique();
    }
}
