using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Association;

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

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasIndex(m => new { m.TownId, m.Since }).IsUnique();
        membership.Property(m => m.Decision).HasMaxLength(Membership.DecisionMaxLength);
    }
}
