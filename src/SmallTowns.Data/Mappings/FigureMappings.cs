using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Mappings;

internal sealed class FigureMapping : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.ToTable("Figures", table =>
        {
            table.HasCheckConstraint("CK_Figures_OneSubject",
                """
                (CASE WHEN "RegionId" IS NULL THEN 0 ELSE 1 END)
                + (CASE WHEN "TownId" IS NULL THEN 0 ELSE 1 END) = 1
                """);
            table.HasCheckConstraint("CK_Figures_WholePeriod",
                """("PeriodStart" IS NULL) = ("PeriodEnd" IS NULL)""");
        });

        figure.Ignore(f => f.Kind);
        figure.Ignore(f => f.SourcePlace);
        figure.HasDiscriminator<FigureKind>("FigureKind")
            .HasValue<PopulationCount>(FigureKind.Population)
            .HasValue<TerritoryArea>(FigureKind.Area)
            .HasValue<TravelTime>(FigureKind.TravelTime)
            .HasValue<EmploymentCount>(FigureKind.Employment)
            .HasValue<IndicatorValue>(FigureKind.Indicator)
            .HasValue<ExpertBelt>(FigureKind.ExpertBelt);

        figure.Property(f => f.TopicKey).HasMaxLength(Figure.KeyMaxLength);
        figure.Property(f => f.SeriesKey).HasMaxLength(Figure.KeyMaxLength);
        figure.Property(f => f.NoteRu).HasMaxLength(Figure.NoteMaxLength);
        figure.Property(f => f.NoteEn).HasMaxLength(Figure.NoteMaxLength);
        figure.Property(f => f.SourcePlaceRu).HasMaxLength(SourcePlace.TextMaxLength);
        figure.Property(f => f.SourcePlaceEn).HasMaxLength(SourcePlace.TextMaxLength);
        figure.Property(f => f.SourcePlaceUrl).HasMaxLength(Source.TextMaxLength);
        figure.Property(f => f.ProposedBy).HasMaxLength(Figure.PersonMaxLength);
        figure.Property(f => f.DecidedBy).HasMaxLength(Figure.PersonMaxLength);
        figure.Property(f => f.DecisionReason).HasMaxLength(Figure.NoteMaxLength);
        figure.HasMany(f => f.Standings).WithOne().HasForeignKey(s => s.FigureId);
        figure.HasOne(f => f.SupersededBy).WithMany().HasForeignKey(f => f.SupersededById);

        figure.HasIndex(f => f.State);
        // What stands beside the chosen one is asked for as well, by the hundred when a file is compared.
        figure.HasIndex(f => f.SeriesKey);
        figure.HasIndex(f => f.TopicKey);
        figure.HasIndex(f => f.SeriesKey, UniqueIndexes.OneChosenFigure).IsUnique().HasFilter("\"IsChosen\"");
        figure.HasIndex(f => f.TopicKey, UniqueIndexes.OneHeadlineFigure).IsUnique().HasFilter("\"IsHeadline\"");
        // Most figures refer to none of these: each row of a long file would be written into every such index all the same, twice.
        figure.HasIndex(f => f.SupersededById).HasFilter("\"SupersededById\" IS NOT NULL");
        figure.HasIndex(f => f.RegionId).HasFilter("\"RegionId\" IS NOT NULL");
    }
}

internal sealed class EmploymentCountMapping : IEntityTypeConfiguration<EmploymentCount>
{
    public void Configure(EntityTypeBuilder<EmploymentCount> count) => count.HasIndex(c => c.SectorId).HasFilter("\"SectorId\" IS NOT NULL");
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> value) => value.HasIndex(v => v.IndicatorId).HasFilter("\"IndicatorId\" IS NOT NULL");
}

internal sealed class ExpertBeltMapping : IEntityTypeConfiguration<ExpertBelt>
{
    public void Configure(EntityTypeBuilder<ExpertBelt> belt)
    {
        belt.Ignore(b => b.Belt);
        belt.Property(b => b.ReasonRu).HasMaxLength(ExpertBelt.ReasonMaxLength);
        belt.Property(b => b.ReasonEn).HasMaxLength(ExpertBelt.ReasonMaxLength);
    }
}

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.Property(s => s.Code).HasMaxLength(Source.CodeMaxLength);
        source.HasIndex(s => s.Code).IsUnique();
        source.Property(s => s.TitleRu).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.TitleEn).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.PublisherRu).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.PublisherEn).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.AuthorsRu).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.AuthorsEn).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.PublishedInRu).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.PublishedInEn).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.Url).HasMaxLength(Source.TextMaxLength);
        source.Property(s => s.ShortTitleRu).HasMaxLength(Source.ShortTitleMaxLength);
        source.Property(s => s.ShortTitleEn).HasMaxLength(Source.ShortTitleMaxLength);
        source.Property(s => s.LicenceRu).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.LicenceEn).HasMaxLength(Source.TitleMaxLength);
        source.Property(s => s.LicenceUrl).HasMaxLength(Source.TextMaxLength);
        source.Property(s => s.NoteRu).HasMaxLength(Source.TextMaxLength);
        source.Property(s => s.NoteEn).HasMaxLength(Source.TextMaxLength);
        source.Property(s => s.UnknownRu).HasMaxLength(Source.TextMaxLength);
        source.Property(s => s.UnknownEn).HasMaxLength(Source.TextMaxLength);
    }
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.Property(i => i.Code).HasMaxLength(Indicator.CodeMaxLength);
        indicator.HasIndex(i => i.Code).IsUnique();
        indicator.Property(i => i.NameRu).HasMaxLength(Indicator.NameMaxLength);
        indicator.Property(i => i.NameEn).HasMaxLength(Indicator.NameMaxLength);
        indicator.Property(i => i.UnitRu).HasMaxLength(Indicator.UnitMaxLength);
        indicator.Property(i => i.UnitEn).HasMaxLength(Indicator.UnitMaxLength);
        indicator.Property(i => i.DefinitionSourceRu).HasMaxLength(Indicator.TextMaxLength);
        indicator.Property(i => i.DefinitionSourceEn).HasMaxLength(Indicator.TextMaxLength);
    }
}

internal sealed class EmploymentSectorMapping : IEntityTypeConfiguration<EmploymentSector>
{
    public void Configure(EntityTypeBuilder<EmploymentSector> sector)
    {
        sector.Property(s => s.Code).HasMaxLength(EmploymentSector.CodeMaxLength);
        sector.HasIndex(s => new { s.Classification, s.Code }).IsUnique();
        sector.Property(s => s.NameRu).HasMaxLength(EmploymentSector.NameMaxLength);
        sector.Property(s => s.NameEn).HasMaxLength(EmploymentSector.NameMaxLength);
        sector.Property(s => s.Classes).HasMaxLength(EmploymentSector.CodeMaxLength);
    }
}
