using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Mappings;

internal sealed class ChangeRecordMapping : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> record)
    {
        record.ToTable(AppendOnly.ChangeRecords);
        record.Property(r => r.UserName).HasMaxLength(Proposal.PersonMaxLength);
        record.Property(r => r.Subject).HasMaxLength(ChangeRecord.SubjectMaxLength);
        record.Property(r => r.Key).HasMaxLength(ChangeRecord.KeyMaxLength);
        record.HasIndex(r => new { r.ScopeKind, r.ScopeId, r.Utc });
        record.Ignore(r => r.Scope);
        record.HasIndex(r => r.Key);
        record.HasIndex(r => r.Utc);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable(AppendOnly.AuditEntries);
        entry.Property(e => e.UserName).HasMaxLength(AuditEntry.NameMaxLength);
        entry.Property(e => e.SubjectName).HasMaxLength(AuditEntry.NameMaxLength);
        entry.Property(e => e.Address).HasMaxLength(AuditEntry.AddressMaxLength);
        entry.Property(e => e.Detail).HasMaxLength(AuditEntry.DetailMaxLength);
        entry.HasIndex(e => e.Utc);
    }
}
