using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;

namespace SmallTowns.Data.Mappings;

internal sealed class StaffNoticeMapping : IEntityTypeConfiguration<StaffNotice>
{
    public void Configure(EntityTypeBuilder<StaffNotice> notice)
    {
        notice.Property(n => n.Key).HasMaxLength(StaffNotice.KeyMaxLength);
        notice.Property(n => n.MailKey).HasMaxLength(StaffNotice.MailKeyMaxLength);
        notice.Property(n => n.ByName).HasMaxLength(StaffNotice.NameMaxLength);
        notice.Property(n => n.Text).HasMaxLength(StaffNotice.TextMaxLength);
        notice.HasOne<StaffUser>().WithMany().HasForeignKey(n => n.UserId);
        notice.HasOne<Proposal>().WithMany().HasForeignKey(n => n.ProposalId);
        notice.HasOne<ProposalBatch>().WithMany().HasForeignKey(n => n.BatchId);
        notice.HasOne<Town>().WithMany().HasForeignKey(n => n.TownId);
        notice.HasOne<Assignment>().WithMany().HasForeignKey(n => n.AssignmentId);
        notice.HasOne<SupportRequest>().WithMany().HasForeignKey(n => n.RequestId);
        notice.HasOne<Warning>().WithMany().HasForeignKey(n => n.WarningId);
        notice.HasOne<CooperationEntry>().WithMany().HasForeignKey(n => n.EntryId);
        notice.HasOne<Agreement>().WithMany().HasForeignKey(n => n.AgreementId);
        notice.HasIndex(n => new { n.UserId, n.Key }, UniqueIndexes.OneNoticeOfHappening).IsUnique();
        notice.HasIndex(n => new { n.UserId, n.Utc });
        // What is unread is counted on every page, what no letter has taken up every minute.
        notice.HasIndex(n => n.UserId, "IX_StaffNotices_Unread").HasFilter("\"ReadUtc\" IS NULL");
        notice.HasIndex(n => n.UserId, "IX_StaffNotices_InNoLetter").HasFilter("\"ReadUtc\" IS NULL AND \"MailKey\" IS NULL");
        notice.HasIndex(n => n.MailKey);
    }
}

internal sealed class NoticeChoiceMapping : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.HasKey(c => new { c.UserId, c.Kind });
        choice.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OpenFormMapping : IEntityTypeConfiguration<OpenForm>
{
    public void Configure(EntityTypeBuilder<OpenForm> form)
    {
        form.Property(f => f.Id).ValueGeneratedNever();
        form.Property(f => f.Form).HasMaxLength(PersonalDraft.FormMaxLength);
        form.HasOne<StaffUser>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Restrict);
        form.HasIndex(f => f.Form);
        form.HasIndex(f => f.SeenUtc);
    }
}

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.Property(f => f.Page).HasMaxLength(SavedFilter.PageMaxLength);
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.NameMaxLength);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.QueryMaxLength);
        filter.HasOne<StaffUser>().WithMany().HasForeignKey(f => f.UserId);
        filter.HasIndex(f => new { f.UserId, f.Page, f.Name }, UniqueIndexes.OneFilterOfName).IsUnique();
    }
}
