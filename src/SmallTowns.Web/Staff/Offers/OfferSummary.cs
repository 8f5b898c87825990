using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Offers;

/// <summary>What a list of the staff says of an offer.</summary>
internal static class OfferSummary
{
    /// <returns>Its name, empty where nothing is written; and whether readers are to see it on the day.</returns>
    public static (string Name, bool IsShown) Of(string kind, string content, DateOnly day)
    {
        switch (kind)
        {
            case OfferKinds.Employer:
                var employer = ContentJson.Read<EmployerContent>(content);
                return (employer.NameRu, employer.IsThere());
            case OfferKinds.Demand:
                var demand = ContentJson.Read<DemandContent>(content);
                return (demand.TitleRu, demand.IsOpenOn(day));
            case OfferKinds.Project:
                var project = ContentJson.Read<ProjectContent>(content);
                return (project.NameRu, project.IsThere());
            case OfferKinds.Idea:
                var idea = ContentJson.Read<IdeaContent>(content);
                return (idea.NameRu, idea.IsThere());
            default:
                var measure = ContentJson.Read<SupportMeasureContent>(content);
                return (measure.NameRu, measure.IsInForceOn(day));
        }
    }
}
