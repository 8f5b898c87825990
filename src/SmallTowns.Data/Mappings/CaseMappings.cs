using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sites;

namespace SmallTowns.Data.Mappings;

internal sealed class InvestorCaseMapping : IEntityTypeConfiguration<InvestorCase>
{
    public void Configure(EntityTypeBuilder<InvestorCase> investorCase)
    {
        investorCase.ToTable("InvestorCases");
        investorCase.Ignore(c => c.Facts);
        investorCase.Ignore(c => c.IsQuestion);
        // What was asked before others could ask was asked by investors.
        // No member is 0: nothing that was chosen is taken for not chosen.
        investorCase.Property(c => c.Asker).HasDefaultValue(CaseAsker.Investor).HasSentinel((CaseAsker)0);
        investorCase.Property(c => c.Key).HasMaxLength(InvestorCase.KeyLength);
        investorCase.Property(c => c.Language).HasMaxLength(InvestorCase.LanguageLength);
        investorCase.Property(c => c.Question).HasMaxLength(EnquiryText.QuestionMaxLength);
        investorCase.Property(c => c.Organisation).HasMaxLength(EnquiryText.OrganisationMaxLength);
        investorCase.Property(c => c.Phone).HasMaxLength(EnquiryText.PhoneMaxLength);
        investorCase.Property(c => c.LostTo).HasMaxLength(InvestorCase.LostToMaxLength);
        investorCase.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
        investorCase.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.ResponsibleUserId);
        investorCase.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.DeputyUserId);
        investorCase.HasMany(c => c.Steps).WithOne().HasForeignKey(step => step.CaseId);
        investorCase.HasMany(c => c.Answers).WithOne().HasForeignKey(answer => answer.CaseId);
        investorCase.HasMany(c => c.Objects).WithOne().HasForeignKey(row => row.CaseId);
        investorCase.HasMany(c => c.Towns).WithOne().HasForeignKey(row => row.CaseId);
        investorCase.HasMany(c => c.Proposals).WithOne().HasForeignKey(proposal => proposal.CaseId);
        investorCase.HasMany(c => c.Messages).WithOne().HasForeignKey(message => message.CaseId);
        investorCase.HasIndex(c => c.Key).IsUnique();
        investorCase.HasIndex(c => new { c.Stage, c.NextDueOn });
    }
}

internal sealed class CaseStepMapping : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> step)
    {
        step.ToTable("CaseSteps");
        step.Property(s => s.ByName).HasMaxLength(Figure.PersonMaxLength);
        step.Property(s => s.Note).HasMaxLength(CaseStep.NoteMaxLength);
    }
}

internal sealed class CaseAnswerMapping : IEntityTypeConfiguration<CaseAnswer>
{
    public void Configure(EntityTypeBuilder<CaseAnswer> answer)
    {
        answer.ToTable("CaseAnswers");
        answer.Property(a => a.ByName).HasMaxLength(Figure.PersonMaxLength);
        answer.Property(a => a.Text).HasMaxLength(CaseAnswer.TextMaxLength);
        answer.Property(a => a.LetterKey).HasMaxLength(Domain.Letters.Letter.KeyLength);
    }
}

internal sealed class CaseObjectMapping : IEntityTypeConfiguration<CaseObject>
{
    public void Configure(EntityTypeBuilder<CaseObject> row)
    {
        row.ToTable("CaseObjects");
        row.Property(r => r.Reference).HasMaxLength(SiteReference.MaxLength);
        row.HasIndex(r => new { r.CaseId, r.Reference }).IsUnique();
        // Asked from the other side too: which cases an object is in.
        row.HasIndex(r => r.Reference);
    }
}

internal sealed class CaseTownMapping : IEntityTypeConfiguration<CaseTown>
{
    public void Configure(EntityTypeBuilder<CaseTown> row)
    {
        row.ToTable("CaseTowns");
        row.Property(r => r.Slug).HasMaxLength(Town.SlugMaxLength);
        row.HasIndex(r => new { r.CaseId, r.Slug }).IsUnique();
        row.HasIndex(r => r.Slug);
    }
}

internal sealed class CaseProposalMapping : IEntityTypeConfiguration<CaseProposal>
{
    public void Configure(EntityTypeBuilder<CaseProposal> proposal)
    {
        proposal.ToTable("CaseProposals");
        proposal.Property(p => p.Key).HasMaxLength(CaseProposal.KeyLength);
        proposal.Property(p => p.Language).HasMaxLength(InvestorCase.LanguageLength);
        proposal.Property(p => p.Letter).HasMaxLength(CaseProposal.LetterMaxLength);
        proposal.Property(p => p.LetterKey).HasMaxLength(Domain.Letters.Letter.KeyLength);
        proposal.Property(p => p.ByName).HasMaxLength(Figure.PersonMaxLength);
        proposal.Property(p => p.RevokedByName).HasMaxLength(Figure.PersonMaxLength);
        proposal.HasMany(p => p.Questions).WithOne().HasForeignKey(question => question.ProposalId);
        proposal.HasIndex(p => p.Key).IsUnique();
    }
}

internal sealed class ProposedQuestionMapping : IEntityTypeConfiguration<ProposedQuestion>
{
    public void Configure(EntityTypeBuilder<ProposedQuestion> question)
    {
        question.ToTable("ProposedQuestions");
        question.Property(q => q.Question).HasMaxLength(ProposedQuestion.QuestionMaxLength);
        question.Property(q => q.Answer).HasMaxLength(ProposedQuestion.AnswerMaxLength);
        question.HasIndex(q => new { q.ProposalId, q.Place }).IsUnique();
    }
}

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> file)
    {
        file.ToTable("CaseFiles");
        file.Property(f => f.Name).HasMaxLength(CaseFile.NameMaxLength);
        file.Property(f => f.ByName).HasMaxLength(Figure.PersonMaxLength);
        file.HasOne<InvestorCase>().WithMany().HasForeignKey(f => f.CaseId);
        file.HasOne(f => f.Content).WithOne().HasForeignKey<CaseFileContent>(content => content.FileId);
    }
}

internal sealed class CaseFileContentMapping : IEntityTypeConfiguration<CaseFileContent>
{
    public void Configure(EntityTypeBuilder<CaseFileContent> content) => content.ToTable("CaseFileContents");
}

internal sealed class CaseMessageMapping : IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseMessage> message)
    {
        message.ToTable("CaseMessages");
        message.Property(m => m.Text).HasMaxLength(CaseMessage.TextMaxLength);
        message.Property(m => m.Fingerprint).HasMaxLength(CaseMessage.FingerprintLength);
        message.HasIndex(m => m.Fingerprint).IsUnique();
    }
}
