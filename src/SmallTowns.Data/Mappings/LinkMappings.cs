using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Links;

namespace SmallTowns.Data.Mappings;

internal sealed class ExpiringLinkMapping : IEntityTypeConfiguration<ExpiringLink>
{
    public void Configure(EntityTypeBuilder<ExpiringLink> link)
    {
        link.ToTable("ExpiringLinks");
        link.Property(l => l.TokenHash).HasMaxLength(LinkToken.HashLength);
        link.Property(l => l.Purpose).HasMaxLength(ExpiringLink.PurposeMaxLength);
        link.Property(l => l.Subject).HasMaxLength(ExpiringLink.SubjectMaxLength);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => new { l.Purpose, l.Subject });
        link.HasIndex(l => l.ExpiresUtc);
    }
}
