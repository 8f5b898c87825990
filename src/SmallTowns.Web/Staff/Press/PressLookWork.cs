using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Press;

/// <summary>Shows texts that wait to people outside: to look at, or to have the facts checked.</summary>
public sealed class PressLookWork(IDbContextFactory<SmallTownsDbContext> contexts, PressLookMaking making, ReviewedKinds kinds, TimeProvider clock)
{
    /// <summary>A text that waits, and to whom it was shown; empty where there is none that this person may propose.</summary>
    [Requires(Permission.ProposePress)]
    public async Task<PressLookView?> ReadAsync(StaffActor by, int proposalId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposePress);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId && PressKinds.Codes.Contains(p.Kind), cancellationToken);
        if (proposal is null || !by.MayFor(Permission.ProposePress, proposal.Scope))
            return null;
        var looks = await db.PressLooks.AsNoTracking().Where(look => look.ProposalId == proposalId).OrderByDescending(look => look.Id).ToListAsync(cancellationToken);
        return new(proposalId, (await kinds.LinesAsync(db, [proposal], cancellationToken))[proposalId].What, proposal.IsOpen, looks);
    }

    /// <summary>Makes a link. Its address is told once: nothing that is stored leads to it.</summary>
    [Requires(Permission.ProposePress)]
    public async Task<MadeLook> MakeAsync(StaffActor by, int proposalId, LookInput input, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposePress);
        List<InputProblem> problems = [.. input.Problems()];
        if (problems.Count > 0)
            return new(null, problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == proposalId && PressKinds.Codes.Contains(p.Kind), cancellationToken);
        by.RequireFor(Permission.ProposePress, proposal.Scope);
        if (!proposal.IsOpen)
            return new(null, [new("", "Эта правка уже решена: показывать заранее нечего.")]);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var look = new PressLook
        {
            Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PressLook.KeyLength / 2)),
            ProposalId = proposalId,
            IsFactCheck = input.IsFactCheck,
            ForWhom = input.ForWhom.Trim(),
            Question = OptionalText.Line(input.Question),
            ByName = by.Name,
            ByUserId = by.UserId,
            MadeUtc = utcNow,
            ExpiresUtc = utcNow.AddDays(input.Days!.Value),
        };
        db.PressLooks.Add(look);
        var address = making.AddressOf(db, look, utcNow);
        await db.SaveChangesAsync(cancellationToken);
        return new(address, []);
    }

    [Requires(Permission.ProposePress)]
    public async Task RevokeAsync(StaffActor by, int lookId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ProposePress);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var look = await db.PressLooks.SingleAsync(row => row.Id == lookId, cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == look.ProposalId, cancellationToken);
        by.RequireFor(Permission.ProposePress, proposal.Scope);
        look.Revoke(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}

public sealed class LookInput
{
    public bool IsFactCheck { get; set; } = true;
    public string ForWhom { get; set; } = "";
    public string Question { get; set; } = "";
    public int? Days { get; set; } = 7;

    public IEnumerable<InputProblem> Problems()
    {
        if (string.IsNullOrWhiteSpace(ForWhom))
            yield return new(nameof(ForWhom), "Назовите учреждение или редакцию.");
        else if (ForWhom.Length > PressLook.ForWhomMaxLength)
            yield return new(nameof(ForWhom), $"Не длиннее {PressLook.ForWhomMaxLength} знаков.");
        if (Question.Length > PressLook.QuestionMaxLength)
            yield return new(nameof(Question), $"Не длиннее {PressLook.QuestionMaxLength} знаков.");
        if (Days is not (>= 1 and <= PressLook.MostDays))
            yield return new(nameof(Days), $"От 1 до {PressLook.MostDays} дней.");
    }
}

/// <param name="Address">From the base of the portal; empty where it was not made.</param>
public sealed record MadeLook(string? Address, IReadOnlyList<InputProblem> Problems);

public sealed record PressLookView(int ProposalId, string What, bool IsOpen, IReadOnlyList<PressLook> Looks);
