using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Operators;
using SmallTowns.Domain.Places;

namespace SmallTowns.Data.Mappings;

internal sealed class CooperationEntryMapping : IEntityTypeConfiguration<CooperationEntry>
{
    public void Configure(EntityTypeBuilder<CooperationEntry> entry)
    {
        entry.ToTable("CooperationEntries");
        entry.Property(e => e.Title).HasMaxLength(CooperationEntry.TitleMaxLength);
        entry.Property(e => e.Unit).HasMaxLength(CooperationEntry.UnitMaxLength);
        entry.Property(e => e.Terms).HasMaxLength(CooperationEntry.TermsMaxLength);
        entry.Property(e => e.AuthorName).HasMaxLength(Figure.PersonMaxLength);
        entry.HasOne<Town>().WithMany().HasForeignKey(e => e.TownId);
        entry.HasOne<StaffUser>().WithMany().HasForeignKey(e => e.AuthorUserId);
        entry.HasMany(e => e.Steps).WithOne().HasForeignKey(step => step.EntryId);
        entry.HasIndex(e => new { e.State, e.To });
    }
}

internal sealed class CooperationStepMapping : IEntityTypeConfiguration<CooperationStep>
{
    public void Configure(EntityTypeBuilder<CooperationStep> step)
    {
        step.ToTable(AppendOnly.CooperationSteps);
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Text).HasMaxLength(CooperationStep.TextMaxLength);
    }
}

internal sealed class CooperationTalkMapping : IEntityTypeConfiguration<CooperationTalk>
{
    public void Configure(EntityTypeBuilder<CooperationTalk> talk)
    {
        talk.ToTable("CooperationTalks");
        talk.Property(t => t.BegunByName).HasMaxLength(Figure.PersonMaxLength);
        talk.HasOne<CooperationEntry>().WithMany().HasForeignKey(t => t.NeedId);
        talk.HasOne<CooperationEntry>().WithMany().HasForeignKey(t => t.OfferId);
        talk.HasOne(t => t.Agreement).WithMany().HasForeignKey(t => t.AgreementId);
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("Agreements");
        agreement.Property(a => a.Title).HasMaxLength(Agreement.TitleMaxLength);
        agreement.Property(a => a.Matter).HasMaxLength(Agreement.MatterMaxLength);
        agreement.Property(a => a.DraftedByName).HasMaxLength(Figure.PersonMaxLength);
        agreement.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.ResponsibleUserId);
        agreement.HasOne<StaffUser>().WithMany().HasForeignKey(a => a.DraftedByUserId);
        agreement.HasMany(a => a.Parties).WithOne().HasForeignKey(party => party.AgreementId);
        agreement.HasMany(a => a.Reports).WithOne().HasForeignKey(report => report.AgreementId);
        agreement.HasMany(a => a.Steps).WithOne().HasForeignKey(step => step.AgreementId);
        agreement.HasIndex(a => new { a.Year, a.Ordinal }, UniqueIndexes.OneAgreementOfNumber).IsUnique();
        agreement.HasIndex(a => new { a.State, a.To });
    }
}

internal sealed class AgreementPartyMapping : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.ToTable("AgreementParties");
        party.Property(p => p.SignatoryName).HasMaxLength(AgreementParty.PersonMaxLength);
        party.Property(p => p.SignatoryPosition).HasMaxLength(AgreementParty.PositionMaxLength);
        party.Property(p => p.PowersDocument).HasMaxLength(AgreementParty.DocumentMaxLength);
        party.Property(p => p.PowersNumber).HasMaxLength(AgreementParty.NumberMaxLength);
        party.Property(p => p.Obligations).HasMaxLength(AgreementParty.ObligationsMaxLength);
        party.Property(p => p.ApprovalDocument).HasMaxLength(AgreementParty.DocumentMaxLength);
        party.Property(p => p.ApprovalNumber).HasMaxLength(AgreementParty.NumberMaxLength);
        party.HasOne<Town>().WithMany().HasForeignKey(p => p.TownId);
        party.HasOne<Partner>().WithMany().HasForeignKey(p => p.PartnerId);
        party.HasOne<AssemblyDecision>().WithMany().HasForeignKey(p => p.DecisionId);
    }
}

internal sealed class AgreementReportMapping : IEntityTypeConfiguration<AgreementReport>
{
    public void Configure(EntityTypeBuilder<AgreementReport> report)
    {
        report.ToTable("AgreementReports");
        report.Property(r => r.Title).HasMaxLength(AgreementReport.TitleMaxLength);
        report.Property(r => r.Note).HasMaxLength(AgreementReport.NoteMaxLength);
        report.Property(r => r.ReceivedByName).HasMaxLength(Figure.PersonMaxLength);
        report.HasIndex(r => new { r.ReceivedOn, r.DueOn });
    }
}

internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.ToTable("Partners");
        partner.Property(p => p.Name).HasMaxLength(Partner.NameMaxLength);
        partner.Property(p => p.TaxNumber).HasMaxLength(TaxNumber.MaxLength);
        partner.Property(p => p.Contact).HasMaxLength(Partner.ContactMaxLength);
        partner.Property(p => p.Note).HasMaxLength(Partner.NoteMaxLength);
        partner.Property(p => p.ChangedByName).HasMaxLength(Figure.PersonMaxLength);
        partner.HasIndex(p => p.TaxNumber);
    }
}
