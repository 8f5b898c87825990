using System.ComponentModel;
using System.Text.Json.Serialization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Towns;

/// <summary>
/// A town as programs get it: the headline figures, each with year, territory, status and source, and what follows from
/// them, unrounded. The list, the answer about one town and the towns dataset are all made of it.
/// </summary>
[Description("A town: its headline figures, each with year, territory, status and source, and what is computed from them. Numbers are not rounded; what is unknown is null.")]
public sealed record TownAnswer
{
    public required string Slug { get; init; }
    public required string NameRu { get; init; }
    public required string NameEn { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    public int? GeonamesId { get; init; }
    public string? Oktmo { get; init; }
    public int? TownSinceYear { get; init; }
    public required bool IsCentre { get; init; }
    public required bool IsMember { get; init; }
    public MembershipEligibility? MembershipEligibility { get; init; }

    [Description("Which figures stand for the town: newest, or paper for those of the reproduced publication.")]
    public required FigureSet FigureSet { get; init; }

    [Description("The newest population of the town proper; towns are compared by `population`, whose year most of them have.")]
    public long? LatestPopulation { get; init; }
    public int? LatestPopulationYear { get; init; }
    public PopulationMethod? LatestPopulationMethod { get; init; }
    public string? LatestPopulationSource { get; init; }

    public long? Population { get; init; }
    public int? PopulationYear { get; init; }
    public TerritorialBasis? PopulationBasis { get; init; }
    public PopulationMethod? PopulationMethod { get; init; }
    public int? PopulationRoundedTo { get; init; }
    public FigureStatus? PopulationStatus { get; init; }
    public string? PopulationSource { get; init; }

    public double? AreaSquareKm { get; init; }
    public int? AreaYear { get; init; }
    public TerritorialBasis? AreaBasis { get; init; }
    public FigureStatus? AreaStatus { get; init; }
    public string? AreaSource { get; init; }

    public double? DensityPerSquareKm { get; init; }
    public required bool DensityMixesBases { get; init; }
    public SizeClass? SizeClass { get; init; }

    public double? TravelMinutes { get; init; }
    public double? TravelMinutesTo { get; init; }
    public FigureQualifier? TravelQualifier { get; init; }
    public TravelMode? TravelMode { get; init; }
    public int? TravelYear { get; init; }
    public FigureStatus? TravelStatus { get; init; }
    public string? TravelSource { get; init; }

    public required BeltAnswer Belt { get; init; }

    [Description("Codes of the transport rays the town lies on; empty if none is known.")]
    public required IReadOnlyList<string> Rays { get; init; }

    [Description("Every source used above, with the fields that it backs.")]
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    [Description("The towns whose numbers are nearest to this one’s. Only in the answer about one town.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SimilarTownsAnswer? Similar { get; init; }

    [Description("Every published figure about the town, the chosen ones and the others. Only in the answer about one town.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FigureAnswer>? Figures { get; init; }

    [Description("Texts of the town’s passport. Only in the answer about one town.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextAnswer>? Texts { get; init; }

    [Description("Contacts of the town’s offices. Only in the answer about one town.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ContactAnswer>? Contacts { get; init; }

    [Description("Images of the town. Only in the answer about one town.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ImageAnswer>? Images { get; init; }

    [Description("What has changed in what was published, newest first. Only in the answer about one town.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<UpdateAnswer>? Updates { get; init; }
}
