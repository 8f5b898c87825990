using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Letters;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Mail.Inbox;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases.Inbox;

/// <summary>
/// Reads the letters that came: one that came back marks the letter of the outbox, an answer goes into its case. What answers no letter of
/// the portal, and what a program wrote, is moved aside.
/// </summary>
public sealed class InboxReading(IDbContextFactory<SmallTownsDbContext> contexts, MailFolder folder, CaseMessages messages, TimeProvider clock, ILogger<InboxReading> logger) : JobKind
{
    private const long MostBytes = 25 * 1024 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public override string Code => "read-inbox";

    public override string Title => "Чтение писем, пришедших порталу";

    public override TimeSpan? Every => folder.IsSet ? Pause : null;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        foreach (var file in folder.Files())
        {
            switch (await TakeAsync(file, cancellationToken))
            {
                case Placed.Yes:
                    file.Delete();
                    break;
                case Placed.No:
                    folder.PutAside(file);
                    break;
            }
        }

        return null;
    }

    private enum Placed
    {
        Yes = 1,
        No = 2,

        /// <summary>It stays where it is.</summary>
        Later = 3,
    }

    private async Task<Placed> TakeAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (file.Length > MostBytes)
            return Placed.No;
        IncomingLetter letter;
        try
        {
            await using var stream = file.OpenRead();
            letter = await IncomingLetter.ReadAsync(stream, cancellationToken);
        }
        catch (FormatException)
        {
            logger.LogWarning("A letter that came cannot be read and is moved aside");
            return Placed.No;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var answered = await db.Letters.Include(row => row.Person!.Consents).ThenInclude(consent => consent.DocumentVersion)
            .Where(row => letter.AnswersTo.Contains(row.Key)).ToListAsync(cancellationToken);
        if (letter.AnswersTo.Select(key => answered.Find(row => row.Key == key)).OfType<Letter>().FirstOrDefault() is not { } nearest)
            return Placed.No;
        if (letter.Return is { } returned)
            return await ReturnAsync(db, nearest, returned, cancellationToken);
        return letter.IsAutomatic ? Placed.No : await WriteAsync(db, nearest, letter, cancellationToken);
    }

    private async Task<Placed> ReturnAsync(SmallTownsDbContext db, Letter letter, ReturnedLetter returned, CancellationToken cancellationToken)
    {
        letter.Return(InboxWords.Of(returned, letter.Person?.Address), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Placed.Yes;
    }

    private async Task<Placed> WriteAsync(SmallTownsDbContext db, Letter answered, IncomingLetter letter, CancellationToken cancellationToken)
    {
        var caseKey = CaseKeys.CaseIn(answered.About);
        var about = await db.InvestorCases.AsNoTracking().SingleOrDefaultAsync(row => row.Key == caseKey, cancellationToken);
        if (about is null)
            return Placed.No;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        // Whoever must not be known any more is not written down again, and the letter goes as well.
        if (answered.Person is not { Address: { } address } person || !person.Consents.Any(consent => consent.DocumentVersion!.Act == ConsentAct.Process && consent.HoldsAt(utcNow)))
            return Placed.Yes;
        if (await db.CaseMessages.AnyAsync(row => row.Fingerprint == letter.Fingerprint, cancellationToken))
            return Placed.Yes;
        var text = InboxWords.TextOf(letter, address);
        return await messages.AddAsync(db, about.Id, CaseMessageWay.Mail, text, cancellationToken, letter.Fingerprint) == MessageOutcome.ManyToday ? Placed.Later : Placed.Yes;
    }
}

/// <summary>What staff read of letters that came.</summary>
internal static class InboxWords
{
    private const string Nobody = "***";

    public static string Of(ReturnedLetter returned, string? address)
    {
        var reason = returned.Reason is { } said ? $": {TypedText.Clean(address is null ? said : said.Replace(address, Nobody, StringComparison.OrdinalIgnoreCase)).Replace('\n', ' ')}" : null;
        return $"письмо вернулось, {returned.Status}{reason}";
    }

    /// <summary>The words, and what the person who answers has to know of how they came.</summary>
    public static string TextOf(IncomingLetter letter, string address)
    {
        var notes = new[]
        {
            string.Equals(letter.From, address, StringComparison.OrdinalIgnoreCase) ? null : "[Написано не с того адреса, на который портал посылал письмо.]",
            letter.Attachments > 0 ? $"[Вложений: {letter.Attachments}. Портал их не хранит: попросите прислать их вам.]" : null,
        }.OfType<string>().ToList();
        var end = notes.Count > 0 ? "\n\n" + string.Join('\n', notes) : "";
        var words = TypedText.Clean(letter.Text) is { Length: > 0 } text ? text : "[В письме нет слов.]";
        return TextStart.Of(words, CaseMessage.TextMaxLength - end.Length - 1) + end;
    }
}
