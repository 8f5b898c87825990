using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Public.Search;

/// <summary>What is found, parted as readers see it.</summary>
/// <param name="Code">Stands in addresses.</param>
/// <param name="Kinds">Of rows.</param>
public sealed record SearchGroup(string Code, LocalizedText Name, params IReadOnlyList<string> Kinds);

public static class SearchGroups
{
    public static readonly IReadOnlyList<SearchGroup> All =
    [
        new("towns", new("Города", "Towns"), TownSectionKinds.Facts),
        new("texts", new("Тексты о городах", "Texts about towns"), TownSectionKinds.Text),
        new("measures", new("Показатели", "Measures"), MeasureSearch.Code),
        new("sites", new("Площадки", "Sites"), SiteSubjects.Kind),
        new("offers", new("Предложения городов", "Offers of towns"), OfferKinds.Employer, OfferKinds.Demand, OfferKinds.Project, OfferKinds.Idea, OfferKinds.SupportMeasure),
        new("news", new("Новости", "News"), PressKinds.News),
        new("events", new("События", "Events"), PressKinds.Event),
        new("outages", new("Отключения", "Outages"), OutageContent.Kind),
        new("association", new("Ассоциация", "The Association"), AssociationKinds.Body, AssociationKinds.Position, AssociationKinds.Goal, AssociationKinds.Charter, AssociationKinds.Membership, AssociationKinds.Document, AssociationKinds.Decision, ProgrammeContent.Kind),
        new("sources", new("Источники", "Sources"), SourceSearch.Code),
        new("pages", new("Страницы и методика", "Pages and methods"), PageSearch.Code),
    ];

    public static SearchGroup? Find(string? code) => All.FirstOrDefault(group => group.Code == code);
}
