using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Meetings.Documents;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff.Association;

namespace SmallTowns.Web.Staff.Meetings;

/// <summary>Proposes signed minutes to readers as a document of the Association: a rendering without names. A director decides, as of any document.</summary>
public sealed class MinutesCopies(IDbContextFactory<SmallTownsDbContext> contexts, MinutesWork minutes, AssociationFileWork files, ContentProposals proposals)
{
    [Requires(Permission.Propose)]
    public async Task<MeetingOutcome> ProposeAsync(StaffActor by, int meetingId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Propose);
        // Whoever proposes for towns alone has no documents of the Association.
        if (!by.MayFor(Permission.Propose, Scope.Association))
            return new MeetingOutcome.Refused("Документы Ассоциации предлагает редактор.");
        if (await minutes.ReadAsync(by, meetingId, cancellationToken) is not { Content: { } written } board || board.Versions[0] is not { IsSigned: true } signed)
            return new MeetingOutcome.Refused("Читателям предлагают подписанный протокол.");
        var key = string.Create(CultureInfo.InvariantCulture, $"minutes-{meetingId}");
        // Who reads the text of a decision is chosen when it is published: a copy must not tell more.
        if (await PublicTextsAsync([.. board.Decisions.Where(decision => decision.Ordinal is not null)], cancellationToken) is not { } texts)
            return new MeetingOutcome.Refused("Сначала публикуют решения этого собрания: тогда известно, кто читает их текст.");
        using var paper = MinutesDocument.PublicCopy(written, signed.Hash, texts);
        if (await files.AddAsync(by, $"{key}.docx", paper, cancellationToken) is not { File: { } file })
            return new MeetingOutcome.Refused("Файл протокола портал не принял: он больше, чем допускают настройки.");

        var meeting = board.File.Meeting;
        var subject = AssociationKinds.DocumentOf(key);
        var opened = await proposals.OpenAsync(by, subject, cancellationToken);
        var content = new AssociationDocument
        {
            Type = AssociationDocumentType.Minutes,
            TitleRu = written.Title,
            TitleEn = string.Create(CultureInfo.InvariantCulture, $"Minutes of {(meeting.IsOfAssembly ? "general assembly" : meeting.BodyEn)} No. {meeting.Number}, {board.File.Day:d MMMM yyyy}"),
            Number = meeting.Number,
            On = signed.SignedOn,
            File = file,
        };
        var reason = signed.Edition == 1 ? "Протокол подписан" : $"Протокол исправлен, редакция {signed.Edition}";
        return await proposals.ProposeAsync(by, subject, ContentJson.Write(content), null, new Sending(reason, opened.Base), cancellationToken) switch
        {
            ProposeOutcome.Sent => new MeetingOutcome.Done(),
            ProposeOutcome.NothingChanged => new MeetingOutcome.Refused("Эта копия уже опубликована или ждёт проверки."),
            ProposeOutcome.Invalid invalid => new MeetingOutcome.Invalid(invalid.Problems),
            _ => new MeetingOutcome.Refused("Копия уже ждёт проверки: её предложил другой человек."),
        };
    }

    /// <returns>What the public may read of each decision, by its number; nothing while one of them is not published.</returns>
    private async Task<IReadOnlyDictionary<int, string?>?> PublicTextsAsync(IReadOnlyList<AssemblyDecision> decisions, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ordinals = decisions.ToDictionary(decision => AssociationKinds.DecisionOf(decision.Reference!).FullKey, decision => decision.Ordinal!.Value);
        List<string> keys = [.. ordinals.Keys];
        var published = await db.PublishedDocuments.Where(document => keys.Contains(document.SubjectKey))
            .ToDictionaryAsync(document => document.SubjectKey, document => document.Content, cancellationToken);
        return published.Count < ordinals.Count ? null : published.ToDictionary(one => ordinals[one.Key], one => ContentJson.Read<DecisionContent>(one.Value).PublicText);
    }
}
