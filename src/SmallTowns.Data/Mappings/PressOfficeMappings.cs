using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Reports;
using SmallTowns.Domain.Visits;

namespace SmallTowns.Data.Mappings;

internal sealed class MediaPlanItemMapping : IEntityTypeConfiguration<MediaPlanItem>
{
    public void Configure(EntityTypeBuilder<MediaPlanItem> item)
    {
        item.ToTable("MediaPlanItems");
        item.Property(i => i.Outlet).HasMaxLength(MediaPlanItem.LineMaxLength);
        item.Property(i => i.Topic).HasMaxLength(MediaPlanItem.LineMaxLength);
        item.Property(i => i.Clipping).HasMaxLength(MediaPlanItem.UrlMaxLength);
        item.Property(i => i.Note).HasMaxLength(MediaPlanItem.NoteMaxLength);
        item.Property(i => i.ByName).HasMaxLength(Figure.PersonMaxLength);
        item.HasIndex(i => i.Day);
    }
}

internal sealed class PageOpinionMapping : IEntityTypeConfiguration<PageOpinion>
{
    public void Configure(EntityTypeBuilder<PageOpinion> opinion)
    {
        opinion.ToTable("PageOpinions");
        opinion.Property(o => o.Page).HasMaxLength(PageOpinion.PageMaxLength);
        opinion.Property(o => o.Language).HasMaxLength(2);
        opinion.Property(o => o.Text).HasMaxLength(PageOpinion.TextMaxLength);
        opinion.Property(o => o.ClosedBy).HasMaxLength(Figure.PersonMaxLength);
        opinion.HasIndex(o => new { o.ClosedUtc, o.SentUtc });
    }
}

internal sealed class VisitCountMapping : IEntityTypeConfiguration<VisitCount>
{
    public void Configure(EntityTypeBuilder<VisitCount> count)
    {
        count.ToTable("VisitCounts");
        count.Property(c => c.Kind).HasMaxLength(VisitCount.KindMaxLength);
        count.Property(c => c.Town).HasMaxLength(Town.SlugMaxLength);
        count.HasIndex(c => new { c.Day, c.Kind, c.Town }, UniqueIndexes.OneVisitCount).IsUnique();
    }
}
