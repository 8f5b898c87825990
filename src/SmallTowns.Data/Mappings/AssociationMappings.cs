using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings;

namespace SmallTowns.Data.Mappings;

internal sealed class AssociationBodyMapping : IEntityTypeConfiguration<AssociationBody>
{
    public void Configure(EntityTypeBuilder<AssociationBody> body)
    {
        body.Property(b => b.Code).HasMaxLength(AssociationBody.CodeMaxLength);
        body.HasIndex(b => b.Code).IsUnique();
        body.Property(b => b.NameRu).HasMaxLength(AssociationBody.NameMaxLength);
        body.Property(b => b.NameEn).HasMaxLength(AssociationBody.NameMaxLength);
    }
}

internal sealed class AssociationMemberMapping : IEntityTypeConfiguration<AssociationMember>
{
    public void Configure(EntityTypeBuilder<AssociationMember> member)
    {
        // Until there were members that are no towns, a row was the membership of one.
        member.ToTable("Memberships");
        member.Ignore(m => m.Key);
        member.Ignore(m => m.Name);
        member.Property(m => m.Kind).HasDefaultValue(MemberKind.Voting).HasSentinel((MemberKind)0);
        member.Property(m => m.EntryKey).HasMaxLength(AssociationMember.EntryKeyMaxLength);
        member.Property(m => m.NameRu).HasMaxLength(AssociationMember.NameMaxLength);
        member.Property(m => m.NameEn).HasMaxLength(AssociationMember.NameMaxLength);
        member.Property(m => m.Decision).HasMaxLength(AssociationMember.DecisionMaxLength);
        member.Property(m => m.EndGround).HasMaxLength(AssociationMember.GroundMaxLength);
        member.HasIndex(m => new { m.TownId, m.Since }).IsUnique();
        member.HasIndex(m => new { m.EntryKey, m.Since }).IsUnique();
    }
}

internal sealed class MemberSuspensionMapping : IEntityTypeConfiguration<MemberSuspension>
{
    public void Configure(EntityTypeBuilder<MemberSuspension> suspension)
    {
        suspension.ToTable("MemberSuspensions");
        suspension.Property(s => s.Ground).HasMaxLength(AssociationMember.GroundMaxLength);
        suspension.HasOne<AssociationMember>().WithMany(member => member.Suspensions).HasForeignKey(s => s.MemberId);
        suspension.HasIndex(s => new { s.MemberId, s.Since });
    }
}

internal sealed class MemberMandateMapping : IEntityTypeConfiguration<MemberMandate>
{
    public void Configure(EntityTypeBuilder<MemberMandate> mandate)
    {
        mandate.ToTable("MemberMandates");
        mandate.Ignore(m => m.Key);
        mandate.Property(m => m.PersonName).HasMaxLength(MemberMandate.PersonMaxLength);
        mandate.Property(m => m.DocumentNumber).HasMaxLength(MemberMandate.DocumentMaxLength);
        mandate.Property(m => m.Instruction).HasMaxLength(MemberMandate.InstructionMaxLength);
        mandate.Property(m => m.RegisteredBy).HasMaxLength(Figure.PersonMaxLength);
        mandate.Property(m => m.RevokedBy).HasMaxLength(Figure.PersonMaxLength);
        mandate.Property(m => m.RevokedReason).HasMaxLength(MemberMandate.ReasonMaxLength);
        mandate.HasOne(m => m.Member).WithMany().HasForeignKey(m => m.MemberId);
        mandate.HasIndex(m => new { m.MemberId, m.RegisteredUtc });
    }
}

internal sealed class AssociationFileMapping : IEntityTypeConfiguration<AssociationFile>
{
    public void Configure(EntityTypeBuilder<AssociationFile> file)
    {
        file.ToTable("AssociationFiles");
        file.Property(f => f.Key).HasMaxLength(AssociationFile.KeyLength);
        file.Property(f => f.ByName).HasMaxLength(Figure.PersonMaxLength);
        file.HasOne(f => f.Content).WithOne().HasForeignKey<AssociationFileContent>(content => content.FileId);
        file.HasIndex(f => f.Key, UniqueIndexes.OneAssociationFile).IsUnique();
    }
}

internal sealed class AssociationFileContentMapping : IEntityTypeConfiguration<AssociationFileContent>
{
    public void Configure(EntityTypeBuilder<AssociationFileContent> content) => content.ToTable("AssociationFileContents");
}
