using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Readers;

namespace SmallTowns.Data.Mappings;

internal sealed class ReaderAccountMapping : IEntityTypeConfiguration<ReaderAccount>
{
    public void Configure(EntityTypeBuilder<ReaderAccount> account)
    {
        account.ToTable("ReaderAccounts");
        account.Property(a => a.Key).HasMaxLength(ReaderAccount.KeyLength);
        account.Property(a => a.AddressHash).HasMaxLength(ReaderAccount.AddressHashLength);
        account.Property(a => a.Language).HasMaxLength(ReaderAccount.LanguageLength);
        account.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        account.HasMany(a => a.Views).WithOne().HasForeignKey(view => view.AccountId);
        account.HasIndex(a => a.Key).IsUnique();
        account.HasIndex(a => a.AddressHash, UniqueIndexes.OneReaderOfAddress).IsUnique();
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.Property(v => v.Key).HasMaxLength(SavedView.KeyLength);
        view.Property(v => v.Address).HasMaxLength(SavedView.AddressMaxLength);
        view.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        view.HasIndex(v => v.Key).IsUnique();
        // Those whose news are due are looked through every hour.
        view.HasIndex(v => v.ToldBefore).HasFilter("\"SendsNew\"");
    }
}
