using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Letters;

namespace SmallTowns.Data.Mappings;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("Letters");
        letter.Property(l => l.Key).HasMaxLength(Letter.KeyLength);
        letter.Property(l => l.Purpose).HasMaxLength(Letter.PurposeMaxLength);
        letter.Property(l => l.About).HasMaxLength(Letter.AboutMaxLength);
        letter.Property(l => l.Outcome).HasMaxLength(Letter.OutcomeMaxLength);
        letter.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId);
        letter.HasIndex(l => l.Key).IsUnique();
        letter.HasIndex(l => l.About);
    }
}
