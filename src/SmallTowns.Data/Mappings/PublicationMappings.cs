using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Publications;

namespace SmallTowns.Data.Mappings;

internal sealed class PrintedNumberMapping : IEntityTypeConfiguration<PrintedNumber>
{
    public void Configure(EntityTypeBuilder<PrintedNumber> number)
    {
        number.Property(n => n.Place).HasMaxLength(PrintedNumber.PlaceMaxLength);
        number.Property(n => n.Text).HasMaxLength(PrintedNumber.TextMaxLength);
    }
}

internal sealed class DiscrepancyMapping : IEntityTypeConfiguration<Discrepancy>
{
    public void Configure(EntityTypeBuilder<Discrepancy> discrepancy)
    {
        discrepancy.Property(d => d.Code).HasMaxLength(Discrepancy.CodeMaxLength);
        discrepancy.HasIndex(d => new { d.SourceId, d.Code }).IsUnique();
        discrepancy.Property(d => d.PlaceRu).HasMaxLength(Discrepancy.PlaceMaxLength);
        discrepancy.Property(d => d.PlaceEn).HasMaxLength(Discrepancy.PlaceMaxLength);
        discrepancy.Property(d => d.ItemRu).HasMaxLength(Discrepancy.PlaceMaxLength);
        discrepancy.Property(d => d.ItemEn).HasMaxLength(Discrepancy.PlaceMaxLength);
        discrepancy.Property(d => d.PrintedRu).HasMaxLength(Discrepancy.TextMaxLength);
        discrepancy.Property(d => d.PrintedEn).HasMaxLength(Discrepancy.TextMaxLength);
        discrepancy.Property(d => d.ExpectedRu).HasMaxLength(Discrepancy.TextMaxLength);
        discrepancy.Property(d => d.ExpectedEn).HasMaxLength(Discrepancy.TextMaxLength);
        discrepancy.Property(d => d.ExplanationRu).HasMaxLength(Discrepancy.TextMaxLength);
        discrepancy.Property(d => d.ExplanationEn).HasMaxLength(Discrepancy.TextMaxLength);
        discrepancy.HasMany(d => d.Towns).WithMany();
    }
}
