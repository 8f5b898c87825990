using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Public.Proposals;

/// <summary>
/// Remembers in the reader's browser that the button of a proposal was pressed, so that reading on and taking the files away is not counted
/// as opening it again. The mark is good for one proposal and some hours; whoever has only the address, a mail scanner for instance, has none.
/// </summary>
public sealed class ProposalReading(IDataProtectionProvider protection, PrivateProposals proposals, TimeProvider clock)
{
    public const string CookieName = "proposal";

    private readonly IDataProtector seal = protection.CreateProtector("SmallTowns.ProposalReading");

    public void Begin(HttpContext context, string token, string proposalKey)
    {
        ArgumentNullException.ThrowIfNull(context);
        var mark = new Mark(proposalKey, clock.GetUtcNow().UtcDateTime + PrivateProposals.Read);
        context.Response.Cookies.Append(CookieName, seal.Protect(JsonSerializer.Serialize(mark)), new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            // To this address alone.
            Path = $"{RootOf(context)}/{SecretAddresses.Proposals}/{token}",
            MaxAge = PrivateProposals.Read,
        });
    }

    /// <summary>A proposal, and whether whoever asks has opened it.</summary>
    public async Task<ReadProposal> FindAsync(HttpContext context, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = await proposals.FindAsync(token, cancellationToken);
        var mark = found.Proposal is null ? null : MarkOf(context);
        return mark is not null && mark.Proposal == found.Proposal!.Proposal.Key && mark.UntilUtc > clock.GetUtcNow().UtcDateTime
            ? new(found, IsOpened: true)
            : new(found, IsOpened: false);
    }

    private Mark? MarkOf(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[CookieName] is { } cookie ? JsonSerializer.Deserialize<Mark>(seal.Unprotect(cookie)) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            // Made up, or sealed with keys that are gone.
            return null;
        }
    }

    private static string RootOf(HttpContext context) => context.Request.PathBase.ToUriComponent();

    private sealed record Mark(string Proposal, DateTime UntilUtc);
}

public sealed record ReadProposal(FoundProposal Found, bool IsOpened);
