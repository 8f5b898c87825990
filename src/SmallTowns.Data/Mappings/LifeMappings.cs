using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Approvals;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Vacancies;

namespace SmallTowns.Data.Mappings;

internal sealed class VacancyMapping : IEntityTypeConfiguration<Vacancy>
{
    public void Configure(EntityTypeBuilder<Vacancy> vacancy)
    {
        vacancy.ToTable("Vacancies");
        vacancy.Property(v => v.FeedId).HasMaxLength(Vacancy.FeedIdMaxLength);
        vacancy.Property(v => v.SearchTitle).HasMaxLength(Vacancy.TitleMaxLength);
        vacancy.Property(v => v.LinkedBy).HasMaxLength(Figure.PersonMaxLength);
        vacancy.HasOne(v => v.Town).WithMany().HasForeignKey(v => v.TownId);
        vacancy.HasOne<Town>().WithMany().HasForeignKey(v => v.GuessedTownId);
        vacancy.ComplexProperty(v => v.Content, content =>
        {
            content.Property(c => c.Title).HasColumnName("Title").HasMaxLength(Vacancy.TitleMaxLength);
            content.Property(c => c.Employer).HasColumnName("Employer").HasMaxLength(Vacancy.LineMaxLength);
            content.Property(c => c.EmployerInn).HasColumnName("EmployerInn").HasMaxLength(Vacancy.RegistryNumberMaxLength);
            content.Property(c => c.EmployerOgrn).HasColumnName("EmployerOgrn").HasMaxLength(Vacancy.RegistryNumberMaxLength);
            content.Property(c => c.PayFrom).HasColumnName("PayFrom");
            content.Property(c => c.PayTo).HasColumnName("PayTo");
            content.Property(c => c.Currency).HasColumnName("Currency").HasMaxLength(Vacancy.LineMaxLength);
            content.Property(c => c.Schedule).HasColumnName("Schedule").HasMaxLength(Vacancy.LineMaxLength);
            content.Property(c => c.Employment).HasColumnName("Employment").HasMaxLength(Vacancy.LineMaxLength);
            content.Property(c => c.Category).HasColumnName("Category").HasMaxLength(Vacancy.LineMaxLength);
            content.Property(c => c.Address).HasColumnName("Address").HasMaxLength(Vacancy.UrlMaxLength);
            content.Property(c => c.Latitude).HasColumnName("Latitude");
            content.Property(c => c.Longitude).HasColumnName("Longitude");
            content.Property(c => c.Duties).HasColumnName("Duties").HasMaxLength(Vacancy.TextMaxLength);
            content.Property(c => c.Requirements).HasColumnName("Requirements").HasMaxLength(Vacancy.TextMaxLength);
            content.Property(c => c.Education).HasColumnName("Education").HasMaxLength(Vacancy.LineMaxLength);
            content.Property(c => c.Qualification).HasColumnName("Qualification").HasMaxLength(Vacancy.TextMaxLength);
            content.Property(c => c.ExperienceYears).HasColumnName("ExperienceYears");
            content.Property(c => c.Places).HasColumnName("Places");
            content.Property(c => c.CreatedOn).HasColumnName("CreatedOn");
            content.Property(c => c.ModifiedOn).HasColumnName("ModifiedOn");
            content.Property(c => c.Url).HasColumnName("Url").HasMaxLength(Vacancy.UrlMaxLength);
        });
        vacancy.HasIndex(v => v.FeedId, UniqueIndexes.OneVacancyOfFeed).IsUnique();
        vacancy.HasIndex(v => new { v.Link, v.EndedUtc, v.TownId });
    }
}

internal sealed class VacancyPassMapping : IEntityTypeConfiguration<VacancyPass>
{
    public void Configure(EntityTypeBuilder<VacancyPass> pass)
    {
        pass.ToTable("VacancyPasses");
        pass.Property(p => p.Origin).HasMaxLength(VacancyPass.OriginMaxLength);
        pass.Property(p => p.ByName).HasMaxLength(Figure.PersonMaxLength);
        pass.HasOne<StandingApproval>().WithMany().HasForeignKey(p => p.ApprovalId);
    }
}

internal sealed class StandingApprovalMapping : IEntityTypeConfiguration<StandingApproval>
{
    public void Configure(EntityTypeBuilder<StandingApproval> approval)
    {
        approval.ToTable("StandingApprovals");
        approval.Ignore(a => a.RecordSubject).Ignore(a => a.RecordKey).Ignore(a => a.RecordScope);
        approval.Property(a => a.Terms).HasMaxLength(StandingApproval.TermsMaxLength);
        approval.Property(a => a.AskedBy).HasMaxLength(Figure.PersonMaxLength);
        approval.Property(a => a.GivenBy).HasMaxLength(Figure.PersonMaxLength);
        approval.Property(a => a.EndedBy).HasMaxLength(Figure.PersonMaxLength);
        approval.Property(a => a.EndReason).HasMaxLength(StandingApproval.ReasonMaxLength);
    }
}

internal sealed class ApprovedPublicationMapping : IEntityTypeConfiguration<ApprovedPublication>
{
    public void Configure(EntityTypeBuilder<ApprovedPublication> publication)
    {
        publication.ToTable("ApprovedPublications");
        publication.Property(p => p.CheckedBy).HasMaxLength(Figure.PersonMaxLength);
        publication.HasOne(p => p.Approval).WithMany().HasForeignKey(p => p.ApprovalId);
        publication.HasOne<Proposal>().WithMany().HasForeignKey(p => p.ProposalId);
        publication.HasIndex(p => p.CheckedUtc);
    }
}

internal sealed class OutageReportMapping : IEntityTypeConfiguration<OutageReport>
{
    public void Configure(EntityTypeBuilder<OutageReport> report)
    {
        report.ToTable("OutageReports");
        report.Property(r => r.Street).HasMaxLength(OutageReport.StreetMaxLength);
        report.Property(r => r.House).HasMaxLength(OutageReport.StreetMaxLength);
        report.Property(r => r.Text).HasMaxLength(OutageReport.TextMaxLength);
        report.Property(r => r.OutageWord).HasMaxLength(OutageReport.WordMaxLength);
        report.Property(r => r.ClosedBy).HasMaxLength(Figure.PersonMaxLength);
        report.HasOne(r => r.Town).WithMany().HasForeignKey(r => r.TownId);
        report.HasIndex(r => new { r.State, r.SentUtc });
    }
}

internal sealed class OutageWatchMapping : IEntityTypeConfiguration<OutageWatch>
{
    public void Configure(EntityTypeBuilder<OutageWatch> watch)
    {
        watch.ToTable("OutageWatches");
        watch.Property(w => w.ByName).HasMaxLength(Figure.PersonMaxLength);
        watch.HasOne<Town>().WithMany().HasForeignKey(w => w.TownId);
        watch.HasIndex(w => new { w.TownId, w.Day }, UniqueIndexes.OneWatchOfDay).IsUnique();
    }
}
