using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Api.Towns;

/// <summary>The one way from the settlement system, and the passport of a town, to <see cref="TownAnswer"/>.</summary>
public static class TownAnswers
{
    public static IEnumerable<TownAnswer> All(SettlementSystem system) => system.Towns.Select(town => Of(town, system));

    /// <summary>With every published figure, not only the headline ones, and with all that is published in words and pictures.</summary>
    public static TownAnswer InFull(PublishedTown town, SettlementSystem system, PublishedPassport passport) => Of(town, system) with
    {
        Similar = SimilarTownsAnswer.Of(system, town),
        Figures = [.. town.Figures.Concat(passport.Indicators).OrderBy(figure => figure.Kind).Select(FigureAnswer.Of)],
        Texts = [.. passport.Texts.Select(TextAnswer.Of)],
        Contacts = [.. passport.Contacts.Select(ContactAnswer.Of)],
        Images = [.. passport.Images.Select(ImageAnswer.Of)],
        Updates = [.. passport.Updates.Select(UpdateAnswer.Of)],
    };

    private static TownAnswer Of(PublishedTown town, SettlementSystem system)
    {
        var (population, area, travel, latest) = (town.Population, town.Area, town.TravelTime, town.LatestPopulation);
        return new TownAnswer
        {
            Slug = town.Slug,
            NameRu = town.Name.Ru,
            NameEn = town.Name.En,
            Latitude = town.Point.Latitude,
            Longitude = town.Point.Longitude,
            GeonamesId = town.GeonamesId,
            Oktmo = town.Oktmo,
            TownSinceYear = town.TownSinceYear,
            IsCentre = town.IsCentre,
            IsMember = town.IsMember,
            MembershipEligibility = town.Eligibility.Value,
            FigureSet = system.Figures,
            LatestPopulation = (long?)latest?.Value,
            LatestPopulationYear = latest?.Year,
            LatestPopulationMethod = latest?.Method,
            LatestPopulationSource = latest?.Source.Code,
            Population = (long?)population?.Value,
            PopulationYear = population?.Year,
            PopulationBasis = population?.Basis,
            PopulationMethod = population?.Method,
            PopulationRoundedTo = population?.RoundedTo,
            PopulationStatus = population?.Status,
            PopulationSource = population?.Source.Code,
            AreaSquareKm = area?.Number,
            AreaYear = area?.Year,
            AreaBasis = area?.Basis,
            AreaStatus = area?.Status,
            AreaSource = area?.Source.Code,
            DensityPerSquareKm = town.DensityPerSquareKm.Value,
            DensityMixesBases = town.DensityMixesBases,
            SizeClass = town.SizeClass,
            TravelMinutes = travel?.Number,
            TravelMinutesTo = (double?)travel?.UpperValue,
            TravelQualifier = travel?.Qualifier,
            TravelMode = travel?.Mode,
            TravelYear = travel?.Year,
            TravelStatus = travel?.Status,
            TravelSource = travel?.Source.Code,
            Belt = BeltAnswer.Of(town.Belt, town.ExpertBelt?.Source.Code),
            Rays = [.. town.Rays.Select(ray => ray.RayCode)],
            Sources = TownSources.Of(town, system),
        };
    }
}
