using SmallTowns.Domain;
using SmallTowns.Domain.Offers;

namespace SmallTowns.Web.Kinds.Offers;

/// <summary>What is offered to investors, in words of both languages.</summary>
public static class OfferWords
{
    public static LocalizedText Of(EmployerEvent what) => what switch
    {
        EmployerEvent.Opening => new("открывается", "opening"),
        EmployerEvent.Growing => new("расширяется", "growing"),
        EmployerEvent.Steady => new("работает без перемен", "steady"),
        EmployerEvent.Shrinking => new("сокращается", "shrinking"),
        EmployerEvent.Closing => new("закрывается", "closing"),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "This event has no name yet."),
    };

    public static LocalizedText Of(ProjectStage stage) => stage switch
    {
        ProjectStage.Planned => new("планируется", "planned"),
        ProjectStage.InPreparation => new("готовится", "in preparation"),
        ProjectStage.UnderConstruction => new("строится", "under construction"),
        ProjectStage.Running => new("работает", "running"),
        ProjectStage.Stopped => new("остановлен", "stopped"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "This stage has no name yet."),
    };

    /// <summary>What one of a kind is called.</summary>
    public static LocalizedText OfKind(string kind) => kind switch
    {
        OfferKinds.Employer => new("Работодатель", "Employer"),
        OfferKinds.Demand => new("Потребность", "Demand"),
        OfferKinds.Project => new("Инвестиционный проект", "Investment project"),
        OfferKinds.Idea => new("Идея для бизнеса", "Business idea"),
        OfferKinds.SupportMeasure => new("Мера поддержки", "Support measure"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no offer."),
    };
}
