using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Notices;

/// <summary>About what a person wants letters. The portal itself tells of everything.</summary>
public sealed class NoticeChoices(IDbContextFactory<SmallTownsDbContext> contexts)
{
    public async Task<IReadOnlyDictionary<NoticeKind, NoticeMail>> OfAsync(int userId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = await db.NoticeChoices.Where(choice => choice.UserId == userId).ToDictionaryAsync(choice => choice.Kind, choice => choice.Mail, cancellationToken);
        return Enum.GetValues<NoticeKind>().ToDictionary(kind => kind, kind => chosen.TryGetValue(kind, out var mail) ? mail : NoticeChoice.UsualOf(kind));
    }

    public async Task ChooseAsync(int userId, IReadOnlyDictionary<NoticeKind, NoticeMail> chosen, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        try
        {
            await WriteAsync(userId, chosen, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Pressed twice: the first of both has made the rows in between.
            await WriteAsync(userId, chosen, cancellationToken);
        }
    }

    private async Task WriteAsync(int userId, IReadOnlyDictionary<NoticeKind, NoticeMail> chosen, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = await db.NoticeChoices.Where(choice => choice.UserId == userId).ToDictionaryAsync(choice => choice.Kind, cancellationToken);
        foreach (var (kind, mail) in chosen)
        {
            if (before.TryGetValue(kind, out var choice))
                choice.Mail = mail;
            else
                db.NoticeChoices.Add(new NoticeChoice { UserId = userId, Kind = kind, Mail = mail });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
