using SmallTowns.Domain.Offers;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>The groups of a town's offers, in the order in which readers see them.</summary>
internal static class OfferGroups
{
    public static readonly IReadOnlyList<(string Kind, string Title)> All =
    [
        (OfferKinds.Employer, "Работодатели"), (OfferKinds.Demand, "Спрос"), (OfferKinds.Project, "Проекты"), (OfferKinds.Idea, "Идеи"), (OfferKinds.SupportMeasure, "Меры поддержки"),
    ];

    public static string AddOf(string kind) => kind switch
    {
        OfferKinds.Employer => "Добавить работодателя",
        OfferKinds.Demand => "Добавить потребность",
        OfferKinds.Project => "Добавить проект",
        OfferKinds.Idea => "Добавить идею",
        _ => "Добавить меру",
    };
}
