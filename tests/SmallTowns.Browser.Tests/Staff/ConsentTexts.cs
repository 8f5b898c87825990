using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>Texts that people are asked to agree to: without one no form asks for a name.</summary>
internal static class ConsentTexts
{
    /// <summary>Publishes a text for a form, unless another test has.</summary>
    public static async Task PublishAsync(BackOffice office, string form)
    {
        var subject = ConsentTextReview.SubjectOf(form);
        var services = office.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        if (await db.PublishedDocuments.AnyAsync(document => document.SubjectKey == subject.FullKey))
            return;
        var (editor, director) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Approver));
        var proposals = services.GetRequiredService<ContentProposals>();
        var content = new ConsentTextContent
        {
            Act = ConsentAct.Process,
            PurposeRu = "ответить на обращение",
            PurposeEn = "answer an enquiry",
            TitleRu = "Согласие на обработку данных по обращению",
            TitleEn = "Consent to process data of an enquiry",
            TextRu = "Согласен на обработку моих имени и адреса.",
            TextEn = "I agree that my name and address are processed.",
            KeptDays = 365,
        };
        var opened = await proposals.OpenAsync(editor.Actor, subject);
        var sent = (ProposeOutcome.Sent)await proposals.ProposeAsync(editor.Actor, subject, ContentJson.Write(content), null, new("Нужен для обращений", opened.Base));
        var version = await db.Proposals.Where(proposal => proposal.Id == sent.ProposalId).Select(proposal => proposal.Version).SingleAsync();
        (await services.GetRequiredService<ReviewDecisions>().ApproveAsync(director.Actor, sent.ProposalId, version, PublicNote.None, null)).Should().BeOfType<ReviewOutcome.Done>();
    }
}
