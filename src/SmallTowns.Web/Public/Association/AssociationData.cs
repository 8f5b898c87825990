using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;

namespace SmallTowns.Web.Public.Association;

/// <summary>Everything of the Association that its pages show: as it is, or as it was at the end of a past day.</summary>
/// <param name="Structure">The bodies as a tree; the assembly is its root.</param>
/// <param name="Members">Of every time, with applications that are not decided: which of them are in force depends on the day.</param>
/// <param name="Charters">All versions of the charter, of every time too.</param>
/// <param name="Documents">The newest first.</param>
public sealed record AssociationData(
    IReadOnlyList<LocalizedText> Goals, IReadOnlyList<Body> Structure, IReadOnlyList<Member> Members, IReadOnlyList<Charter> Charters, IReadOnlyList<Document> Documents)
{
    public static readonly AssociationData Nothing = new([], [], [], [], []);

    /// <summary>A body that is there no more goes by its code.</summary>
    public LocalizedText BodyName(string code) => All(Structure).FirstOrDefault(body => body.Code == code)?.Name ?? new(code, code);

    private static IEnumerable<Body> All(IEnumerable<Body> bodies) => bodies.SelectMany(body => All(body.Children).Prepend(body));
}

public sealed record Body(
    string Code, AssociationBodyKind Kind, LocalizedText Name, IReadOnlyList<LocalizedText> Composition,
    IReadOnlyList<LocalizedText> Functions, IReadOnlyList<Seat> Seats, IReadOnlyList<Body> Children);

/// <param name="IsHeld">Somebody holds it, named or not.</param>
/// <param name="Deputy">The position whose holder stands in during the absence.</param>
public sealed record Seat(PositionContent Position, bool IsHeld, LocalizedText? Deputy)
{
    public LocalizedText Title => new(Position.TitleRu, Position.TitleEn);

    public LocalizedText? Holder => Position.PublicName();

    /// <summary>The law that opens the name; empty where the person has agreed.</summary>
    public LocalizedText? Law => Position is { LawRu: { } ru, PersonRu: not null } ? new(ru, Position.LawEn ?? ru) : null;
}

/// <param name="TownSlug">Empty for what is no town.</param>
/// <param name="Content">With its person, where there is one.</param>
public sealed record Member(string Key, string? TownSlug, MembershipContent Content)
{
    /// <summary>Empty for a municipality that is called as its town.</summary>
    public LocalizedText? Name => Content.NameRu is { } ru ? new(ru, Content.NameEn ?? ru) : null;
}

/// <param name="Key">By which its row is linked to.</param>
public sealed record Document(string Key, AssociationDocument Content);
