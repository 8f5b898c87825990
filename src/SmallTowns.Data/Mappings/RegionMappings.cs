using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Places;

namespace SmallTowns.Data.Mappings;

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.Property(r => r.Slug).HasMaxLength(Region.SlugMaxLength);
        region.HasIndex(r => r.Slug).IsUnique();
        region.Property(r => r.NameRu).HasMaxLength(Region.NameMaxLength);
        region.Property(r => r.NameEn).HasMaxLength(Region.NameMaxLength);
        region.Property(r => r.Oktmo).HasMaxLength(Town.OktmoMaxLength);
        region.Property(r => r.CadastralOkrugs).HasMaxLength(Region.CadastralOkrugsMaxLength);
        region.Property(r => r.CentreTownSlug).HasMaxLength(Town.SlugMaxLength);
    }
}

internal sealed class BeltDescriptionMapping : IEntityTypeConfiguration<BeltDescription>
{
    public void Configure(EntityTypeBuilder<BeltDescription> belt)
    {
        belt.Property(b => b.TraitsRu).HasMaxLength(BeltDescription.TextMaxLength);
        belt.Property(b => b.TraitsEn).HasMaxLength(BeltDescription.TextMaxLength);
        belt.HasIndex(b => new { b.RegionId, b.Belt }).IsUnique();
    }
}

internal sealed class TransportRayMapping : IEntityTypeConfiguration<TransportRay>
{
    public void Configure(EntityTypeBuilder<TransportRay> ray)
    {
        ray.Property(r => r.Code).HasMaxLength(TransportRay.CodeMaxLength);
        ray.HasIndex(r => new { r.RegionId, r.Code }).IsUnique();
        ray.Property(r => r.NameRu).HasMaxLength(TransportRay.TextMaxLength);
        ray.Property(r => r.NameEn).HasMaxLength(TransportRay.TextMaxLength);
        ray.Property(r => r.DescriptionRu).HasMaxLength(TransportRay.TextMaxLength);
        ray.Property(r => r.DescriptionEn).HasMaxLength(TransportRay.TextMaxLength);
    }
}

internal sealed class TransportRayStopMapping : IEntityTypeConfiguration<TransportRayStop>
{
    public void Configure(EntityTypeBuilder<TransportRayStop> stop) =>
        stop.HasIndex(s => new { s.TransportRayId, s.TownId }).IsUnique();
}
