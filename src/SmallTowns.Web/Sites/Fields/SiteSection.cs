using SmallTowns.Domain;

namespace SmallTowns.Web.Sites.Fields;

/// <summary>The parts of a card, in their order.</summary>
public enum SiteSection
{
    General = 1,
    Land = 2,
    Rights = 3,
    Planning = 4,
    Transport = 5,
    Power = 6,
    Gas = 7,
    Water = 8,
    Drainage = 9,
    Heat = 10,
    Fibre = 11,
    Waste = 12,
    Terms = 13,
}

public static class SiteSections
{
    public static LocalizedText TitleOf(SiteSection section) => section switch
    {
        SiteSection.General => new("Главное", "Main facts"),
        SiteSection.Land => new("Земля", "Land"),
        SiteSection.Rights => new("Права и сделка", "Rights and deal"),
        SiteSection.Planning => new("Документы и ограничения", "Papers and restrictions"),
        SiteSection.Transport => new("Дороги", "Roads and rail"),
        SiteSection.Power => new("Электричество", "Electricity"),
        SiteSection.Gas => new("Газ", "Gas"),
        SiteSection.Water => new("Вода", "Water"),
        SiteSection.Drainage => new("Водоотведение", "Drainage"),
        SiteSection.Heat => new("Тепло", "Heat"),
        SiteSection.Fibre => new("Связь", "Fibre"),
        SiteSection.Waste => new("Вывоз отходов", "Waste collection"),
        _ => new("Сроки", "Terms"),
    };
}
