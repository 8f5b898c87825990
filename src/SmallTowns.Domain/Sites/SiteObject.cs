using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>What is published of one object of the investment register: a site, a plot, a building or premises.</summary>
public sealed record SiteObject
{
    public const int NameMaxLength = 200;
    public const int TextMaxLength = 2_000;

    public SiteReference Reference { get; init; }
    public SiteKind Kind { get; init; } = SiteKind.Plot;

    /// <summary>What it is a part of.</summary>
    public SiteReference? ParentReference { get; init; }

    /// <summary>What it was cut from or made of.</summary>
    public IReadOnlyList<SiteReference> PreviouslyPartOf { get; init; } = [];

    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>In some sentences what it is good for; may be empty.</summary>
    public string DescriptionRu { get; init; } = "";
    public string DescriptionEn { get; init; } = "";
    public Parameter<LocalizedText> Address { get; init; } = Parameter.NotStated<LocalizedText>();

    public SiteStatus Status { get; init; } = SiteStatus.Free;

    /// <summary>The first day of the status; needed while it is in talks.</summary>
    public DateOnly? StatusSince { get; init; }

    /// <summary>Needed when it is withdrawn.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Of the land of a site or a plot.</summary>
    public Parameter<double> AreaHectares { get; init; } = Parameter.NotStated<double>();

    /// <summary>Of the floors of a building or premises.</summary>
    public Parameter<double> FloorAreaSquareMetres { get; init; } = Parameter.NotStated<double>();

    public SiteGeometry Geometry { get; init; } = new();
    public Parameter<CadastralNumber> CadastralNumber { get; init; } = Parameter.NotStated<CadastralNumber>();
    public Parameter<LandCategory> LandCategory { get; init; } = Parameter.NotStated<LandCategory>();

    public Parameter<PermittedUses> PermittedUses { get; init; } = Parameter.NotStated<PermittedUses>();

    /// <summary>Permitted uses in the words of the register.</summary>
    public Parameter<LocalizedText> PermittedUseText { get; init; } = Parameter.NotStated<LocalizedText>();

    /// <summary>Класс опасности, 1 to 5 (СанПиН 2.2.1/2.1.1.1200-03): the most dangerous that may be built here; "no" where none may.</summary>
    public Parameter<int> HazardClass { get; init; } = Parameter.NotStated<int>();

    /// <summary>The registered title, by who holds it.</summary>
    public Parameter<Ownership> Title { get; init; } = Parameter.NotStated<Ownership>();

    /// <summary>The owner or who manages it, an organisation or an office.</summary>
    public Parameter<LocalizedText> Owner { get; init; } = Parameter.NotStated<LocalizedText>();
    public Parameter<DealForms> Deals { get; init; } = Parameter.NotStated<DealForms>();

    /// <summary>Of sale.</summary>
    public Parameter<double> PriceRoubles { get; init; } = Parameter.NotStated<double>();
    public Parameter<double> RentRoublesPerYear { get; init; } = Parameter.NotStated<double>();

    /// <summary>Servitudes, pledges, seizures, leases; "no" where the register of rights has none.</summary>
    public Parameter<LocalizedText> Encumbrances { get; init; } = Parameter.NotStated<LocalizedText>();

    /// <summary>The rules of land use and the town-planning plan of the plot, by name and date.</summary>
    public Parameter<LocalizedText> PlanningDocuments { get; init; } = Parameter.NotStated<LocalizedText>();

    /// <summary>Sanitary, water and nature protection zones.</summary>
    public Parameter<LocalizedText> ProtectionZones { get; init; } = Parameter.NotStated<LocalizedText>();
    public Parameter<LocalizedText> FloodRisk { get; init; } = Parameter.NotStated<LocalizedText>();
    public Parameter<LocalizedText> AccessRoad { get; init; } = Parameter.NotStated<LocalizedText>();

    /// <summary>By road to the nearest federal road.</summary>
    public Parameter<double> FederalRoadKm { get; init; } = Parameter.NotStated<double>();

    /// <summary>A railway siding at the object.</summary>
    public Parameter<bool> RailSiding { get; init; } = Parameter.NotStated<bool>();

    /// <summary>By road to the nearest station that takes freight.</summary>
    public Parameter<double> FreightStationKm { get; init; } = Parameter.NotStated<double>();
    public Parameter<SpecialRegimes> Regimes { get; init; } = Parameter.NotStated<SpecialRegimes>();
    public Parameter<LocalizedText> Survey { get; init; } = Parameter.NotStated<LocalizedText>();
    public Parameter<LocalizedText> Soil { get; init; } = Parameter.NotStated<LocalizedText>();

    /// <summary>The office that answers for it. People are named elsewhere, with their consent.</summary>
    public Parameter<LocalizedText> ContactOffice { get; init; } = Parameter.NotStated<LocalizedText>();

    /// <summary>The lot of ГИС Торги under which it is sold or let; "no" where it is not put up for auction.</summary>
    public Parameter<ExternalNumber> TorgiLot { get; init; } = Parameter.NotStated<ExternalNumber>();

    /// <summary>Its card on the national investment map; "no" where it has none, or none any more.</summary>
    public Parameter<ExternalNumber> NationalMapCard { get; init; } = Parameter.NotStated<ExternalNumber>();
    public IReadOnlyList<SitePhoto> Photos { get; init; } = [];

    /// <summary>To get the right to the object; "no" where nothing has to be done.</summary>
    public Parameter<MonthRange> RightsMonths { get; init; } = Parameter.NotStated<MonthRange>();

    /// <summary>To get the permits for what it is offered for; "no" where none are needed.</summary>
    public Parameter<MonthRange> PermitsMonths { get; init; } = Parameter.NotStated<MonthRange>();

    public SiteUtilities Utilities { get; init; } = new();

    /// <summary>Utilities without which the object cannot work as intended, besides power and water, which everything needs.</summary>
    public IReadOnlyList<Utility> AlsoNeeded { get; init; } = [];

    /// <summary>The day by which somebody is to look whether all this is still true.</summary>
    public DateOnly? NextCheckOn { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Utility> UtilitiesNeeded => [.. AlsoNeeded.Union([Utility.Power, Utility.Water]).Order()];

    [JsonIgnore]
    public bool IsLand => Kind is SiteKind.Site or SiteKind.Plot;

    [JsonIgnore]
    public bool IsStanding => Status != SiteStatus.Withdrawn;

    /// <summary>A document that was taken back stands as an empty one.</summary>
    public bool IsThere() => NameRu.Length > 0;
}

/// <summary>That an object is no longer offered: since when, why, and what stands in its place; an old address shows it.</summary>
public sealed record Withdrawal(DateOnly On, string ReasonRu, string ReasonEn)
{
    public const int ReasonMaxLength = 500;

    /// <summary>One after a merge, several after a split, none when it is simply gone.</summary>
    public IReadOnlyList<SiteReference> Successors { get; init; } = [];
}
