using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Reports;

namespace SmallTowns.Data.Mappings;

internal sealed class FigureReportMapping : IEntityTypeConfiguration<FigureReport>
{
    public void Configure(EntityTypeBuilder<FigureReport> report)
    {
        report.ToTable("FigureReports");
        report.Ignore(r => r.Scope);
        report.Property(r => r.Text).HasMaxLength(FigureReport.TextMaxLength);
        report.Property(r => r.RightValue).HasMaxLength(FigureReport.LineMaxLength);
        report.Property(r => r.WrittenWhere).HasMaxLength(FigureReport.LineMaxLength);
        report.Property(r => r.Email).HasMaxLength(FigureReport.EmailMaxLength);
        report.Property(r => r.Consent).HasMaxLength(FigureReport.LineMaxLength);
        report.Property(r => r.Answer).HasMaxLength(FigureReport.AnswerMaxLength);
        report.Property(r => r.ClosedBy).HasMaxLength(Figure.PersonMaxLength);
        report.HasIndex(r => new { r.State, r.SentUtc });
    }
}
