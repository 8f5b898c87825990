using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Consents;

namespace SmallTowns.Data.Mappings;

internal sealed class ConsentVersionMapping : IEntityTypeConfiguration<ConsentVersion>
{
    public void Configure(EntityTypeBuilder<ConsentVersion> version)
    {
        version.ToTable(AppendOnly.ConsentVersions);
        version.Property(v => v.DocumentKey).HasMaxLength(ConsentVersion.DocumentKeyMaxLength);
        version.Property(v => v.PurposeRu).HasMaxLength(ConsentTextContent.LineMaxLength);
        version.Property(v => v.PurposeEn).HasMaxLength(ConsentTextContent.LineMaxLength);
        version.Property(v => v.TitleRu).HasMaxLength(ConsentTextContent.LineMaxLength);
        version.Property(v => v.TitleEn).HasMaxLength(ConsentTextContent.LineMaxLength);
        version.Property(v => v.TextRu).HasMaxLength(ConsentTextContent.TextMaxLength);
        version.Property(v => v.TextEn).HasMaxLength(ConsentTextContent.TextMaxLength);
        version.HasIndex(v => new { v.DocumentKey, v.Number }).IsUnique();
    }
}

internal sealed class ConsentPersonMapping : IEntityTypeConfiguration<ConsentPerson>
{
    public void Configure(EntityTypeBuilder<ConsentPerson> person)
    {
        person.ToTable("ConsentPersons");
        person.Property(p => p.Name).HasMaxLength(ConsentPerson.NameMaxLength);
        person.Property(p => p.Address).HasMaxLength(ConsentPerson.AddressMaxLength);
        // Those whose data are still there are looked through every day.
        person.HasIndex(p => p.SavedUtc).HasFilter("\"ErasedUtc\" IS NULL");
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents");
        consent.Property(c => c.Key).HasMaxLength(Consent.KeyLength);
        consent.Property(c => c.Language).HasMaxLength(Consent.LanguageLength);
        consent.Property(c => c.GivenFor).HasMaxLength(Consent.GivenForMaxLength);
        consent.HasOne(c => c.Person).WithMany(p => p.Consents).HasForeignKey(c => c.PersonId);
        consent.HasOne(c => c.DocumentVersion).WithMany().HasForeignKey(c => c.VersionId);
        consent.HasIndex(c => c.Key).IsUnique();
        consent.HasIndex(c => c.GivenFor);
    }
}

internal sealed class ErasureActMapping : IEntityTypeConfiguration<ErasureAct>
{
    public void Configure(EntityTypeBuilder<ErasureAct> act)
    {
        act.ToTable(AppendOnly.ErasureActs);
        act.Property(a => a.Documents).HasMaxLength(ErasureAct.DocumentsMaxLength);
    }
}
