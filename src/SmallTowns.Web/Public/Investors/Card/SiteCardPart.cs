using SmallTowns.Domain.Sites;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Fields;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Card;

/// <summary>One part of a card: the facts that somebody has stated, one way or another, and those that nobody has.</summary>
public sealed record SiteCardPart(SiteSection Section, IReadOnlyList<SiteFact> Stated, IReadOnlyList<SiteField> Unstated)
{
    public string Id => "part-" + Section.ToString().ToLowerInvariant();

    public string Title => T(SiteSections.TitleOf(Section));

    public Utility? Utility => Enum.TryParse<Utility>(Section.ToString(), out var utility) ? utility : null;

    public static IReadOnlyList<SiteCardPart> Of(SiteCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return
        [
            .. from field in SiteFields.Of(card.Site.Kind)
               let fact = new SiteFact(field, field.Of(card.Effective), PerDay(field, card.Effective), field.Of(card.Site) != field.Of(card.Effective))
               group fact by field.Section into section
               orderby section.Key
               select new SiteCardPart(
                   section.Key,
                   [.. section.Where(fact => !fact.Parameter.IsNotStated)],
                   [.. section.Where(fact => fact.Parameter.IsNotStated && !fact.Field.IsReferenceOnly).Select(fact => fact.Field)]),
        ];
    }

    /// <summary>Flows of water are read by the hour and by the day.</summary>
    private static string? PerDay(SiteField field, SiteObject site) =>
        field.Section is SiteSection.Water or SiteSection.Drainage && field is SiteField<double> { Unit: SiteUnits.CubicMetrePerHour } flow
        && WaterFlow.CubicMetresPerDay(flow.Get(site).Value).TryGet(out var daily)
            ? T($" ({SiteWords.Number(daily)} м³ в сутки)", $" ({SiteWords.Number(daily)} m³ a day)")
            : null;
}

/// <param name="More">Said after the value.</param>
/// <param name="IsInherited">Its whole says so, not the object itself.</param>
public sealed record SiteFact(SiteField Field, StatedParameter Parameter, string? More, bool IsInherited);
