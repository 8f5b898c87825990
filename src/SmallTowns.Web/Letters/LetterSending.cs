using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Domain.Consents;
using SmallTowns.Domain.Letters;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Mail;

namespace SmallTowns.Web.Letters;

/// <summary>
/// Sends one letter. A server that is away is tried again for about a day; one that refuses the letter for good is not. A node that dies
/// between the server's "taken" and this one's note sends it twice, under the same number of the message.
/// </summary>
public sealed class LetterSending(IDbContextFactory<SmallTownsDbContext> contexts, LetterOutbox outbox, MailSender mail, TimeProvider clock) : JobKind
{
    public const string KindCode = "send-letter";

    public override string Code => KindCode;

    public override string Title => "Отправка письма";

    public override int MostAttempts => 30;

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var letter = await db.Letters.Include(row => row.Person!.Consents).ThenInclude(consent => consent.DocumentVersion)
            .SingleOrDefaultAsync(row => row.Key == job.Key, cancellationToken);
        if (letter is not { State: LetterState.Queued, Sealed: { } content, Person: { } person })
            return null;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (person.Address is null || !person.Consents.Any(consent => consent.DocumentVersion!.Act == ConsentAct.Process && consent.HoldsAt(utcNow)))
        {
            letter.End(LetterState.Dropped, null, utcNow);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }

        LetterText text;
        try
        {
            text = outbox.Open(content);
        }
        catch (CryptographicException)
        {
            letter.End(LetterState.Refused, "Ключи портала сменились, и запечатанное письмо уже не прочитать.", utcNow);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }

        var delivery = await mail.DeliverAsync(person.Address, text.Subject, text.Text, letter.Key, text.OneClickStop, cancellationToken);
        if (delivery.Outcome == MailOutcome.Failed)
            throw new InvalidOperationException(delivery.Reason);
        letter.End(StateOf(delivery.Outcome), delivery.Reason, clock.GetUtcNow().UtcDateTime);
        // It has left: whether that is noted must not hang on a node that stops.
        await db.SaveChangesAsync(CancellationToken.None);
        return null;
    }

    private static LetterState StateOf(MailOutcome outcome) => outcome switch
    {
        MailOutcome.Sent => LetterState.Accepted,
        MailOutcome.WrittenToFile => LetterState.WrittenToFile,
        _ => LetterState.Refused,
    };
}
