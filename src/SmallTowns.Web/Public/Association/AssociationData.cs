using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;

namespace SmallTowns.Web.Public.Association;

/// <summary>Everything of the Association that its pages show.</summary>
/// <param name="Structure">The bodies as a tree; the assembly is its root.</param>
/// <param name="Memberships">Of every time: which of them are in force depends on the day.</param>
/// <param name="Charters">All versions of the charter, of every time too.</param>
public sealed record AssociationData(
    IReadOnlyList<LocalizedText> Goals, IReadOnlyList<Body> Structure, IReadOnlyList<Member> Memberships, IReadOnlyList<Charter> Charters)
{
    public IEnumerable<Member> MembersOn(DateOnly day) => Memberships.Where(member => member.Since <= day && (member.Until is null || day <= member.Until));
}

public sealed record Body(
    string Code, AssociationBodyKind Kind, LocalizedText Name, IReadOnlyList<LocalizedText> Composition,
    IReadOnlyList<LocalizedText> Functions, IReadOnlyList<Seat> Seats, IReadOnlyList<Body> Children);

/// <param name="Holder">Empty while the position is vacant.</param>
/// <param name="IsActing">Carries out the duties without being appointed for good.</param>
public sealed record Seat(LocalizedText Title, LocalizedText? Holder, DateOnly? HeldSince, bool IsActing);

/// <param name="Until">The last day; empty while there is none.</param>
public sealed record Member(string TownSlug, DateOnly Since, DateOnly? Until, string? Decision);
