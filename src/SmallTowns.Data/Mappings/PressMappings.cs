using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;

namespace SmallTowns.Data.Mappings;

internal sealed class PressEntryMapping : IEntityTypeConfiguration<PressEntry>
{
    public void Configure(EntityTypeBuilder<PressEntry> entry)
    {
        entry.ToTable("PressEntries");
        entry.Property(e => e.Kind).HasMaxLength(Subject.KindMaxLength);
        entry.Property(e => e.SubjectKey).HasMaxLength(Proposal.SubjectKeyMaxLength);
        entry.Property(e => e.Slug).HasMaxLength(PressContent.SlugMaxLength);
        entry.Property(e => e.TitleRu).HasMaxLength(PressContent.TitleMaxLength);
        entry.Property(e => e.TitleEn).HasMaxLength(PressContent.TitleMaxLength);
        entry.Property(e => e.LeadRu).HasMaxLength(PressContent.LeadMaxLength);
        entry.Property(e => e.LeadEn).HasMaxLength(PressContent.LeadMaxLength);
        entry.Ignore(e => e.Scope);
        entry.HasIndex(e => e.SubjectKey).IsUnique();
        entry.HasIndex(e => new { e.Kind, e.Slug });
        entry.HasIndex(e => new { e.Kind, e.Standing, e.FirstPublishedUtc });
        entry.HasIndex(e => e.ReviewBy);
    }
}

internal sealed class PressSlugMapping : IEntityTypeConfiguration<PressSlug>
{
    public void Configure(EntityTypeBuilder<PressSlug> slug)
    {
        slug.ToTable("PressSlugs");
        slug.Property(s => s.Kind).HasMaxLength(Subject.KindMaxLength);
        slug.Property(s => s.Slug).HasMaxLength(PressContent.SlugMaxLength);
        slug.Property(s => s.SubjectKey).HasMaxLength(Proposal.SubjectKeyMaxLength);
        slug.HasIndex(s => new { s.Kind, s.Slug }, UniqueIndexes.OnePressSlug).IsUnique();
        slug.HasIndex(s => s.SubjectKey);
    }
}

internal sealed class PressLookMapping : IEntityTypeConfiguration<PressLook>
{
    public void Configure(EntityTypeBuilder<PressLook> look)
    {
        look.ToTable("PressLooks");
        look.Property(l => l.Key).HasMaxLength(PressLook.KeyLength);
        look.Property(l => l.ForWhom).HasMaxLength(PressLook.ForWhomMaxLength);
        look.Property(l => l.Question).HasMaxLength(PressLook.QuestionMaxLength);
        look.Property(l => l.Answer).HasMaxLength(PressLook.AnswerMaxLength);
        look.Property(l => l.ByName).HasMaxLength(Proposal.PersonMaxLength);
        look.HasOne<Proposal>().WithMany().HasForeignKey(l => l.ProposalId);
        look.HasIndex(l => l.Key).IsUnique();
    }
}
