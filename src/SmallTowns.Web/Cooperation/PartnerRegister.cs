using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>Partners outside the member towns. One that seems to be there already is added only by whoever has looked.</summary>
public sealed class PartnerRegister(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    public const string DuplicateField = "Duplicate";

    private static readonly StringComparer ByName = StringComparer.Create(Language.Russian, ignoreCase: true);

    [Requires(Permission.KeepPartners)]
    public async Task<IReadOnlyList<PartnerRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepPartners);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var partners = await db.Partners.Select(partner => new PartnerRow(
            partner.Id, partner.Name, partner.Kind, partner.TaxNumber, partner.Contact,
            db.Agreements.Count(a => a.Parties.Any(party => party.PartnerId == partner.Id)))).ToListAsync(cancellationToken);
        return [.. partners.OrderBy(partner => partner.Name, ByName).ThenBy(partner => partner.Id)];
    }

    /// <summary>Those whose name or number has all the words, as the database knows words.</summary>
    [Requires(Permission.KeepPartners)]
    public async Task<IReadOnlyList<PartnerName>> FindNamedAsync(StaffActor by, IReadOnlyList<string> words, int most, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepPartners);
        ArgumentNullException.ThrowIfNull(words);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var partners = db.Partners.AsNoTracking();
        foreach (var patterns in words.Select(Spellings.PatternsOf))
        {
            partners = partners.Where(partner => patterns.Any(pattern => EF.Functions.Like(partner.Name, pattern, Spellings.Escape))
                || patterns.Any(pattern => EF.Functions.Like(partner.TaxNumber!, pattern, Spellings.Escape)));
        }

        return await partners.OrderBy(partner => partner.Name).ThenBy(partner => partner.Id).Take(most)
            .Select(partner => new PartnerName(partner.Id, partner.Name, partner.Kind, partner.TaxNumber)).ToListAsync(cancellationToken);
    }

    /// <returns>Empty where there is no such partner.</returns>
    [Requires(Permission.KeepPartners)]
    public async Task<PartnerView?> FindAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepPartners);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Partners.AsNoTracking().SingleOrDefaultAsync(partner => partner.Id == id, cancellationToken) is not { } found)
            return null;
        var agreements = await db.Agreements.Where(a => a.Parties.Any(party => party.PartnerId == id)).OrderByDescending(a => a.Id)
            .Select(a => new { a.Id, a.Year, a.Ordinal, a.Title, a.State }).ToListAsync(cancellationToken);
        return new(found, [.. agreements.Select(a => new AgreementFound(a.Id, Agreement.NumberOf(a.Year, a.Ordinal), a.Title, a.State, found.Name))], await KeepsAsync(db, by, cancellationToken));
    }

    /// <summary>Whether the person keeps the register; directors of other departments only read it.</summary>
    [Requires(Permission.KeepPartners)]
    public async Task<bool> MayKeepAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepPartners);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await KeepsAsync(db, by, cancellationToken);
    }

    /// <param name="id">Empty for a new one.</param>
    /// <param name="isAnother">The person has seen what is like it, and it is another one.</param>
    [Requires(Permission.KeepPartners)]
    public async Task<CommandOutcome> SaveAsync(StaffActor by, int? id, int version, PartnerText text, bool isAnother, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.KeepPartners);
        ArgumentNullException.ThrowIfNull(text);
        var clean = text with { Name = TypedText.Clean(text.Name), TaxNumber = TypedText.Clean(text.TaxNumber), Contact = TypedText.Clean(text.Contact), Note = TypedText.Clean(text.Note) };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await KeepsAsync(db, by, cancellationToken))
            throw new AccessDeniedException(Permission.KeepPartners);
        List<InputProblem> problems = [.. CooperationWords.Problems(clean.Findings())];
        if (HiddenCharacters.AreIn(clean.Name))
            problems.Add(new(nameof(clean.Name), HiddenCharacters.Sentence));
        var found = id is { } known ? await db.Partners.SingleOrDefaultAsync(partner => partner.Id == known, cancellationToken) : null;
        if (id is not null && (found is null || found.Version != version))
            return new CommandOutcome.Overtaken();
        // What it was called before was looked at before.
        var isNamedAnew = found is null || found.Name != clean.Name || found.TaxNumber != TypedText.Line(clean.TaxNumber);
        if (problems.Count == 0 && isNamedAnew && !isAnother && await LikeAsync(db, id, clean, cancellationToken) is { } like)
            problems.Add(new(DuplicateField, $"Похоже, такой партнёр уже есть: {like}. Если это другой, отметьте это и сохраните ещё раз."));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (found is null)
        {
            found = new() { Name = "", ChangedByName = by.Name, AddedUtc = utcNow };
            db.Partners.Add(found);
        }

        (found.Name, found.Kind, found.TaxNumber) = (clean.Name, clean.Kind!.Value, TypedText.Line(clean.TaxNumber));
        (found.Contact, found.Note) = (TypedText.Line(clean.Contact), TypedText.Line(clean.Note));
        (found.ChangedByName, found.ChangedUtc) = (by.Name, utcNow);
        return await db.SaveOrBeOvertakenAsync(() => found.Id, cancellationToken);
    }

    private async Task<bool> KeepsAsync(SmallTownsDbContext db, StaffActor by, CancellationToken cancellationToken) =>
        (await CooperationReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken)).Keeps;

    /// <summary>Of the same number, or called the same but for quotation marks, blanks and the form of the letters.</summary>
    private static async Task<string?> LikeAsync(SmallTownsDbContext db, int? id, PartnerText text, CancellationToken cancellationToken)
    {
        var name = Folded(text.Name);
        var others = await db.Partners.Where(partner => partner.Id != id).Select(partner => new { partner.Name, partner.TaxNumber }).ToListAsync(cancellationToken);
        return others.Find(other => (text.TaxNumber.Length > 0 && other.TaxNumber == text.TaxNumber) || Folded(other.Name) == name) is not { } like ? null
            : $"{like.Name}{(like.TaxNumber is { } number ? $", ИНН {number}" : null)}";
    }

    private static string Folded(string name) => string.Concat(name.ToLowerInvariant().Replace('ё', 'е').Where(char.IsLetterOrDigit));
}

public sealed record PartnerName(int Id, string Name, PartnerKind Kind, string? TaxNumber);

/// <param name="Agreements">How many agreements it is a party of.</param>
public sealed record PartnerRow(int Id, string Name, PartnerKind Kind, string? TaxNumber, string? Contact, int Agreements);

public sealed record PartnerView(Partner Partner, IReadOnlyList<AgreementFound> Agreements, bool Keeps);
