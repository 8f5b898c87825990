using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Kinds.Association;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Association;

/// <summary>A member as the register shows it on a day: one row for each time that it was a member, and one for an application.</summary>
/// <param name="Spell">Empty for an application that is not granted.</param>
public sealed record MemberRow(MemberPart Part, LocalizedText Name, string? TownSlug, Member Member, MembershipSpell? Spell, LocalizedText? Successor)
{
    public MembershipApplication? Application => Spell is null ? Member.Content.Application : Spell.Application;

    /// <summary>What a person holds or is; the name is beside it, where it may be.</summary>
    public LocalizedText? Person => Member.Content.PublicName();

    public LocalizedText? Law => Member.Content is { LawRu: { } ru, PersonRu: not null } ? new(ru, Member.Content.LawEn ?? ru) : null;

    public static IReadOnlyList<MemberRow> Of(IReadOnlyList<Member> members, SettlementSystem system, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(system);
        var names = members.ToDictionary(member => member.Key, NameOf);
        return
        [
            .. members.SelectMany(member => member.Content.Spells.Select(spell => Row(PartOf(member, spell, day), member, spell))
                    .Concat(member.Content.Application is null ? [] : [Row(MemberPart.Applied, member, null)]))
                .OrderBy(row => row.Part).ThenBy(row => T(row.Name), ByName).ThenBy(row => row.Spell?.Since),
        ];

        MemberRow Row(MemberPart part, Member member, MembershipSpell? spell) => new(
            part, names[member.Key], member.TownSlug, member, spell,
            member.Content.Successor is { } successor && names.TryGetValue(successor, out var name) ? name : null);

        LocalizedText NameOf(Member member) => member.Name ?? (member.TownSlug is { } slug && system.Find(slug) is { } town ? town.Name : new(member.TownSlug ?? member.Key, member.TownSlug ?? member.Key));
    }

    private static MemberPart PartOf(Member member, MembershipSpell spell, DateOnly day) =>
        spell.Until < day ? MemberPart.Former
        : day < spell.Since ? MemberPart.Coming
        : member.Content.Kind() is MemberKind.Voting ? MemberPart.Voting
        : MemberPart.Consultative;
}

/// <summary>The tables of the register, in the order of the page.</summary>
public enum MemberPart
{
    Voting = 1,
    Consultative = 2,

    /// <summary>Admitted from a day that has not come.</summary>
    Coming = 3,
    Applied = 4,
    Former = 5,
}
