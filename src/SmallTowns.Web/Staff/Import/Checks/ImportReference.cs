using SmallTowns.Domain.Figures;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>What is on the portal already and what rows refer to.</summary>
public sealed record ImportReference(IReadOnlyList<KnownTown> Towns, TownFinder TownsByName, IReadOnlyList<KnownSource> Sources, SourceFinder SourcesByName, SectorFinder Sectors, KnownIndicator? Indicator, DateOnly Today)
{
    /// <summary>The region whose towns these are; a new one is added to it.</summary>
    public int RegionId { get; init; }
    public string RegionSlug { get; init; } = "";

    /// <summary>Towns to which the chosen indicator does not apply.</summary>
    public IReadOnlySet<int> NotApplicableTo { get; init; } = new HashSet<int>();

    /// <summary>What is usual of what is measured.</summary>
    public MeasureCatalogue Measures { get; init; } = MeasureCatalogue.Nothing;

    /// <summary>Where the towns of the region lie; empty where there are too few to tell.</summary>
    public GeoBox? Around { get; init; }

    /// <summary>Published facts of the towns, by the town.</summary>
    public IReadOnlyDictionary<int, TownFacts> Facts { get; init; } = new Dictionary<int, TownFacts>();
}

public sealed record KnownIndicator(int Id, string Code, string NameRu, string NameEn, string UnitRu, int Decimals);
