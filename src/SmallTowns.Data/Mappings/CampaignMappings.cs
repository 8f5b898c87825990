using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;

namespace SmallTowns.Data.Mappings;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("Campaigns");
        campaign.Property(c => c.Title).HasMaxLength(Campaign.TitleMaxLength);
        campaign.Property(c => c.Text).HasMaxLength(Campaign.TextMaxLength);
        campaign.Property(c => c.MadeBy).HasMaxLength(Campaign.PersonMaxLength);
        campaign.HasMany(c => c.Measures).WithOne().HasForeignKey(measure => measure.CampaignId);
        campaign.HasMany(c => c.Forms).WithOne(form => form.Campaign).HasForeignKey(form => form.CampaignId);
        campaign.HasOne<Campaign>().WithMany().HasForeignKey(c => c.CopiedFromId);
    }
}

internal sealed class CampaignMeasureMapping : IEntityTypeConfiguration<CampaignMeasure>
{
    public void Configure(EntityTypeBuilder<CampaignMeasure> measure)
    {
        measure.ToTable("CampaignMeasures");
        measure.Property(m => m.Hint).HasMaxLength(CampaignMeasure.HintMaxLength);
        measure.HasIndex(m => new { m.CampaignId, m.IndicatorId }).IsUnique();
    }
}

internal sealed class CampaignFormMapping : IEntityTypeConfiguration<CampaignForm>
{
    public void Configure(EntityTypeBuilder<CampaignForm> form)
    {
        form.ToTable("CampaignForms");
        form.Property(f => f.Key).HasMaxLength(CampaignForm.KeyLength);
        form.Property(f => f.Address).HasMaxLength(CampaignForm.AddressMaxLength);
        form.Property(f => f.SavedBy).HasMaxLength(Figure.PersonMaxLength);
        form.Property(f => f.SignedBy).HasMaxLength(CampaignForm.PersonMaxLength);
        form.Property(f => f.SignedPosition).HasMaxLength(CampaignForm.PositionMaxLength);
        form.Property(f => f.ReturnedReason).HasMaxLength(CampaignForm.ReasonMaxLength);
        form.HasMany(f => f.Answers).WithOne().HasForeignKey(answer => answer.FormId);
        form.HasMany(f => f.Steps).WithOne().HasForeignKey(step => step.FormId);
        form.HasIndex(f => f.Key).IsUnique();
        form.HasIndex(f => new { f.CampaignId, f.TownId }).IsUnique();
    }
}

internal sealed class CampaignAnswerMapping : IEntityTypeConfiguration<CampaignAnswer>
{
    public void Configure(EntityTypeBuilder<CampaignAnswer> answer)
    {
        answer.ToTable("CampaignAnswers");
        answer.Property(a => a.Text).HasMaxLength(CampaignAnswer.TextMaxLength);
        answer.Property(a => a.Note).HasMaxLength(CampaignAnswer.NoteMaxLength);
        answer.HasIndex(a => new { a.FormId, a.MeasureId }, UniqueIndexes.OneAnswerOfMeasure).IsUnique();
    }
}

internal sealed class CampaignStepMapping : IEntityTypeConfiguration<CampaignStep>
{
    public void Configure(EntityTypeBuilder<CampaignStep> step)
    {
        step.ToTable("CampaignSteps");
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Text).HasMaxLength(CampaignForm.ReasonMaxLength);
    }
}
