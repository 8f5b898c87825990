using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Mappings;

internal sealed class TownMapping : IEntityTypeConfiguration<Town>
{
    public void Configure(EntityTypeBuilder<Town> town)
    {
        town.Property(t => t.Slug).HasMaxLength(Town.SlugMaxLength);
        town.HasIndex(t => new { t.RegionId, t.Slug }).IsUnique();
        town.Property(t => t.Key).HasMaxLength(Town.KeyMaxLength);
        town.HasIndex(t => t.Key).IsUnique().HasDatabaseName(UniqueIndexes.OneTownOfKey);
        town.Property(t => t.SuccessorSlug).HasMaxLength(Town.SlugMaxLength);
        town.Property(t => t.CeasedNoteRu).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.CeasedNoteEn).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.NameRu).HasMaxLength(Town.NameMaxLength);
        town.Property(t => t.NameEn).HasMaxLength(Town.NameMaxLength);
        town.Property(t => t.Oktmo).HasMaxLength(Town.OktmoMaxLength);
        town.HasIndex(t => t.Oktmo).IsUnique();
        town.Property(t => t.RailStationRu).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.RailStationEn).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.MainRoadRu).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.MainRoadEn).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.NoteRu).HasMaxLength(Town.TextMaxLength);
        town.Property(t => t.NoteEn).HasMaxLength(Town.TextMaxLength);
    }
}

internal sealed class TownStatementMapping : IEntityTypeConfiguration<TownStatement>
{
    public void Configure(EntityTypeBuilder<TownStatement> statement)
    {
        statement.Property(s => s.TextRu).HasMaxLength(TownStatement.TextMaxLength);
        statement.Property(s => s.TextEn).HasMaxLength(TownStatement.TextMaxLength);
        statement.Property(s => s.SourcePlaceRu).HasMaxLength(SourcePlace.TextMaxLength);
        statement.Property(s => s.SourcePlaceEn).HasMaxLength(SourcePlace.TextMaxLength);
    }
}

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> municipality)
    {
        municipality.Property(m => m.Code).HasMaxLength(Municipality.CodeMaxLength);
        municipality.HasIndex(m => new { m.RegionId, m.Code }).IsUnique();
        municipality.Property(m => m.NameRu).HasMaxLength(Municipality.NameMaxLength);
        municipality.Property(m => m.NameEn).HasMaxLength(Municipality.NameMaxLength);
        municipality.Property(m => m.Oktmo).HasMaxLength(Municipality.OktmoMaxLength);
    }
}

internal sealed class TownMunicipalityMapping : IEntityTypeConfiguration<TownMunicipality>
{
    public void Configure(EntityTypeBuilder<TownMunicipality> link) =>
        link.HasIndex(l => new { l.TownId, l.MunicipalityId, l.StatedForYear }).IsUnique();
}
