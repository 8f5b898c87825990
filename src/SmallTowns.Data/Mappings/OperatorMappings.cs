using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Operators;

namespace SmallTowns.Data.Mappings;

internal sealed class PortalOperatorMapping : IEntityTypeConfiguration<PortalOperator>
{
    public void Configure(EntityTypeBuilder<PortalOperator> row)
    {
        row.ToTable("PortalOperator");
        foreach (var line in typeof(PortalOperator).GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite))
            row.Property(line.Name).HasMaxLength(line.Name == nameof(PortalOperator.PolicyUrl) ? PortalOperator.UrlMaxLength : PortalOperator.LineMaxLength);
        // The row comes with the database, so that two who save the first time cannot make two of it.
        row.HasData(new PortalOperator { Id = PortalOperator.OnlyId });
    }
}
