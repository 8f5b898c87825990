using SmallTowns.Domain;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Public.Association;

namespace SmallTowns.Web.Public.Press;

/// <summary>Who tells something, by its key: a body of the Association or a town.</summary>
/// <param name="Address">Of its page, relative to the base.</param>
public sealed record PressTeller(LocalizedText Name, string Address)
{
    public static PressTeller? Of(string subjectKey, AssociationData association, SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(association);
        ArgumentNullException.ThrowIfNull(system);
        var key = Subject.KeyOf(subjectKey);
        if (PressKinds.TownIn(key) is { } slug)
            return system.Find(slug) is { } town ? new(town.Name, Shared.TownPage.AddressOf(slug)) : null;
        return PressKinds.BodyIn(key) is { } code && association.Structure.Select(body => Find(body, code)).FirstOrDefault(found => found is not null) is { } teller
            ? new(teller.Name, $"association/structure#{code}")
            : null;
    }

    private static Body? Find(Body body, string code) =>
        body.Code == code ? body : body.Children.Select(child => Find(child, code)).FirstOrDefault(found => found is not null);
}
